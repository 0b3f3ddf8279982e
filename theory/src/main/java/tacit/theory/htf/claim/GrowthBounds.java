// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.nn.Params;
import tacit.nn.factorization.ModeTree;
import tacit.theory.htf.ComponentRates;
import tacit.theory.htf.Rate;
import tacit.theory.htf.Unbalancedness;

/// With unbalancedness `ε` the growth of a local component stays between two laws,
///
/// ```text
/// L σ² γ / (σ^{2/L} + ε)  ≤  σ̇  ≤  L (σ^{2/L} + ε)^{L−1} γ      for γ ≥ 0; reversed for γ < 0
/// ```
///
/// Proof: `min ‖w‖² ≤ σ^{2/L} ≤ max ‖w‖²` and all squares are within `ε` of each other, so each is
/// at most `σ^{2/L} + ε`; put that into `σ² Σ ‖w‖⁻² = Σ_w Π_{w'≠w} ‖w'‖²`.
///
/// - Measured: the lower bound, and the rate by the product rule and the chain rule
/// - Claimed: that rate, and the upper bound
///
/// An `ε` that is too small makes bounds that the rate breaks.
@Claim(
    id = "razin2022-growth-bounds",
    statement =
        "From a start of unbalancedness ε the growth of a local component is between"
            + " L σ² γ/(σ^{2/L} + ε) and L (σ^{2/L} + ε)^{L−1} γ.",
    assumption = "All ‖w‖² of the component are within ε of each other.",
    source =
        "Razin, Maman & Cohen 2022, the unbalanced form of Theorem 1, from memory; the proof here"
            + " is ours",
    status = Status.RECALL,
    figure = "htf/growth-law")
public record GrowthBounds() implements Theorem {
  private static final int SEEDS = 14;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (ModeTree tree : DrawnTree.trees()) {
      for (int seed = 0; seed < SEEDS; seed++) {
        var drawn = DrawnTree.gaussian(tree, new Seed(seed));
        double epsilon = Unbalancedness.of(drawn.model(), drawn.w());
        checks.add(check(Check.inside(sides(drawn, epsilon)), tree, epsilon));
      }
      var drawn = DrawnTree.gaussian(tree, new Seed(0));
      checks.add(check(Check.outside(sides(drawn, 0)), tree, 0));
      var nearly = nearlyBalanced(tree);
      double epsilon = Unbalancedness.of(nearly.model(), nearly.w());
      checks.add(check(Check.inside(sides(nearly, epsilon)), tree, epsilon));
    }
    return checks;
  }

  private static Check check(Check check, ModeTree tree, double epsilon) {
    return check.with("tree", tree.text()).with("ε", epsilon);
  }

  /// A balanced start with a part in 1000 of a Gaussian one.
  private static DrawnTree nearlyBalanced(ModeTree tree) {
    var balanced = DrawnTree.balanced(tree, new Seed(0));
    var other = DrawnTree.gaussian(tree, new Seed(1));
    var w = balanced.w().zip(other.w(), (x, y) -> Numbers.plus(x, 1e-3, y));
    return new DrawnTree(balanced.model(), w, balanced.slope());
  }

  static Sides sides(DrawnTree drawn, double epsilon) {
    Params<Tensor> velocity = drawn.velocity(0);
    double[] rates =
        drawn.components().stream().mapToDouble(c -> drawn.rate(c, velocity)).toArray();
    Params<Tensor> gradient = drawn.model().gradient(drawn.w(), drawn.slope());
    List<Rate> bounds = ComponentRates.of(drawn.model(), drawn.w(), gradient, epsilon);
    double[] lower = bounds.stream().mapToDouble(Rate::lower).toArray();
    double[] upper = bounds.stream().mapToDouble(Rate::upper).toArray();
    return Sides.atMost(
        joined(lower, rates),
        joined(rates, upper),
        1e-9 * Numbers.largest(Tensor.vector(rates)),
        "rates of up to that size come from sums of 512 products that may cancel");
  }

  private static Tensor joined(double[] first, double[] second) {
    return Tensor.vector(
        DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(second)).toArray());
  }
}
