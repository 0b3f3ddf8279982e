// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Digits;

/// `margin/start-scale`: wider start values leave a smaller area under the curve of the margins,
/// and a larger test error.
public final class StartScaleFigure implements Figure {
  private static final int SEEDS = 3;
  private static final double WIDE = 3;

  @Override
  public String id() {
    return "margin/start-scale";
  }

  @Override
  public String title() {
    return "Area under the margins, and test error, for wider start values";
  }

  @Override
  public String source() {
    return "Banburski et al. 2021";
  }

  @Override
  public String caption() {
    return "Networks without biases learn the same images from start values s times as wide as usual,"
        + " at a rate s⁴ times smaller where s is above 1, until the mean cross-entropy is below 0.01"
        + " or the epochs are over. From s = 1.5 on these were over first, and from s = 2 on some"
        + " training images are still misclassified, as the table tells. Varying the start is a way of"
        + " the authors' earlier work; data, network and rates here are ours.";
  }

  @Override
  public List<String> data() {
    return List.of("fashion-mnist", "fashion-mnist-embedded");
  }

  @Override
  public Duration expected(Scale scale) {
    return scale == Scale.QUICK ? Duration.ofSeconds(20) : Duration.ofMinutes(2);
  }

  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    boolean quick = at.scale() == Scale.QUICK;
    var setup = quick ? Setup.medium(200) : Setup.large(200);
    double[] scales = quick ? new double[] {1, 1.5, 2, WIDE, 5} : scales();
    var runs = new ArrayList<MarginRun>();
    for (int seed = 1; seed <= (quick ? 1 : SEEDS); seed++) {
      for (double scale : scales) {
        runs.add(MarginRun.scaled(at.data(), setup, scale, at.seed() + seed));
      }
    }
    return runs;
  }

  private static double[] scales() {
    return new double[] {.7, 1, 1.5, 2, WIDE, 4, 5};
  }

  @Override
  public List<Chart> charts(Table rows) {
    var drawn = new MarginCharts("start_scale", true, s -> "s = " + Digits.significant(s, 2));
    return List.of(
        drawn.curves(
            rows,
            "Left, each network's margins from the smallest to the largest: the wider the start, the"
                + " lower the curve. Right, the test error over the area."),
        Agreement.chart(
            rows,
            "Kendall's τ with its sign turned: the share of pairs of networks whose test errors are in"
                + " the opposite order, less the share in the same."));
  }

  @Override
  public Verdict verdict(Table rows) {
    var area = new Agreement(rows, MarginColumns.AREA);
    return Verdict.of(
            "The area puts the networks of each seed in the order of their test errors: Spearman's"
                + " correlation is at most -0.85 for every seed. Start values three times as wide"
                + " cost at least 0.04 of test error, in the mean over seeds. A second program, in"
                + " PyTorch, found -0.964 and 0.086 for one seed.",
            "Banburski et al. 2021, abstract, for the claim; limits by Tacit")
        .atMost(-0.85, "Spearman, area, the weakest seed", area.weakestSpearman())
        .atLeast(
            0.04, "test error at s = 3 less that at s = 1", error(rows, WIDE) - error(rows, 1));
  }

  private static double error(Table rows, double scale) {
    double[] errors = rows.where("start_scale", scale).numbers(MarginColumns.ERROR);
    return Arrays.stream(errors).average().orElse(Double.NaN);
  }
}
