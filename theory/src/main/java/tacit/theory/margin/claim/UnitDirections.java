// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.margin.ExponentialFlow;
import tacit.theory.margin.FlowState;
import tacit.theory.margin.Variant;

/// The flow `V̇_k = ρ T_k` keeps every direction at norm 1, since `⟨V_k, T_k⟩ = 0` there.
///
/// - Measured: `‖V_k‖` after some time, by Runge-Kutta steps that nobody corrects
/// - Claimed: 1
///
/// Euler's steps go along the tangent, so each makes a direction longer.
@Claim(
    id = "derived-unit-directions",
    statement = "The flow V̇_k = ρ T_k keeps the directions at norm 1.",
    assumption = "Steps of vanishing size, from directions of norm 1.",
    source = "Tacit; the rate is tangent to the sphere",
    status = Status.DERIVED)
public record UnitDirections() implements Theorem {
  private static final double H = 1e-4;
  private static final int STEPS = 3000;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (var drawn : List.of(Drawn.fourPoints(), Drawn.calm(new Seed(1)))) {
      checks.add(
          Check.inside(byFlow(drawn, STEPS)).with("points", drawn.name()).with("by", "flow"));
      checks.add(
          Check.outside(byDescent(drawn, STEPS)).with("points", drawn.name()).with("by", "Euler"));
    }
    return checks;
  }

  static Sides byFlow(Drawn drawn, int steps) {
    return sides(flow(drawn).run(drawn.network(), steps, (_, _) -> {}));
  }

  static Sides byDescent(Drawn drawn, int steps) {
    return sides(flow(drawn).descent(drawn.network(), steps, (_, _) -> {}));
  }

  private static ExponentialFlow flow(Drawn drawn) {
    return new ExponentialFlow(Variant.LAGRANGE_MULTIPLIER, drawn.points(), H);
  }

  private static Sides sides(FlowState end) {
    double[] norms = end.directions().weights().norms();
    double[] ones = new double[norms.length];
    Arrays.fill(ones, 1);
    return Sides.equal(
        Tensor.vector(norms),
        Tensor.vector(ones),
        5e-7,
        "h² = 10⁻⁸ times a jump of the slope, up to 50, where a hidden unit switches; else h⁴");
  }
}
