// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.bias;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.figure.mitosis.Lesson;
import tacit.examples.figure.mitosis.bias.Widths.Row;
import tacit.examples.report.Block.Chart;
import tacit.measures.stats.Spearman;

/// `mitosis/bias-variance`: the squared loss of networks of growing width, split into what their
/// mean answer misses and how far each of them is from it.
public final class BiasVarianceFigure implements Figure {
  /// The largest mean training error of a width that counts as having learned.
  static final double LEARNED = 0.01;

  private static final double DECAY = 0.005;
  private static final int EPOCHS = 80, NETWORKS = 8, FEW = 4;
  private static final int[] WIDTHS = {8, 16, 32, 64, 128, 256}, FEWER = {16, 32, 64, 128};

  @Override
  public String id() {
    return "mitosis/bias-variance";
  }

  @Override
  public String title() {
    return "Bias and variance of networks of growing width";
  }

  @Override
  public String source() {
    return "Doimo et al. 2022, a figure for their reviewers, in small";
  }

  @Override
  public String caption() {
    return "Networks of each width that differ in their seed alone answer the test images with"
        + " probabilities. Their squared loss is that of their mean answer, bias², and their mean"
        + " squared distance from it, the variance. The authors' networks are densely connected ones"
        + " on CIFAR-10; how many they trained, on how many images, and whether they took"
        + " probabilities or logits is not known, so sizes are not to be compared, directions are.";
  }

  @Override
  public List<String> data() {
    return List.of("fashion-mnist");
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(scale == Scale.QUICK ? 20 : 55);
  }

  /// The widest first, as they take longest.
  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    boolean quick = at.scale() == Scale.QUICK;
    int[] widths = quick ? FEWER : WIDTHS;
    int networks = quick ? FEW : NETWORKS;
    return IntStream.iterate(widths.length - 1, i -> i >= 0, i -> i - 1)
        .mapToObj(i ->
            new BiasRun(at.data(), Lesson.IMAGES, widths[i], DECAY, EPOCHS, networks, at.seed()))
        .toList();
  }

  @Override
  public List<Chart> charts(Table rows) {
    return BiasVarianceCharts.of(Widths.of(rows));
  }

  @Override
  public Verdict verdict(Table rows) {
    var all = Widths.of(rows);
    var learned = all.learned(LEARNED);
    return Verdict.of(
            "Loss is bias² and variance together, to 10⁻⁹. Among widths whose networks err on at"
                + " most 1 % of the training images on average the variance falls with the width,"
                + " in rank, with a correlation of at most −0.8; and from the first of them to the"
                + " last bias² changes by a smaller share of itself than the variance does.",
            "Tacit, set before we looked; the authors tell their reviewers that once the training"
                + " error is 0 the variance falls with the width and bias flattens")
        .atMost(1e-9, "largest difference of the loss and its parts", all.gap())
        .atMost(-0.8, "rank correlation of variance and width", falling(learned))
        .below(
            0,
            "relative change of bias² less that of the variance",
            change(learned.each(Row::biasSquared)) - change(learned.each(Row::variance)));
  }

  /// NaN, which fulfills no limit, where fewer than two widths have learned.
  private static double falling(Widths learned) {
    if (learned.rows().size() < 2) return Double.NaN;
    return Spearman.of(learned.each(Row::width), learned.each(Row::variance));
  }

  private static double change(double... along) {
    if (along.length < 2) return Double.NaN;
    return Math.abs(along[along.length - 1] - along[0]) / along[0];
  }
}
