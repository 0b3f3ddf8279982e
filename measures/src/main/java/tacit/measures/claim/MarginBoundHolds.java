// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.autodiff.linalg.LeastSquares;
import tacit.measures.margin.MarginBound;
import tacit.measures.margin.MarginDistribution;
import tacit.measures.margin.OutputMargins;
import tacit.measures.margin.RademacherKind;
import tacit.measures.stats.NormalTail;

/// The margin bound for two signs fails with a chance of at most `δ`,
///
/// ```text
/// P[error > R(γ) + 2 𝕽/γ + √(ln(1/δ)/(2n))] ≤ δ
/// ```
///
/// tried on the class of `x ↦ ⟨w, x⟩` with `‖w‖ ≤ 1`, whose complexity is at most `√(E‖x‖²/n)`, and
/// inputs `x ~ N(y μ, I)`, of which the error of `w` is known: the chance that a standard normal
/// number is above `⟨μ, w⟩/‖w‖`.
///
/// - Measured: the share of samples for which the bound is below the error, with `w` fitted to the
///   sample: the unit vector along `Σ yᵢ xᵢ`
/// - Claimed: at most `δ`
///
/// Outside, `w` is the shortest vector with `yᵢ ⟨w, xᵢ⟩ = γ` for signs that know nothing of `x`: it
/// is longer than the class allows, its margins are perfect, and its error is 1/2.
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
  private static final int SAMPLES = 200;
  private static final double DELTA = 0.05;

  /// @param n size of a sample
  /// @param d number of inputs
  /// @param mu length of the mean, which lies along the first axis
  record Setup(int n, int d, double mu, double gamma, boolean inClass) {
    /// `√(E‖x‖²/n)`.
    double complexity() {
      return Math.sqrt((d + mu * mu) / n);
    }
  }

  @Override
  public List<Check> checks() {
    return List.of(
        check(new Setup(400, 5, 1.5, 1, true)),
        check(new Setup(100, 5, 0.5, 2, true)),
        check(new Setup(40, 60, 0, 20, false)));
  }

  private static Check check(Setup setup) {
    double failed = 0;
    for (int i = 0; i < SAMPLES; i++) failed += fails(setup, new Seed(i)) ? 1 : 0;
    var sides = Sides.atMost(failed / SAMPLES, DELTA, 0, "a share of samples, counted");
    return Check.of(setup.inClass(), sides)
        .with("n", setup.n())
        .with("d", setup.d())
        .with("‖μ‖", setup.mu())
        .with("γ", setup.gamma())
        .with("w", setup.inClass() ? "in the class" : "longer than 1");
  }

  /// Whether the bound of one sample is below the error.
  static boolean fails(Setup setup, Seed seed) {
    var random = seed.generator();
    int[] signs =
        IntStream.generate(() -> random.nextBoolean() ? 1 : -1).limit(setup.n()).toArray();
    Tensor noise = Tensor.gaussian(random, setup.n(), setup.d());
    double[] x = noise.toDoubles();
    for (int i = 0; i < setup.n(); i++) x[i * setup.d()] += signs[i] * setup.mu();
    double[] w = setup.inClass() ? along(x, signs, setup.d()) : perfect(setup, x, signs);
    double[] q = OutputMargins.binary(scores(x, w), signs);
    double bound =
        MarginBound.binary(
                MarginDistribution.of(q),
                setup.gamma(),
                setup.complexity(),
                RademacherKind.EXPECTED,
                DELTA)
            .value();
    return NormalTail.above(setup.mu() * w[0] / length(w)) > bound;
  }

  /// The unit vector along `Σ yᵢ xᵢ`.
  private static double[] along(double[] x, int[] signs, int d) {
    double[] w = new double[d];
    for (int i = 0; i < x.length; i++) w[i % d] += signs[i / d] * x[i];
    double length = length(w);
    return Arrays.stream(w).map(each -> each / length).toArray();
  }

  /// The shortest `w` with `yᵢ ⟨w, xᵢ⟩ = γ`.
  private static double[] perfect(Setup setup, double[] x, int[] signs) {
    double[] scores = Arrays.stream(signs).mapToDouble(y -> y * setup.gamma()).toArray();
    double[][] rows = new double[setup.n()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOfRange(x, i * setup.d(), (i + 1) * setup.d());
    }
    return LeastSquares.of(Tensor.matrix(rows), Tensor.vector(scores)).x().toDoubles();
  }

  private static double[] scores(double[] x, double[] w) {
    double[] scores = new double[x.length / w.length];
    for (int i = 0; i < x.length; i++) scores[i / w.length] += x[i] * w[i % w.length];
    return scores;
  }

  private static double length(double[] w) {
    return Math.sqrt(Arrays.stream(w).map(each -> each * each).sum());
  }
}
