// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.nn.Params;

/// The [Junctions] of each kind of factorization, and its weights in the order of their names.
///
/// @param junctions which weights meet where
/// @param held the weights
record Assembly(Junctions junctions, List<Held> held) {
  /// @param w the start
  /// @param at the index of each observed entry along each mode, `at[mode][i]`
  static Assembly of(Factorization f, Params<Tensor> w, int[][] at) {
    checkIndices(sizes(f), at);
    return switch (f) {
      case HierarchicalFactorization tree -> tree(tree, w, at);
      case CpFactorization _ -> star(w, at);
      case MatrixFactorization _ -> chain(w, at);
    };
  }

  private static List<Integer> sizes(Factorization f) {
    return switch (f) {
      case HierarchicalFactorization tree -> tree.modes();
      case CpFactorization cp -> cp.modes();
      case MatrixFactorization m -> List.of(m.sizes().getLast(), m.sizes().getFirst());
    };
  }

  private static void checkIndices(List<Integer> sizes, int[][] at) {
    if (at.length != sizes.size()) {
      throw new IllegalArgumentException(
          "observed entries: indices along %d modes of an end tensor of %d"
              .formatted(at.length, sizes.size()));
    }
    for (int n = 0; n < at.length; n++) {
      for (int i : at[n]) {
        if (i < 0 || i >= sizes.get(n)) {
          throw new IllegalArgumentException(
              "observed entries: index %d along mode %d; it must be 0 to %d"
                  .formatted(i, n, sizes.get(n) - 1));
        }
      }
    }
  }

  /// A junction for each interior node; its weight links it to its parent's, and that of the root
  /// is one row given to it.
  private static Assembly tree(HierarchicalFactorization f, Params<Tensor> w, int[][] at) {
    var nodes = f.tree().nodes();
    var interior = f.tree().interiorNodes();
    var given = empty(interior.size());
    var links = new ArrayList<Junctions.Link>();
    var held = new ArrayList<Held>();
    for (int i = 0; i < nodes.size(); i++) {
      var node = nodes.get(i);
      var parent = f.tree().parent(node);
      var own = Held.of(w.values().get(i), parent.isEmpty());
      held.add(own);
      if (parent.isEmpty()) {
        given.getLast().add(new Message.Given(own.cells(), new int[at[0].length]));
      } else if (node.isLeaf()) {
        int[] rowOf = at[node.modes().getFirst()];
        given.get(interior.indexOf(parent.get())).add(new Message.Given(own.cells(), rowOf));
      } else {
        int low = interior.indexOf(node), high = interior.indexOf(parent.get());
        links.add(new Junctions.Link(low, high, own.cells()));
      }
    }
    return new Assembly(new Junctions(given, links), held);
  }

  /// One junction, where all factors meet.
  private static Assembly star(Params<Tensor> w, int[][] at) {
    var given = empty(1);
    var held = new ArrayList<Held>();
    for (int n = 0; n < w.size(); n++) {
      held.add(Held.of(w.values().get(n), false));
      given.getFirst().add(new Message.Given(held.getLast().cells(), at[n]));
    }
    return new Assembly(new Junctions(given, List.of()), held);
  }

  /// A junction for each row of hidden units, from the columns of the product to its rows.
  private static Assembly chain(Params<Tensor> w, int[][] at) {
    int depth = w.size();
    var given = empty(depth - 1);
    var links = new ArrayList<Junctions.Link>();
    var held = new ArrayList<Held>();
    for (int l = 0; l < depth; l++) {
      var own = Held.of(w.values().get(l), l == 0);
      held.add(own);
      if (l == 0) given.getFirst().add(new Message.Given(own.cells(), at[1]));
      else if (l == depth - 1) given.getLast().add(new Message.Given(own.cells(), at[0]));
      else links.add(new Junctions.Link(l, l - 1, own.cells()));
    }
    return new Assembly(new Junctions(given, links), held);
  }

  private static List<List<Message>> empty(int junctions) {
    List<List<Message>> given = new ArrayList<>();
    for (int i = 0; i < junctions; i++) given.add(new ArrayList<>());
    return given;
  }
}
