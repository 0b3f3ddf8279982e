// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.report.Block.Chart;
import tacit.theory.ntk.depth.MeanField;
import tacit.theory.ntk.depth.MeanFieldTheory;
import tacit.theory.ntk.dual.ErfDual;

/// `trainability/spectra`: what depth does to the tangent kernel of 64 images, in the three phases.
public final class SpectraFigure implements Figure {
  static final double ORDERED = 1.25, CRITICAL = SpectraTable.CRITICAL, CHAOTIC = 1.5;
  static final int IMAGES = 64, TESTS = 32, LAST = 399;

  @Override
  public String id() {
    return "trainability/spectra";
  }

  @Override
  public String title() {
    return "What depth does to the kernel of images, in three phases";
  }

  @Override
  public String source() {
    return "Xiao, Pennington & Schoenholz 2020; the companion notebook's N3";
  }

  @Override
  public String caption() {
    return "An infinitely wide erf network with a bias variance of 0.05 looks at 64 training and 32"
        + " test images, each scaled to one norm. In the ordered phase its condition number grows"
        + " without bound, at the critical point it settles, in the chaotic phase it falls to 1."
        + " What the mean predictor says of test images stays, fades like 1/l, and dies"
        + " exponentially.";
  }

  @Override
  public List<String> data() {
    return List.of("fashion-mnist", "cifar-10");
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(scale == Scale.QUICK ? 6 : 12);
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    var depths =
        at.scale() == Scale.QUICK
            ? List.of(0, 5, 10, 20, 50, 100, 150, 200, 250, 300, 350, LAST)
            : IntStream.rangeClosed(0, LAST).filter(SpectraFigure::kept).boxed().toList();
    return List.of(ORDERED, CRITICAL, CHAOTIC).stream()
        .map(variance -> new SpectraRun(at.data(), variance, IMAGES, TESTS, depths))
        .toList();
  }

  private static boolean kept(int l) {
    return l <= 10 || l % 10 == 0 || l == LAST;
  }

  @Override
  public List<Chart> charts(Table rows) {
    return SpectraCharts.of(rows);
  }

  @Override
  public Verdict verdict(Table rows) {
    String data = rows.words("data").getFirst();
    var verdict =
        Verdict.of(
                "Kernels, spectra and predictions are those of a second program, in NumPy. In the"
                    + " ordered phase λ_min falls like l χ₁ˡ and the prediction stays. On the critical"
                    + " line κ comes to (m + 2)/2, and the faster the less alike the images are. In the"
                    + " chaotic phase Θ₀₀ grows like χ₁ˡ, κ comes to 1, Θ₀₁ to its limit, and the"
                    + " prediction falls like l (χ_c/χ₁)ˡ.",
                "Derived from Xiao, Pennington & Schoenholz 2020; rates between l = 200 and 399")
            .atMost(
                1e-7,
                "kernels and spectra, distance from the table",
                SpectraTable.worstKernel(rows, data))
            .atMost(
                1e-4,
                "predictions, distance from the table",
                SpectraTable.worstPrediction(rows, data));
    return chaotic(critical(ordered(verdict, rows), rows, data), rows);
  }

  private static Verdict ordered(Verdict verdict, Table rows) {
    var at = rows.where("weight_variance", ORDERED);
    double rate = slope(at, "lambda_min", true) / Math.log(field(ORDERED).chi1()) - 1;
    double change = number(at, LAST, "signal") / number(at, 100, "signal") - 1;
    return verdict
        .atMost(0.03, "ordered, rate of λ_min/l: distance from ln χ₁", Math.abs(rate))
        .atMost(0.1, "ordered, change of the prediction from l = 100 to 399", Math.abs(change));
  }

  private static Verdict critical(Verdict verdict, Table rows, String data) {
    var at = rows.where("weight_variance", CRITICAL);
    double limit = (IMAGES + 2) / 2.0;
    double first = 100 * number(at, 100, "signal"), second = 200 * number(at, 200, "signal");
    double third = LAST * number(at, LAST, "signal");
    return verdict
        .atMost(
            data.equals("cifar-10") ? 0.01 : 0.08,
            "critical, κ at l = 399: distance from (m + 2)/2",
            Math.abs(number(at, LAST, "kappa") / limit - 1))
        .atLeast(1, "critical, l times the prediction: growth from l = 200 to 399", third / second)
        .atMost(
            1,
            "critical, that growth beside that from 100 to 200",
            third * first / (second * second));
  }

  private static Verdict chaotic(Verdict verdict, Table rows) {
    var at = rows.where("weight_variance", CHAOTIC);
    var field = field(CHAOTIC);
    double growth = slope(at, "theta_00", false) / Math.log(field.chi1()) - 1;
    double fall = slope(at, "signal", true) * -field.generalizationDepth() - 1;
    return verdict
        .atMost(0.001, "chaotic, rate of Θ₀₀: distance from ln χ₁", Math.abs(growth))
        .atMost(0.02, "chaotic, rate of the prediction/l: distance from −1/ξ", Math.abs(fall))
        .atMost(1e-4, "chaotic, κ − 1 at l = 399", number(at, LAST, "kappa") - 1)
        .atMost(
            2e-4,
            "chaotic, Θ₀₁ at l = 399: distance from its limit",
            Math.abs(number(at, LAST, "theta_01") / field.ntkLimitOffDiagonal() - 1));
  }

  static MeanField field(double weightVariance) {
    return MeanFieldTheory.solve(ErfDual.erf(), weightVariance, SpectraRun.BIAS_VARIANCE);
  }

  /// `Δ ln y / Δ l` between 200 and the last depth, of `y/l` if asked.
  private static double slope(Table at, String column, boolean overDepth) {
    double from = number(at, 200, column) / (overDepth ? 200 : 1);
    double to = number(at, LAST, column) / (overDepth ? LAST : 1);
    return Math.log(to / from) / (LAST - 200);
  }

  private static double number(Table at, int l, String column) {
    return at.where("l", l).number(column);
  }
}
