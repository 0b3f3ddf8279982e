// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.nn.factorization.ModeTree;
import tacit.nn.factorization.ModeTree.Node;
import tacit.theory.htf.HierarchicalRank;
import tacit.theory.htf.Matricization;
import tacit.theory.htf.NumericalRank;
import tacit.theory.htf.PruneBound;

/// If at each interior node `ν` only `R'_ν` local components are not zero, then for every node `c`
/// but the root
///
/// ```text
/// rank ⟦W_H; c⟧ ≤ R'_Pa(c),   and ≤ R'_c, or of a leaf its mode's size
/// ```
///
/// Proof: the columns of the matricization lie in the span of the columns of `Φ_c` that the parent
/// uses, and `Φ_c = K_c W_c` uses `R'_c` columns of `K_c`.
///
/// - Measured: the ranks of the end tensor after all but `R'_ν` components were set to zero
/// - Claimed: these bounds
///
/// Across the tree nothing holds the rank down like that.
@Claim(
    id = "derived-few-components",
    statement =
        "If only R'_ν local components are nonzero at each interior node ν, the rank of ⟦W_H; c⟧ is"
            + " at most R' of the parent of c, and of c itself, for every node c but the root.",
    assumption = "The modes of the matricization are those of a node of the tree.",
    source = "Tacit; the span of the columns of Φ_c",
    status = Status.DERIVED,
    figure = "htf/tree")
public record FewComponents() implements Theorem {
  /// Singular values below a part in 10⁹ of the largest are roundings.
  private static final double ROUNDING = 1e-9;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (ModeTree tree : DrawnTree.trees()) {
      for (int seed = 0; seed < 3; seed++) {
        var sides = along(DrawnTree.gaussian(tree, new Seed(seed)), new Seed(seed));
        checks.add(
            Check.inside(sides)
                .with("tree", tree.text())
                .with("modes", "along the tree")
                .with("seed", seed));
      }
    }
    var drawn = DrawnTree.gaussian(ModeTree.perfect(4, 2), new Seed(0));
    checks.add(
        Check.outside(across(drawn))
            .with("tree", drawn.model().tree().text())
            .with("modes", "[0, 2]")
            .with("seed", 0));
    return checks;
  }

  /// One to all components kept at each node, drawn.
  static Sides along(DrawnTree drawn, Seed seed) {
    RandomGenerator random = seed.generator();
    Map<Node, Integer> keep = new LinkedHashMap<>();
    for (Node node : drawn.model().tree().interiorNodes()) {
      keep.put(node, random.nextInt(1, drawn.model().width(node) + 1));
    }
    var pruned = PruneBound.of(drawn.model(), drawn.w(), keep);
    Tensor end = drawn.model().endTensor(pruned.pruned());
    var ofNodes = HierarchicalRank.of(end, drawn.model().tree()).ofNodes();
    return sides(
        ofNodes.stream().mapToDouble(of -> rank(of.singularValues())).toArray(),
        ofNodes.stream().mapToDouble(of -> bound(pruned, of.node())).toArray());
  }

  private static int bound(PruneBound pruned, Node node) {
    return pruned.rankBounds().getOrDefault(node, 0);
  }

  private static int rank(Tensor sigma) {
    return NumericalRank.ofSingularValues(ROUNDING, sigma.toDoubles());
  }

  /// The rank by modes 0 and 2 against the widths at the two lower nodes.
  static Sides across(DrawnTree drawn) {
    Tensor matrix = Matricization.of(drawn.model().endTensor(drawn.w()), 0, 2);
    return sides(new double[] {NumericalRank.of(matrix, ROUNDING)}, new double[] {3});
  }

  private static Sides sides(double[] ranks, double[] bounds) {
    return Sides.atMost(Tensor.vector(ranks), Tensor.vector(bounds), 0, "ranks are whole numbers");
  }
}
