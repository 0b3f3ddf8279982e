// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin.reduction;

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

/// `margin/overlap`: the images that two runs keep are mostly not the same, and yet far from
/// independent.
public final class OverlapFigure implements Figure {
  private static final int RUNS = 3, FEW_STEPS = 500, STEPS = 1_000;
  private static final double PERCENT = 0.01;

  @Override
  public String id() {
    return "margin/overlap";
  }

  @Override
  public String title() {
    return "Do two runs keep the same images?";
  }

  @Override
  public String source() {
    return "Banburski et al. 2021";
  }

  @Override
  public String caption() {
    return "Three networks learn the same images, and go on with those of smallest margin as in"
        + " margin/reduction. The abstract of the paper claims that what is kept is not consistent"
        + " between runs. Procedure, data, network and rates are ours.";
  }

  @Override
  public List<String> data() {
    return List.of("fashion-mnist", "fashion-mnist-embedded");
  }

  @Override
  public Duration expected(Scale scale) {
    return scale == Scale.QUICK ? Duration.ofSeconds(25) : Duration.ofMinutes(3);
  }

  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    var sizes = Sizes.of(at.scale(), at.scale() == Scale.QUICK ? FEW_STEPS : STEPS);
    var runs = new ArrayList<OverlapRun>();
    for (Pairing pairing : Pairing.values()) {
      runs.add(new OverlapRun(at.data(), sizes, Learner.PLAIN, pairing, RUNS, at.seed()));
    }
    var nothing = Pairing.NOTHING;
    runs.add(new OverlapRun(at.data(), sizes, Learner.NORMALIZED, nothing, RUNS, at.seed()));
    return runs;
  }

  @Override
  public List<Chart> charts(Table rows) {
    return OverlapCharts.of(rows);
  }

  /// Mean over the pairs of runs.
  static double mean(Table rows, Learner learner, Pairing pairing, double share, String column) {
    var own =
        rows.where("network", learner.words())
            .where("pairing", pairing.words())
            .where("share", share);
    return Arrays.stream(own.numbers(column)).average().orElse(Double.NaN);
  }

  @Override
  public Verdict verdict(Table rows) {
    double fraction = mean(rows, Learner.PLAIN, Pairing.NOTHING, PERCENT, "fraction");
    double z = mean(rows, Learner.PLAIN, Pairing.NOTHING, PERCENT, "z");
    double order = mean(rows, Learner.PLAIN, Pairing.NOTHING, PERCENT, "spearman");
    return Verdict.of(
            "Of the one percent of images that runs of different start and order keep at the end,"
                + " two runs share between 0.02 and 0.6 in the mean: most are not the same. That is"
                + " at least 3 standard deviations of chance above chance, and the margins of all"
                + " images agree in order.",
            "Banburski et al. 2021, abstract, for the claim; limits by Tacit")
        .atLeast(0.02, "share in common, 1 %", fraction)
        .atMost(0.6, "share in common, 1 %", fraction)
        .atLeast(3, "standard deviations above chance, 1 %", z)
        .atLeast(0.1, "Spearman of all margins", order);
  }
}
