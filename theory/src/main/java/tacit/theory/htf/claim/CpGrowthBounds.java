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
import tacit.nn.factorization.BalancedStart;
import tacit.nn.factorization.CpFactorization;
import tacit.nn.factorization.GaussianStart;
import tacit.theory.htf.ComponentRates;
import tacit.theory.htf.Growth;
import tacit.theory.htf.LocalComponents;
import tacit.theory.htf.Unbalancedness;

/// With unbalancedness `ε` the growth of a component of a CP factorization stays between two laws,
///
/// ```text
/// N σ² γ / (σ^{2/N} + ε)  ≤  σ̇  ≤  N (σ^{2/N} + ε)^{N−1} γ      for γ ≥ 0; reversed for γ < 0
/// ```
///
/// The proof is that of [GrowthBounds], with `N` vectors.
///
/// - Measured: the lower bound, and the slope of the norms along a trajectory, by differences
/// - Claimed: that slope, and the upper bound
@Claim(
    id = "razin2021-growth-bounds",
    statement =
        "From vectors of unbalancedness ε the growth of a component of a CP factorization is"
            + " between N σ² γ/(σ^{2/N} + ε) and N (σ^{2/N} + ε)^{N−1} γ.",
    assumption = "All ‖w‖² of the component are within ε of each other.",
    source =
        "Razin, Maman & Cohen 2021, Implicit regularization in tensor factorization, from memory",
    status = Status.RECALL)
public record CpGrowthBounds() implements Theorem {
  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int order = 2; order <= 5; order++) {
      var model = CpGrowth.model(order);
      for (int seed = 0; seed < 4; seed++) {
        var drawn = DrawnFlow.of(model, new GaussianStart(0.7), new Seed(seed));
        checks.add(check(Check.inside(sides(drawn, model, 1)), order, seed, 1));
      }
      var gaussian = DrawnFlow.of(model, new GaussianStart(0.7), new Seed(0));
      if (order > 2) {
        checks.add(check(Check.outside(sides(gaussian, model, 0)), order, 0, 0));
      }
      checks.add(check(Check.inside(sides(nearly(model), model, 1)), order, 0, 1));
    }
    return checks;
  }

  private static Check check(Check check, int order, int seed, double share) {
    return check.with("N", order).with("seed", seed).with("ε in units of its size", share);
  }

  /// A balanced start with a part in 1000 of a Gaussian one.
  private static DrawnFlow nearly(CpFactorization model) {
    var balanced = DrawnFlow.of(model, new BalancedStart(1.5), new Seed(0));
    var other = new GaussianStart(0.7).of(model, new Seed(1));
    var start = balanced.start().zip(other, (x, y) -> Numbers.plus(x, 1e-3, y));
    return new DrawnFlow(model, start, balanced.target());
  }

  /// With that share of the unbalancedness as `ε`.
  static Sides sides(DrawnFlow drawn, CpFactorization model, double share) {
    return drawn.atSlope(
        CpGrowth.H,
        w -> LocalComponents.of(model, w).norms(),
        (w, slope) -> sides(slope, bounds(drawn, model, w, share)));
  }

  private static List<Growth> bounds(
      DrawnFlow drawn, CpFactorization model, Params<Tensor> w, double share) {
    Params<Tensor> gradient = model.gradient(w, drawn.slope(model.endTensor(w)));
    return ComponentRates.of(model, w, gradient, share * Unbalancedness.of(model, w));
  }

  private static Sides sides(double[] slope, List<Growth> bounds) {
    return Sides.atMost(
        joined(CpGrowth.all(bounds, Growth::lower), slope),
        joined(slope, CpGrowth.all(bounds, Growth::upper)),
        1e-9 * Numbers.largest(Tensor.vector(slope)),
        "h⁴ = 10⁻¹⁶ times a fifth derivative of up to 10⁶, and a rounding of σ divided by h");
  }

  private static Tensor joined(double[] first, double[] second) {
    return Tensor.vector(
        DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(second)).toArray());
  }
}
