// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.model;

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
import tacit.measures.redundancy.CloneAnalysis;

/// `mitosis/clone-model`: the measures of clones where the truth is known, and where there are no
/// clones.
public final class CloneModelFigure implements Figure {
  static final int WIDTH = 128, D = 10;
  private static final int QUARTER = 4;
  private static final int EXAMPLES = 20_000, NETWORK_WIDTH = 256, NETWORK_EXAMPLES = 10_000;
  private static final double R2_DISTANCE = 0.005, CORRELATION_DISTANCE = 0.03;

  @Override
  public String id() {
    return "mitosis/clone-model";
  }

  @Override
  public String title() {
    return "Clones made to order, and layers that have none";
  }

  @Override
  public String source() {
    return "Tacit; the measures are those of Doimo et al. 2022";
  }

  @Override
  public String caption() {
    return "128 neurons read the same 10 numbers, each with noise of its own. What a random chunk explains of the layer, and how what it leaves correlates,"
        + " is known exactly; here it is measured on 20,000 examples. Independent neurons and"
        + " untrained networks have no clones, and the measures say so.";
  }

  @Override
  public List<String> data() {
    return List.of("fashion-mnist", "fashion-mnist-embedded");
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(scale == Scale.QUICK ? 5 : 15);
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    boolean quick = at.scale() == Scale.QUICK;
    int seeds = quick ? 1 : 3, draws = quick ? 5 : 40;
    var runs = new ArrayList<Run>();
    for (long seed = at.seed(); seed < at.seed() + seeds; seed++) {
      runs.add(new CloneRun(WIDTH, D, CloneRun.SIGMA, EXAMPLES, draws, seed));
      runs.add(new CloneRun(WIDTH, D, CloneRun.LITTLE, EXAMPLES, draws, seed));
      runs.add(new IndependentRun(WIDTH, EXAMPLES, draws, seed));
      runs.add(new UntrainedRun("", NETWORK_WIDTH, NETWORK_EXAMPLES, draws, seed));
      runs.add(new UntrainedRun(at.data(), NETWORK_WIDTH, NETWORK_EXAMPLES, draws, seed));
    }
    return runs;
  }

  @Override
  public List<Chart> charts(Table rows) {
    return CloneModelCharts.of(rows);
  }

  @Override
  public Verdict verdict(Table rows) {
    double clone = CloneAnalysis.Thresholds.DEFAULT.leastR2();
    var verdict =
        Verdict.of(
            "For every chunk R² is within 0.005 of the model's, and MC and MC_out are within 3 % of"
                + " the model's and what independent residuals leave on so many examples. With little"
                + " noise a quarter of the neurons has an R² of 0.99; in the layers without clones"
                + " not even half of them has.",
            "Tacit");
    for (String layer : List.of(CloneRun.LAYER, CloneRun.PURE)) {
      var own = rows.where("layer", layer);
      verdict =
          verdict
              .atMost(R2_DISTANCE, layer + ": distance of R²", distance(own))
              .atMost(
                  CORRELATION_DISTANCE,
                  layer + ": distance of MC_out, past the floor",
                  beyond(own, "correlation_outside"))
              .atMost(
                  CORRELATION_DISTANCE,
                  layer + ": distance of MC, past the floor",
                  beyond(own, "correlation"));
    }
    double[] quarter =
        rows.where("layer", CloneRun.PURE).where("size", WIDTH / QUARTER).numbers("r2");
    verdict =
        verdict.atLeast(
            clone,
            CloneRun.PURE + ": mean R² of a quarter",
            Arrays.stream(quarter).sum() / quarter.length);
    for (String layer : rows.words("layer")) {
      if (layer.equals(CloneRun.LAYER) || layer.equals(CloneRun.PURE)) continue;
      double[] r2 = rows.where("layer", layer).numbers("r2");
      verdict = verdict.below(clone, layer + ": largest R²", largest(r2));
    }
    return verdict;
  }

  private static double distance(Table rows) {
    double[] r2 = rows.numbers("r2"), population = rows.numbers("r2_population");
    return largest(
        IntStream.range(0, r2.length).mapToDouble(i -> Math.abs(r2[i] - population[i])).toArray());
  }

  /// The largest distance from the population that the floor does not explain, relative to it.
  private static double beyond(Table rows, String column) {
    double[] measured = rows.numbers(column), population = rows.numbers(column + "_population");
    double[] floor = rows.numbers("correlation_floor");
    return largest(
        IntStream.range(0, measured.length)
            .mapToDouble(
                i -> Math.max(0, Math.abs(measured[i] - population[i]) - floor[i]) / population[i])
            .toArray());
  }

  private static double largest(double... values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).max().orElseThrow();
  }
}
