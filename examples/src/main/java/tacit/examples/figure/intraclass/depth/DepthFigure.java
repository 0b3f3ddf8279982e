// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.depth;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.report.Block.Chart;

/// `intraclass/depth`: what networks of 0 to 3 hidden layers make of a class of two clusters.
public final class DepthFigure implements Figure {
  static final List<Integer> DEPTHS = List.of(0, 1, 2, 3);

  @Override
  public String id() {
    return "intraclass/depth";
  }

  @Override
  public String title() {
    return "Deeper networks take the clusters of a class apart";
  }

  @Override
  public String source() {
    return "Carbonnelle 2022 (thesis), figure 2.1";
  }

  @Override
  public String caption() {
    return "A class of two clusters and another of one, in the plane. A linear model is as sure of the"
        + " blue class between its clusters as inside them. The deeper the network, the more sharply"
        + " it takes the two clusters apart, though nobody told it that they are two. Sizes and"
        + " rates are ours.";
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(scale == Scale.QUICK ? 15 : 35);
  }

  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    int networks = at.scale() == Scale.QUICK ? 20 : 50;
    return DEPTHS.stream().map(hidden -> new DepthRun(hidden, networks, at.seed())).toList();
  }

  @Override
  public List<Chart> charts(Table rows) {
    return DepthCharts.of(rows);
  }

  @Override
  public Verdict verdict(Table rows) {
    double[] c0 = perDepth(rows, DepthRun.C0, DepthFigure::median);
    double[] drop = perDepth(rows, DepthRun.BETWEEN, DepthFigure::mean);
    double growth =
        IntStream.range(1, c0.length).mapToDouble(l -> c0[l] / c0[l - 1]).min().orElse(0);
    double least = Arrays.stream(c0).skip(1).min().orElse(0);
    return Verdict.of(
            "c₀ is between 0.8 and 1.25 for linear models, grows with every hidden layer, and"
                + " exceeds 10 from the first on; the drop of the probability between the clusters is"
                + " larger at three hidden layers than at one. The last condition is weak: how far"
                + " the drop grows depends much on start values and points.",
            "Limits by Tacit, from another program's networks")
        .atMost(1.25, "linear: c₀ or 1/c₀, the larger", Math.max(c0[0], 1 / c0[0]))
        .above(1, "least growth of c₀ by a layer, a factor", growth)
        .above(10, "least c₀ with hidden layers", least)
        .above(0, "drop between clusters, three layers less one", drop[3] - drop[1]);
  }

  static Table of(Table rows, int hidden, String part) {
    return rows.where("hidden", hidden).where("part", part);
  }

  /// A number of each depth.
  static double[] perDepth(Table rows, String part, ToDoubleFunction<double[]> over) {
    return DEPTHS.stream()
        .mapToDouble(hidden -> over.applyAsDouble(of(rows, hidden, part).numbers("value")))
        .toArray();
  }

  static double mean(double... values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  static double median(double... values) {
    return quantile(0.5, values);
  }

  /// Interpolated between the neighbors of place `(n − 1) q` in order.
  static double quantile(double q, double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double place = (sorted.length - 1) * q;
    int low = (int) Math.floor(place), high = (int) Math.ceil(place);
    return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
  }
}
