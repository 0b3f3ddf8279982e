// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.claim.LinearSample.Setup;
import tacit.measures.claim.MarginBoundHolds.Fitted;
import tacit.measures.margin.MarginBound;
import tacit.measures.margin.MarginDistribution;
import tacit.measures.margin.OutputMargins;
import tacit.measures.margin.RademacherKind;

/// The margin bound for `c` classes fails with a chance of at most `δ`,
///
/// ```text
/// P[error > R(γ) + 4c 𝕽/γ + √(ln(1/δ)/(2n))] ≤ δ
/// ```
///
/// with `𝕽` the complexity of the scores of one class. It is tried on two classes with the scores
/// `⟨w, x⟩` and `−⟨w, x⟩` of a [LinearSample], whose margins are `2 y ⟨w, x⟩`.
///
/// - Measured: the share of samples for which the bound is below the error
/// - Claimed: at most `δ`
@Claim(
    id = "mohri2018-multiclass-margin-bound",
    statement =
        "With chance 1 − δ the error of every c-class function is at most its ramp risk at γ, plus"
            + " 4c/γ times the complexity of one class's scores, plus √(ln(1/δ)/(2n)).",
    assumption = "γ is fixed before the sample; the scores are of the class: here ‖w‖ ≤ 1.",
    source = "Mohri, Rostamizadeh & Talwalkar 2018, Theorem 9.2, from memory",
    status = Status.RECALL,
    loose = "it is looser by far than the bound for two signs, and no sample fails that one")
public record MulticlassBoundHolds() implements Theorem {
  @Override
  public List<Check> checks() {
    return List.of(
        MarginBoundHolds.check(new Setup(400, 5, 1.5, 2, true), MulticlassBoundHolds::slack),
        MarginBoundHolds.check(new Setup(4000, 3, 0.5, 8, true), MulticlassBoundHolds::slack),
        MarginBoundHolds.check(new Setup(40, 60, 0, 100, false), MulticlassBoundHolds::slack));
  }

  /// The bound less the error.
  static double slack(Fitted fitted) {
    var sample = fitted.sample();
    double[][] logits =
        Arrays.stream(sample.scores().toDoubles())
            .mapToObj(f -> new double[] {-f, f})
            .toArray(double[][]::new);
    int[] labels = Arrays.stream(sample.signs().toArray()).map(y -> (y + 1) / 2).toArray();
    double[] q = OutputMargins.of(Tensor.matrix(logits), Indices.of(labels));
    Setup setup = fitted.setup();
    var bound =
        MarginBound.multiclass(
            MarginDistribution.of(q),
            setup.gamma(),
            2,
            setup.complexity(),
            RademacherKind.EXPECTED,
            MarginBoundHolds.DELTA);
    return bound.value() - sample.error();
  }
}
