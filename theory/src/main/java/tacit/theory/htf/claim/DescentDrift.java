// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import tacit.autodiff.Seed;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.nn.factorization.BalancedStart;
import tacit.nn.factorization.Factorization;
import tacit.theory.htf.Unbalancedness;

/// What gradient descent loses of balance in a fixed time is proportional to its step,
///
/// ```text
/// drift(η) = c η + O(η²)
/// ```
///
/// Proof: a step of `η` changes `‖w‖²` by `2η⟨w, ẇ⟩ + η²‖ẇ‖²`; the first term is the same for all
/// vectors of a component, the second is not, and there are `T/η` of them.
///
/// - Measured: twice the drift with half the step
/// - Claimed: the drift
///
/// Runge-Kutta steps, whose error is of fourth order, lose sixteen times less with half the step.
@Claim(
    id = "derived-descent-drift",
    statement =
        "In a fixed time gradient descent with step η loses balance in proportion to η: half the"
            + " step, half the drift.",
    assumption = "Plain descent, and a step so small that its square does not show.",
    source = "Tacit; the term η²‖ẇ‖² of a step, T/η times",
    status = Status.DERIVED)
public record DescentDrift() implements Theorem {
  private static final double TIME = 1;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (Factorization model : DrawnFlow.models()) {
      var drawn = DrawnFlow.of(model, new BalancedStart(1), new Seed(9));
      for (double rate : new double[] {4e-3, 2e-3}) {
        checks.add(check(Check.inside(byDescent(drawn, rate)), model, "descent", rate));
      }
      checks.add(check(Check.outside(byFlow(drawn, 0.1)), model, "Runge-Kutta", 0.1));
    }
    return checks;
  }

  private static Check check(Check check, Factorization model, String by, double step) {
    return check.with("model", DrawnFlow.name(model)).with("by", by).with("η", step);
  }

  static Sides byDescent(DrawnFlow drawn, double rate) {
    return sides(
        rate,
        h ->
            Unbalancedness.drift(
                drawn.model(),
                drawn.start(),
                drawn.flow(h).descent(drawn.start(), Math.round(TIME / h), (_, _) -> {})));
  }

  static Sides byFlow(DrawnFlow drawn, double step) {
    return sides(
        step,
        h ->
            Unbalancedness.drift(
                drawn.model(),
                drawn.start(),
                drawn.flow(h).run(drawn.start(), Math.round(TIME / h), (_, _) -> {})));
  }

  private static Sides sides(double step, DoubleUnaryOperator drift) {
    double whole = drift.applyAsDouble(step);
    return Sides.equal(
        2 * drift.applyAsDouble(step / 2),
        whole,
        0.05 * whole,
        "the next term of the drift is of the order of η times it");
  }
}
