// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.htf.EscapeTime;
import tacit.theory.special.OrdinaryDifferential;

/// Under a pull that stays, a component of `L ≥ 3` vectors follows
///
/// ```text
/// σ(t)^{−q} = σ₀^{−q} − (L − 2) γ t,   q = 1 − 2/L
/// ```
///
/// and one of two grows as `e^{2γt}`. Proof: `d/dt σ^{−q} = −q σ^{−q−1} L σ^{2−2/L} γ`, and `−q − 1
/// + 2 − 2/L = 0`, `q L = L − 2`.
///
/// - Measured: [EscapeTime#sigmaAt]
/// - Claimed: the flow `σ̇ = L σ^{2−2/L} γ`, integrated
///
/// A pull that fades leaves the component behind.
@Claim(
    id = "derived-component-escape",
    statement =
        "Under a constant pull γ a component of L ≥ 3 vectors has"
            + " σ(t)^{−q} = σ₀^{−q} − (L − 2) γ t with q = 1 − 2/L; of two, σ(t) = σ₀ e^{2γt}.",
    assumption = "The pull is constant, and t is before the escape.",
    source = "Tacit; the balanced law of Razin, Maman & Cohen 2022, integrated",
    status = Status.DERIVED,
    figure = "htf/incremental")
public record ComponentEscape() implements Theorem {
  /// In units of the time at which the component reaches 1.
  private static final double[] TIMES = {0.25, 0.5, 0.75, 1};

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int arity = 2; arity <= 5; arity++) {
      for (double gamma : new double[] {1, 0.9, -1}) {
        checks.add(check(Check.inside(sides(arity, 0.01, gamma, _ -> gamma)), arity, gamma));
      }
      checks.add(check(Check.outside(sides(arity, 0.01, 1, t -> 1 / (1 + t))), arity, 1));
    }
    return checks;
  }

  private static Check check(Check check, int arity, double gamma) {
    return check.with("L", arity).with("γ at first", gamma).with("pull", pull(check));
  }

  private static String pull(Check check) {
    return check.assumed() ? "stays" : "fades";
  }

  static Sides sides(int arity, double sigma0, double gamma, DoubleUnaryOperator pull) {
    double end = EscapeTime.timeToReach(arity, sigma0, Math.abs(gamma), 1);
    double[] times = Arrays.stream(TIMES).map(t -> 0.999 * t * end).toArray();
    double[] formula =
        Arrays.stream(times).map(t -> EscapeTime.sigmaAt(arity, sigma0, gamma, t)).toArray();
    return Sides.equal(
        Tensor.vector(Arrays.stream(formula).map(Math::log).toArray()),
        Tensor.vector(flow(arity, sigma0, pull, times)),
        1e-8,
        "steps are right to 1e-10, and (σ/σ₀)^q, at most 16, is how much the flow magnifies");
  }

  /// `ln σ`, whose rate is `L σ^q γ`: its errors are relative ones of `σ`.
  private static double[] flow(
      int arity, double sigma0, DoubleUnaryOperator pull, double... times) {
    double q = 1 - 2.0 / arity;
    OrdinaryDifferential.Rate rate =
        (t, y, yDot) -> yDot[0] = arity * Math.exp(q * y[0]) * pull.applyAsDouble(t);
    return OrdinaryDifferential.of(rate).solve(new double[] {Math.log(sigma0)}, times).stream()
        .mapToDouble(y -> y[0])
        .toArray();
  }
}
