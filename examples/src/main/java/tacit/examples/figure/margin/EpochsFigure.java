// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.report.Block.Chart;

/// `margin/epochs`: quantiles of training and test margins while a narrow and a wide network learn
/// labels of which some are noise.
public final class EpochsFigure implements Figure {
  static final int NARROW = 16, WIDE = 512;
  private static final double NOISE = 0.2;
  private static final int TOGETHER = 5;

  @Override
  public String id() {
    return "margin/epochs";
  }

  @Override
  public String title() {
    return "Margins while a narrow and a wide network learn";
  }

  @Override
  public String source() {
    return "Banburski et al. 2021; Zhu, Huang & Yao 2018";
  }

  @Override
  public String caption() {
    return "Networks without biases of 16 and of 512 hidden units a layer learn images of which a"
        + " fifth have random labels. Drawn are the margins, over the product of the layers' norms,"
        + " below which 5, 25, 50, 75 and 95 % of the training or test images lie."
        + " That in networks with room to spare all training margins grow alike, and then tell"
        + " nothing of the test error, is the second source's observation; data, networks and rates"
        + " here are ours.";
  }

  @Override
  public List<String> data() {
    return List.of("fashion-mnist", "fashion-mnist-embedded");
  }

  @Override
  public Duration expected(Scale scale) {
    return scale == Scale.QUICK ? Duration.ofSeconds(20) : Duration.ofMinutes(1);
  }

  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    boolean quick = at.scale() == Scale.QUICK;
    int images = quick ? 1_000 : 2_000, tests = quick ? 2_000 : 10_000;
    var runs = new ArrayList<EpochsRun>();
    for (int width : new int[] {NARROW, WIDE}) {
      runs.add(new EpochsRun(at.data(), images, tests, width, NOISE, 100, 2, at.seed() + 1));
    }
    return runs;
  }

  @Override
  public List<Chart> charts(Table rows) {
    return EpochsCharts.of(rows);
  }

  @Override
  public Verdict verdict(Table rows) {
    Table narrow = rows.where("width", NARROW), wide = rows.where("width", WIDE);
    return Verdict.of(
            "Means of five rows in a row, from the tenth epoch on. The margin below which 5 % of the"
                + " training images lie rises in both networks. In the narrow one the margin below"
                + " which 95 % lie falls again, by a tenth or more; in the wide one each of the five"
                + " ends within a tenth of its highest; and though the area at least doubles, the"
                + " lowest test error of the second half of the epochs is below that of the first by"
                + " at most 0.01.",
            "Zhu, Huang & Yao 2018, abstract, for what is to be seen; limits by Tacit, after a first"
                + " run")
        .atLeast(1, "narrow: 5 % of images, rise in thousandths", rise(narrow, "train_q5"))
        .atLeast(0.1, "wide: 5 % of images, rise in thousandths", rise(wide, "train_q5"))
        .atMost(0.9, "narrow: 95 % of images, end over highest", overHighest(narrow, "train_q95"))
        .atLeast(0.9, "wide: end over highest, the worst of five", worst(wide))
        .atLeast(2, "wide: area, end over tenth epoch", end(wide, "area") / start(wide, "area"))
        .atMost(
            0.01, "wide: lowest test error, first half of the epochs less second", gained(wide));
  }

  /// How much lower than in the first half the test error gets in the second.
  private static double gained(Table own) {
    double[] error = own.numbers("test_error");
    int half = error.length / 2;
    double first = Arrays.stream(error, 0, half).min().orElseThrow();
    return first - Arrays.stream(error, half, error.length).min().orElseThrow();
  }

  private static double rise(Table own, String column) {
    return MarginCharts.THOUSAND * (end(own, column) - start(own, column));
  }

  private static double worst(Table own) {
    return EpochsRun.names("train").stream()
        .mapToDouble(column -> overHighest(own, column))
        .min()
        .orElseThrow();
  }

  private static double overHighest(Table own, String column) {
    double[] means = means(own, column);
    return means[means.length - 1] / Arrays.stream(means).max().orElseThrow();
  }

  private static double start(Table own, String column) {
    return means(own, column)[0];
  }

  private static double end(Table own, String column) {
    double[] means = means(own, column);
    return means[means.length - 1];
  }

  /// Means of five rows in a row, the first of them at the tenth epoch: single epochs jump.
  private static double[] means(Table own, String column) {
    double[] epochs = own.numbers("epoch"), all = own.numbers(column);
    int first = (int) Arrays.stream(epochs).filter(epoch -> epoch < 10).count();
    return IntStream.rangeClosed(first, all.length - TOGETHER)
        .mapToDouble(i -> Arrays.stream(all, i, i + TOGETHER).average().orElseThrow())
        .toArray();
  }
}
