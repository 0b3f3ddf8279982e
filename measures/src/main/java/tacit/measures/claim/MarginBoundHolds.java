// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.List;
import java.util.function.ToDoubleFunction;
import tacit.autodiff.Seed;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.claim.LinearSample.Setup;
import tacit.measures.margin.MarginBound;
import tacit.measures.margin.MarginDistribution;
import tacit.measures.margin.OutputMargins;
import tacit.measures.margin.RademacherKind;

/// The margin bound for two signs fails with a chance of at most `δ`,
///
/// ```text
/// P[error > R(γ) + 2 𝕽/γ + √(ln(1/δ)/(2n))] ≤ δ
/// ```
///
/// tried on straight lines and normal inputs, [LinearSample].
///
/// - Measured: the share of samples for which the bound is below the error of the function that was
///   fitted to them
/// - Claimed: at most `δ`
///
/// Outside, signs know nothing of `x`, and the function has all margins at `γ` nevertheless: it is
/// longer than the class allows, and its error is 1/2.
@Claim(
    id = "mohri2018-margin-bound",
    statement =
        "With chance 1 − δ the error of every score function of a class is at most its ramp risk at"
            + " γ, plus 2/γ times the class's complexity, plus √(ln(1/δ)/(2n)).",
    assumption = "γ is fixed before the sample; the function is of the class: here ‖w‖ ≤ 1.",
    source = "Mohri, Rostamizadeh & Talwalkar 2018, Theorem 5.8, from memory",
    status = Status.RECALL,
    loose = "the worst function of a class is far worse than a fitted one: no sample fails here")
public record MarginBoundHolds() implements Theorem {
  static final double DELTA = 0.05;
  private static final int SAMPLES = 200;

  @Override
  public List<Check> checks() {
    return List.of(
        check(new Setup(400, 5, 1.5, 1, true), MarginBoundHolds::slack),
        check(new Setup(100, 5, 0.5, 2, true), MarginBoundHolds::slack),
        check(new Setup(40, 60, 0, 20, false), MarginBoundHolds::slack));
  }

  /// A function and a sample of it.
  record Fitted(Setup setup, LinearSample sample) {
    static Fitted drawn(Setup setup, Seed seed) {
      return new Fitted(setup, LinearSample.drawn(setup, seed));
    }
  }

  /// How often a bound less the error is below 0.
  static Check check(Setup setup, ToDoubleFunction<Fitted> slack) {
    double failed = 0;
    for (int i = 0; i < SAMPLES; i++) {
      failed += slack.applyAsDouble(Fitted.drawn(setup, new Seed(i))) < 0 ? 1 : 0;
    }
    var sides = Sides.atMost(failed / SAMPLES, DELTA, 0, "a share of samples, counted");
    return Check.of(setup.inClass(), sides)
        .with("n", setup.n())
        .with("d", setup.d())
        .with("‖μ‖", setup.mu())
        .with("γ", setup.gamma())
        .with("w", setup.inClass() ? "in the class" : "longer than 1");
  }

  /// The bound less the error.
  static double slack(Fitted fitted) {
    var sample = fitted.sample();
    double[] q = OutputMargins.binary(sample.scores().toDoubles(), sample.signs().toArray());
    Setup setup = fitted.setup();
    var bound =
        MarginBound.binary(
            MarginDistribution.of(q),
            setup.gamma(),
            setup.complexity(),
            RademacherKind.EXPECTED,
            DELTA);
    return bound.value() - sample.error();
  }
}
