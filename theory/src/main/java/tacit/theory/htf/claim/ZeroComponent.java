// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.nn.Params;
import tacit.nn.factorization.BalancedStart;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.ModeTree;
import tacit.nn.factorization.ModeTree.Node;

/// A local component all of whose vectors are zero stays zero, so the factorization learns as if it
/// were not there. Proof: the gradient by each of its vectors is linear in the others.
///
/// - Measured: the end tensor after a descent with the last component of a node set to zero
/// - Claimed: that of the narrower factorization without it, after the same descent
///
/// If one of its vectors alone is zero, its norm is zero as well; but the others wake it.
@Claim(
    id = "razin2022-zero-component",
    statement =
        "A local component that is zero and balanced, that is, with all its vectors zero, stays"
            + " zero under gradient flow and under gradient descent.",
    assumption = "All vectors of the component are zero, not one of them alone.",
    source = "Razin, Maman & Cohen 2022, section 4, from memory; the proof here is ours",
    status = Status.RECALL)
public record ZeroComponent() implements Theorem {
  private static final int STEPS = 1000;
  private static final double RATE = 1e-2;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int place = 0; place < 3; place++) {
      for (boolean all : new boolean[] {true, false}) {
        var sides = sides(new Seed(place), place, all);
        checks.add(
            Check.of(all, sides)
                .with("node", tree().interiorNodes().get(place).text())
                .with("zero", all ? "all vectors" : "one vector"));
      }
    }
    return checks;
  }

  private static ModeTree tree() {
    return ModeTree.perfect(4, 2);
  }

  static Sides sides(Seed seed, int place, boolean all) {
    Node node = tree().interiorNodes().get(place);
    Shape modes = Shape.of(2, 2, 2, 2);
    var wide = HierarchicalFactorization.of(tree(), modes, 3);
    var narrow = HierarchicalFactorization.of(tree(), modes, each -> each.equals(node) ? 2 : 3);
    Tensor target = Tensor.gaussian(seed.child("target").generator(), 2, 2, 2, 2);
    var start = new BalancedStart(1).of(wide, seed);
    Map<String, Tensor> zeroed = new LinkedHashMap<>(), without = new LinkedHashMap<>();
    for (Node each : tree().nodes()) {
      Tensor w = start.get(wide.name(each));
      boolean rows = each.equals(node), columns = node.children().contains(each);
      zeroed.put(wide.name(each), cut(w, rows, columns && all, 3));
      without.put(wide.name(each), cut(w, rows, columns, 2));
    }
    return Sides.equal(
        learned(new DrawnFlow(wide, Params.of(zeroed), target)),
        learned(new DrawnFlow(narrow, Params.of(without), target)),
        1e-10,
        "sums of zeros are exact, but the lanes of a shorter row add in another order");
  }

  private static Tensor learned(DrawnFlow drawn) {
    var w = drawn.flow(RATE).descent(drawn.start(), STEPS, (_, _) -> {});
    return drawn.model().endTensor(w);
  }

  /// The last row or column made zero, or left out if there is room for `left` alone.
  private static Tensor cut(Tensor w, boolean row, boolean column, int left) {
    int n = w.shape().size(0), m = w.shape().size(1);
    int rows = row ? left : n, columns = column ? left : m;
    double[] cut = new double[rows * columns];
    Arrays.setAll(
        cut,
        i -> {
          int a = i / columns, b = i % columns;
          return (row && a == 2) || (column && b == 2) ? 0 : w.get(a, b);
        });
    return Tensor.of(Shape.of(rows, columns), cut);
  }
}
