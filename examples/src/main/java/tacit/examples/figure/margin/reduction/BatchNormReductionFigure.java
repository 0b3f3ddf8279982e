// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin.reduction;

import static tacit.examples.figure.margin.reduction.ReductionCell.HALF_PERCENT;
import static tacit.examples.figure.margin.reduction.ReductionCell.PERCENT;

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

/// `margin/reduction-batch-norm`: with batch normalization few images will do as long as their own
/// statistics are kept out of it.
public final class BatchNormReductionFigure implements Figure {
  private static final int STEPS = 600;

  @Override
  public String id() {
    return "margin/reduction-batch-norm";
  }

  @Override
  public String title() {
    return "One percent of the images, with batch normalization";
  }

  @Override
  public String source() {
    return "Banburski et al. 2021";
  }

  @Override
  public String caption() {
    return "As margin/reduction, with batch normalization after both hidden layers, momentum and"
        + " weight decay until the images are separated. Margins are those of the network with the"
        + " normalization folded into its weights, over their norms. Procedure, data, network and"
        + " rates are ours.";
  }

  @Override
  public List<String> data() {
    return List.of("fashion-mnist", "fashion-mnist-embedded");
  }

  @Override
  public Duration expected(Scale scale) {
    return scale == Scale.QUICK ? Duration.ofSeconds(15) : Duration.ofSeconds(45);
  }

  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    var sizes = Sizes.of(at.scale(), STEPS);
    return IntStream.rangeClosed(1, 2)
        .mapToObj(seed -> new ReductionCell(at.data(), sizes, Learner.NORMALIZED, at.seed() + seed))
        .toList();
  }

  @Override
  public List<Chart> charts(Table rows) {
    return new ReductionCharts(rows)
        .of(
            "Blue: few images, chosen by margin, normalized by the statistics of the switch. Orange:"
                + " by those of the few themselves, or with the momentum of before, which makes steps"
                + " ten times as long, at the scaled and at the full rate.");
  }

  @Override
  public Verdict verdict(Table rows) {
    var of = new ReductionMeans(rows);
    var verdict =
        Verdict.of(
            "With half a percent and with one percent of the images, chosen again every ten steps,"
                + " at k/N of the rate, with the statistics of the switch, every seed keeps all"
                + " training images right, loses at most 0.01 of test error against the switch, and"
                + " ends with a smallest margin that is, in units of the mean margin, no lower than"
                + " with all images. That ratio needs no scale, which with batch normalization is"
                + " approximate: see the table for margins over the folded norms. With the statistics"
                + " of the batches the test error is at least 0.02 worse, in the mean over seeds.",
            "Banburski et al. 2021, abstract, for the claim; procedure and limits by Tacit");
    for (double share : new double[] {HALF_PERCENT, PERCENT}) {
      double margin = of.leastEvennessAbove(Tried.REDUCED, share, Tried.ALL, 1);
      String what = "smallest over mean margin, less that of all images";
      verdict =
          ReductionFigure.kept(verdict, of, share)
              .atLeast(0, what + ReductionFigure.at(share), margin);
    }
    double worse = of.meanAbove(Tried.MOVING, PERCENT, Tried.REDUCED, PERCENT, "test_error");
    return verdict.atLeast(0.02, "test error, statistics of the batch less kept, 1 %", worse);
  }
}
