// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.margin.ExponentialFlow;
import tacit.theory.margin.FlowState;
import tacit.theory.margin.MarginState;
import tacit.theory.margin.ReluNetwork;
import tacit.theory.margin.SignedPoints;
import tacit.theory.margin.Variant;

/// A point that is alone has a normalized margin that grows under the flow of norms and directions,
///
/// ```text
/// dm/dt = ρ e^{−ρm} Σ_k (‖∂m/∂V_k‖² − m²) ≥ 0
/// ```
///
/// and each bracket is not negative: `m = ⟨∂m/∂V_k, V_k⟩ ≤ ‖∂m/∂V_k‖` by Euler's identity and
/// Cauchy-Schwarz. It rests where every gradient is along its `V_k`.
///
/// - Measured: the slope of `m` along a trajectory, by differences; and `m` at a time
/// - Claimed: the formula; and at most `m` later
///
/// Among several points, the margin of one may fall.
@Claim(
    id = "derived-one-point-margin",
    statement =
        "With one point the normalized margin never falls: dm/dt = ρ e^{−ρm} Σ_k (‖∂m/∂V_k‖² − m²)"
            + " ≥ 0 under the flow with directions of norm 1.",
    assumption = "One point, or one that dominates the loss; homogeneous network.",
    source = "Tacit; Euler's identity and Cauchy-Schwarz",
    status = Status.DERIVED)
public record OnePointMargin() implements Theorem {
  private static final double H = 3e-5;
  private static final double LATER = 1e-2;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (var drawn : List.of(Drawn.fourPoints(), Drawn.calm(new Seed(10)))) {
      for (int n = 0; n < 4; n++) {
        var one = new Drawn(drawn.name(), drawn.network(), drawn.points().only(n));
        checks.add(Check.inside(slope(one)).with("points", drawn.name()).with("alone", n));
        checks.add(
            Check.inside(rises(one)).with("points", drawn.name()).with("alone", n).with("for", 1));
      }
    }
    checks.add(
        Check.outside(rises(Drawn.fourPoints())).with("points", "four points").with("for", 1));
    return checks;
  }

  /// By differences of fourth order, in the middle of four steps.
  static Sides slope(Drawn one) {
    var flow = new ExponentialFlow(Variant.LAGRANGE_MULTIPLIER, one.points(), H);
    FlowState at = FlowState.of(flow.variant(), one.network()), middle = at;
    double slope = 0;
    double[] share = {1, -8, 0, 8, -1};
    for (int k = 0; k < share.length; k++) {
      slope += share[k] / (12 * H) * margin(at, one.points());
      if (k == 2) middle = at;
      at = flow.step(at);
    }
    return Sides.equal(
        slope,
        law(middle, one.points()),
        1e-9,
        "h⁴ = 10⁻¹⁸ times a fifth derivative of up to 10⁸, and a rounding divided by h");
  }

  private static double margin(FlowState at, SignedPoints one) {
    return MarginState.of(at, one).minimum();
  }

  /// The formula.
  private static double law(FlowState at, SignedPoints one) {
    ReluNetwork unit = at.directions();
    double m = unit.margins(one)[0], rho = 1, sum = 0;
    for (double each : at.layerNorms()) rho *= each;
    for (double norm : unit.gradient(one.inputs(), 1).norms()) sum += norm * norm - m * m;
    return rho * Math.exp(-rho * m) * sum;
  }

  /// All margins at times `0, 0.01, …, 0.99`, and 0.01 later.
  static Sides rises(Drawn drawn) {
    var flow = new ExponentialFlow(Variant.LAGRANGE_MULTIPLIER, drawn.points(), LATER);
    List<double[]> margins = new ArrayList<>();
    margins.add(MarginState.of(drawn.network(), drawn.points()).normalizedMargins());
    flow.run(
        drawn.network(),
        100,
        (at, _) -> margins.add(MarginState.of(at, drawn.points()).normalizedMargins()));
    return Sides.atMost(
        Trajectory.row(margins.subList(0, 100)),
        Trajectory.row(margins.subList(1, 101)),
        1e-9,
        "the error of a step, h⁵ times a fifth derivative of size 10");
  }
}
