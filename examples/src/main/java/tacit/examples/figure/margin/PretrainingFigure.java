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

/// `margin/pretraining`: a network that first learned random labels ends with a smaller area under
/// the curve of the margins, and a test error that hardly differs.
public final class PretrainingFigure implements Figure {
  private static final int SEEDS = 3, EPOCHS = 600;
  private static final double[] SHARES = {0, .25, .5, .75, 1};

  @Override
  public String id() {
    return "margin/pretraining";
  }

  @Override
  public String title() {
    return "Area under the margins after a training on random labels";
  }

  @Override
  public String source() {
    return "Banburski et al. 2021";
  }

  @Override
  public String caption() {
    return "Networks without biases first learn the images with a share of random labels without an"
        + " error, then with the true labels until the mean cross-entropy is below 0.01. The area"
        + " more than halves, while the test error moves by a hundredth or two: the area can fall far"
        + " at little cost. Such a first training is a way of the authors' earlier work; data, network"
        + " and rates here are ours.";
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
    var setup = quick ? Setup.medium(EPOCHS) : Setup.large(EPOCHS);
    var runs = new ArrayList<MarginRun>();
    for (int seed = 1; seed <= (quick ? 1 : SEEDS); seed++) {
      for (double share : SHARES) {
        runs.add(MarginRun.pretrained(at.data(), setup, share, at.seed() + seed));
      }
    }
    return runs;
  }

  @Override
  public List<Chart> charts(Table rows) {
    var drawn = new MarginCharts("pretraining", false, share -> Math.round(100 * share) + " %");
    return List.of(
        drawn.curves(
            rows,
            "By the share of random labels at first. Left, each network's margins, by the true"
                + " labels, from the smallest to the largest: the more noise was learned first, the lower the curve. Right, the test error over the"
                + " area: nearly level."),
        Agreement.chart(
            rows,
            "Kendall's τ with its sign turned: the share of pairs of networks whose test errors are in"
                + " the opposite order, less the share in the same. With errors this close, see how"
                + " wide the intervals in the table are."));
  }

  @Override
  public Verdict verdict(Table rows) {
    double none = mean(rows, 0, MarginColumns.AREA);
    double quarter = mean(rows, .25, MarginColumns.AREA), half = mean(rows, .5, MarginColumns.AREA);
    double error = mean(rows, 0, MarginColumns.ERROR);
    double others =
        Arrays.stream(SHARES)
            .filter(share -> share > 0)
            .map(share -> mean(rows, share, MarginColumns.ERROR))
            .average()
            .orElseThrow();
    return Verdict.of(
            "In the mean over seeds the area falls from no random labels to a quarter to a half, and"
                + " without them is at least 1.5 times that with all; the test error of those that"
                + " learned noise first is not smaller by more than 0.003. That it is larger is not"
                + " asked: the differences are near the noise. A second program, in PyTorch, found"
                + " areas 2.58 and 2.54 times as large and errors from 0.175 to 0.183.",
            "Banburski et al. 2021, abstract, for the claim; limits by Tacit")
        .atMost(0.99, "area after a quarter over that after none", quarter / none)
        .atMost(0.99, "area after a half over that after a quarter", half / quarter)
        .atLeast(
            1.5, "area after none over that after all", none / mean(rows, 1, MarginColumns.AREA))
        .atLeast(-0.003, "test error after noise less that after none", others - error);
  }

  private static double mean(Table rows, double share, String column) {
    return Arrays.stream(rows.where("pretraining", share).numbers(column))
        .average()
        .orElse(Double.NaN);
  }
}
