// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin.reduction;

import static tacit.examples.figure.margin.reduction.ReductionCell.HALF_PERCENT;
import static tacit.examples.figure.margin.reduction.ReductionCell.PERCENT;
import static tacit.examples.figure.margin.reduction.ReductionCell.TENTH;

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

/// `margin/reduction`: once the training images are separated, one percent of them at a time will
/// do, and so will none.
public final class ReductionFigure implements Figure {
  private static final int STEPS = 1_000;
  private static final String TEST = "test_error", LEAST = "min_margin";

  @Override
  public String id() {
    return "margin/reduction";
  }

  @Override
  public String title() {
    return "Training on with one percent of the images";
  }

  @Override
  public String source() {
    return "Banburski et al. 2021";
  }

  @Override
  public String caption() {
    return "A network without biases learns until its images are separated and the mean"
        + " cross-entropy is below 0.01; from there the same network goes on in many ways. The"
        + " abstract of the paper claims that more than 99 % of the data can then be left out. Its"
        + " procedure is not known to us: this one, data, network and rates are ours.";
  }

  @Override
  public List<String> data() {
    return List.of("fashion-mnist", "fashion-mnist-embedded");
  }

  @Override
  public Duration expected(Scale scale) {
    return scale == Scale.QUICK ? Duration.ofSeconds(15) : Duration.ofSeconds(90);
  }

  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    var sizes = Sizes.inProportion(at.scale(), STEPS);
    return IntStream.rangeClosed(1, 2)
        .mapToObj(seed -> new ReductionCell(at.data(), sizes, Learner.PLAIN, at.seed() + seed))
        .toList();
  }

  @Override
  public List<Chart> charts(Table rows) {
    return new ReductionCharts(rows)
        .of(
            "Blue: few images, chosen by margin. See that they do as well as all images, and that"
                + " stopping does as well as either: the other 99 % are no longer needed, which is"
                + " not to say that the 1 % teach something. Orange: the same with one thing"
                + " changed.");
  }

  @Override
  public Verdict verdict(Table rows) {
    var of = new ReductionMeans(rows);
    var verdict =
        Verdict.of(
            "With half a percent and with one percent of the images, chosen again every ten steps,"
                + " at k/N of the rate, every seed keeps all training images right, loses at most"
                + " 0.01 of test error against the switch, and ends with a smallest margin no lower"
                + " than with all images. In the mean over seeds, at the full rate the test error is at"
                + " least 0.1 worse; at ten times the scaled rate at least 0.01 of the training images"
                + " are lost; and new networks learn at least 0.1 worse from the smallest margins than"
                + " from any images, as many.",
            "Banburski et al. 2021, abstract, for the claim; procedure and limits by Tacit");
    for (double share : new double[] {HALF_PERCENT, PERCENT}) {
      double margin = of.leastAbove(Tried.REDUCED, share, Tried.ALL, 1, LEAST);
      verdict =
          kept(verdict, of, share)
              .atLeast(0, "smallest margin less that of all images" + at(share), margin);
    }
    double lost = of.meanAbove(Tried.UNSCALED, PERCENT, Tried.REDUCED, PERCENT, TEST);
    double fast = of.mean(Tried.FAST, PERCENT, "train_error");
    verdict =
        verdict
            .atLeast(0.1, "test error, full rate less scaled rate, 1 %", lost)
            .atLeast(0.01, "training error at ten times the step, 1 %", fast);
    for (double share : new double[] {PERCENT, TENTH}) {
      double worse = of.meanAbove(Tried.SCRATCH_SMALLEST, share, Tried.SCRATCH_RANDOM, share, TEST);
      verdict =
          verdict.atLeast(0.1, "test error, new networks, smallest less any" + at(share), worse);
    }
    return verdict;
  }

  /// What the reduction must not lose.
  static Verdict kept(Verdict verdict, ReductionMeans of, double share) {
    double error = of.largest(Tried.REDUCED, share, "train_error");
    double loss = of.mostAbove(Tried.REDUCED, share, Tried.STOP, share, TEST);
    return verdict
        .atMost(0, "training error" + at(share), error)
        .atMost(0.01, "test error less that at the switch" + at(share), loss);
  }

  static String at(double share) {
    return ", " + Sizes.percent(share);
  }
}
