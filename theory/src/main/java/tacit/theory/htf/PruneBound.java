// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import tacit.autodiff.Tensor;
import tacit.nn.Params;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.ModeTree.Node;

/// A certificate of low rank: keep the `R'_ν` largest local components of every interior node and
/// set the others to zero. The end tensor `W'` of what is left has hierarchical rank at most `R'`,
/// and
///
/// ```text
/// ‖W_H − W'‖ ≤ Σ_ν ( Σ_{r cut at ν} σ_r ) Π_{ν' ∉ {ν} ∪ C(ν)} ‖W⁽ᵛ'⁾‖
/// ```
///
/// Norms are those before cutting. Proof: cut node by node, from the root down; each time the end
/// tensor changes by components whose directions have at most that norm (`‖A ⊙ B‖ ≤ ‖A‖ ‖B‖`), and
/// what was cut before has made norms smaller.
///
/// @param bound the right side
/// @param actualError the left side
/// @param rankBounds for every node but the root, the most that the rank of `⟦W'; ν⟧` can be: `R'`
///   of its parent, and not more than its own `R'` or, of a leaf, the size of the mode
/// @param pruned the weights of `W'`
/// @source the form: Razin, Maman & Cohen 2022, from memory; constants derived
public record PruneBound(
    double bound, double actualError, Map<Node, Integer> rankBounds, Params<Tensor> pruned) {
  public PruneBound {
    rankBounds = Map.copyOf(rankBounds);
  }

  /// What to cut these weights to costs.
  ///
  /// @param keep `R'` of interior nodes, 0 or more; a node that is not named keeps all
  public static PruneBound of(
      HierarchicalFactorization model, Params<Tensor> w, Map<Node, Integer> keep) {
    check(model, keep);
    Map<String, Tensor> changed = new HashMap<>();
    double bound = 0;
    for (Node node : model.tree().interiorNodes()) {
      double[] norms = LocalComponents.norms(model, w, node);
      int[] cut = cut(norms, kept(model, keep, node));
      double[] scale = new double[norms.length];
      Arrays.fill(scale, 1);
      double sum = 0;
      for (int r : cut) {
        scale[r] = 0;
        sum += norms[r];
      }
      bound += sum * others(model, w, node);
      changed.put(model.name(node), Weights.scaleRows(w.get(model.name(node)), scale));
    }
    var pruned = Weights.replaced(w, changed);
    Tensor change = Weights.plus(model.endTensor(w), -1, model.endTensor(pruned));
    return new PruneBound(bound, Weights.norm(change), rankBounds(model, keep), pruned);
  }

  /// Numbers of the components that are not among the `kept` largest.
  private static int[] cut(double[] norms, int kept) {
    return IntStream.range(0, norms.length)
        .boxed()
        .sorted(Comparator.comparingDouble(r -> -norms[r]))
        .skip(kept)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// `Π ‖W‖` over all nodes but this one and its children.
  private static double others(HierarchicalFactorization model, Params<Tensor> w, Node node) {
    double product = 1;
    for (Node other : model.tree().nodes()) {
      if (other.equals(node) || node.children().contains(other)) continue;
      product *= Weights.norm(w.get(model.name(other)));
    }
    return product;
  }

  private static Map<Node, Integer> rankBounds(
      HierarchicalFactorization model, Map<Node, Integer> keep) {
    Map<Node, Integer> bounds = new LinkedHashMap<>();
    for (Node node : model.tree().nodes()) {
      int own = node.isLeaf() ? model.width(node) : kept(model, keep, node);
      model
          .tree()
          .parent(node)
          .ifPresent(parent -> bounds.put(node, Math.min(own, kept(model, keep, parent))));
    }
    return bounds;
  }

  private static int kept(HierarchicalFactorization model, Map<Node, Integer> keep, Node node) {
    return keep.getOrDefault(node, model.width(node));
  }

  private static void check(HierarchicalFactorization model, Map<Node, Integer> keep) {
    keep.forEach((node, kept) -> {
      LocalComponents.checkInterior(model, node);
      if (kept < 0 || kept > model.width(node)) {
        throw new IllegalArgumentException(
            "prune bound: %d components to keep of the %d at %s; keep 0 to %d"
                .formatted(kept, model.width(node), node.text(), model.width(node)));
      }
    });
  }
}
