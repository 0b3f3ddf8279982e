// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.report.Block.Chart;

/// `margin/label-noise`: the more labels are replaced, the smaller the area under the curve of the
/// margins, and the larger the test error.
public final class LabelNoiseFigure implements Figure {
  private static final int SEEDS = 3, EPOCHS = 600;
  private static final double[] FEW = {0, .2, .4, .6, .8, 1};
  private static final double[] MANY = {0, .1, .2, .4, .6, .8, 1};

  @Override
  public String id() {
    return "margin/label-noise";
  }

  @Override
  public String title() {
    return "Area under the margins, and test error, as labels become noise";
  }

  @Override
  public String source() {
    return "Banburski et al. 2021";
  }

  @Override
  public String caption() {
    return "Networks without biases learn a few images of which a share has random labels, until the"
        + " mean cross-entropy is below 0.01. Their margins, by the labels they were taught and over"
        + " the product of the layers' norms, are sorted. The abstract of the paper claims that the"
        + " area under this curve tells the test error; data, network and rates here are ours.";
  }

  @Override
  public List<String> data() {
    return List.of("fashion-mnist", "fashion-mnist-embedded");
  }

  @Override
  public Duration expected(Scale scale) {
    return scale == Scale.QUICK ? Duration.ofSeconds(15) : Duration.ofMinutes(2);
  }

  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    boolean quick = at.scale() == Scale.QUICK;
    var setup = quick ? Setup.small() : Setup.large(EPOCHS);
    var runs = new ArrayList<MarginRun>();
    for (int seed = 1; seed <= SEEDS; seed++) {
      for (double noise : quick ? FEW : MANY) {
        runs.add(MarginRun.noisy(at.data(), setup, noise, at.seed() + seed));
      }
    }
    return runs;
  }

  @Override
  public List<Chart> charts(Table rows) {
    var drawn = new MarginCharts("noise", false, share -> Math.round(100 * share) + " %");
    return List.of(
        drawn.curves(
            rows,
            "By the share of random labels. Left, each network's margins from the smallest to the"
                + " largest: with more noise the whole curve sinks, but its lowest point moves little and not in order. Right,"
                + " the test error over the area: one falling line for all networks."),
        Agreement.chart(
            rows,
            "Kendall's τ with its sign turned: the share of pairs of networks whose test errors are in"
                + " the opposite order, less the share in the same. See the area near 1 and the"
                + " smallest margin well below it."));
  }

  @Override
  public Verdict verdict(Table rows) {
    var area = new Agreement(rows, MarginColumns.AREA);
    var least = new Agreement(rows, MarginColumns.MINIMUM);
    boolean small = rows.numbers("images")[0] == Setup.small().images();
    return small ? quick(area, least) : full(area, least);
  }

  private static Verdict quick(Agreement area, Agreement least) {
    return Verdict.of(
            "The area puts the networks of each seed in the order of their test errors: Spearman's"
                + " correlation is at most -0.85 for every seed. Kendall's over all networks is at"
                + " most -0.75, and at least 0.15 below that of the smallest margin. A second"
                + " program, in PyTorch, found -1, -0.943 and -1; -0.895; -0.582.",
            "Banburski et al. 2021, abstract, for the claim; limits by Tacit")
        .atMost(-0.85, "Spearman, area, the weakest seed", area.weakestSpearman())
        .atMost(-0.75, "Kendall, area, all networks", area.kendall())
        .atMost(-0.15, "Kendall, area less smallest margin", area.kendall() - least.kendall());
  }

  private static Verdict full(Agreement area, Agreement least) {
    double ahead = area.meanSpearman() - least.meanSpearman();
    return Verdict.of(
            "The area puts the networks of each seed in the order of their test errors: Spearman's"
                + " correlation is at most -0.9 for every seed; and the smallest margin does so less"
                + " well, in the mean over seeds. A second program, in PyTorch, found -1 for one"
                + " seed, and 0.46, of the wrong sign, for the smallest margin.",
            "Banburski et al. 2021, abstract, for the claim; limits by Tacit")
        .atMost(-0.9, "Spearman, area, the weakest seed", area.weakestSpearman())
        .atMost(-0.01, "Spearman, area less smallest margin", ahead);
  }
}
