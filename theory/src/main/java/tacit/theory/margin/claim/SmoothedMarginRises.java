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
import tacit.theory.margin.MarginState;
import tacit.theory.margin.RelativeDescent;
import tacit.theory.margin.Variant;

/// Once `L < 1`, gradient flow never lowers the smoothed margin `γ̃ = ln(1/L)/‖θ‖ᴷ`.
///
/// - Measured: `γ̃` along a trajectory
/// - Claimed: at most `γ̃` a step later
///
/// Steps of gradient descent that are a share `c` of the weights may step over a kink: there a drop
/// of `0.2 c` is allowed, four times the largest that was seen in another program. Long steps lower
/// it.
@Claim(
    id = "lyu2020-smoothed-margin",
    statement =
        "Gradient flow of the exponential loss never lowers the smoothed normalized margin"
            + " ln(1/L)/‖θ‖ᴷ once L < 1.",
    assumption = "Homogeneous network of degree K; gradient flow, so vanishing steps; L < 1.",
    source = "Lyu & Li 2020, Theorem 4.1, from memory",
    status = Status.RECALL,
    figure = "margin/flow")
public record SmoothedMarginRises() implements Theorem {
  private static final double H = 1e-2;
  private static final double C = 1e-3;
  private static final double END = -20;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    var four = Drawn.fourPoints();
    checks.add(Check.inside(byFlow(four)).with("points", four.name()).with("by", "flow"));
    for (int seed = 1; seed <= 2; seed++) {
      var drawn = Drawn.clouds(new Seed(seed), 20, 5, 8, 1);
      checks.add(
          Check.inside(byDescent(drawn, C))
              .with("points", drawn.name())
              .with("by", "descent")
              .with("c", C)
              .with("seed", seed));
    }
    checks.add(
        Check.outside(byDescent(four, 0.9))
            .with("points", four.name())
            .with("by", "descent")
            .with("c", 0.9));
    return checks;
  }

  static Sides byFlow(Drawn drawn) {
    List<Double> smoothed = new ArrayList<>();
    new ExponentialFlow(Variant.GRADIENT_FLOW, drawn.points(), H)
        .run(
            drawn.network(),
            2000,
            (at, _) -> {
              var state = MarginState.of(at, drawn.points());
              if (state.logLoss() < 0) smoothed.add(state.smoothedMargin().value());
            });
    return Sides.atMost(
        Trajectory.earlier(smoothed), Trajectory.later(smoothed), 1e-12, "rounding of ln L");
  }

  static Sides byDescent(Drawn drawn, double c) {
    List<Double> smoothed = new ArrayList<>();
    new RelativeDescent(drawn.points(), c)
        .run(
            drawn.network(),
            END,
            place -> {
              var state = MarginState.of(place.network(), drawn.points());
              if (state.logLoss() < 0) smoothed.add(state.smoothedMargin().value());
            });
    return Sides.atMost(
        Trajectory.earlier(smoothed),
        Trajectory.later(smoothed),
        0.2 * C,
        "0.2 c at c = 10⁻³, for steps over kinks");
  }
}
