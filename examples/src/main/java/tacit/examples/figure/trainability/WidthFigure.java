// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.time.Duration;
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
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Names;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.Tone;

/// `trainability/width`: the tangent kernel of one network comes to its limit as one over the root
/// of the width.
public final class WidthFigure implements Figure {
  @Override
  public String id() {
    return "trainability/width";
  }

  @Override
  public String title() {
    return "How wide is infinite?";
  }

  @Override
  public String source() {
    return "Novak et al. 2020, Neural Tangents: convergence of Monte Carlo kernels";
  }

  @Override
  public String caption() {
    return "The tangent kernel of a network with random weights, beside that of infinite width. Four"
        + " times the width halves the distance; the mean over many networks comes much closer than"
        + " one of them.";
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(scale == Scale.QUICK ? 5 : 40);
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    boolean quick = at.scale() == Scale.QUICK;
    int draws = quick ? 24 : 96;
    return (quick ? IntStream.of(64, 256, 1024) : IntStream.of(32, 64, 128, 256, 512, 1024, 2048))
        .mapToObj(width -> new WidthRun(width, draws, at.seed()))
        .toList();
  }

  @Override
  public List<Chart> charts(Table rows) {
    double[] width = rows.numbers("width"), distance = rows.numbers("distance");
    double from = distance[0] * Math.sqrt(width[0]);
    double[] root = Arrays.stream(width).map(w -> from / Math.sqrt(w)).toArray();
    double[] mean = rows.numbers("distance_of_mean");
    var lines =
        List.of(
            line("one network", Tone.BLUE, false, Symbol.CIRCLE, width, distance),
            line("as 1/√width", Tone.SOFT, true, Symbol.NONE, width, root),
            line("mean of the networks", Tone.GREEN, false, Symbol.DIAMOND, width, mean));
    var x = Axis.log("width", "plain", 0, 2);
    var y = Axis.log("relative distance", "significant", 4, 10);
    return List.of(
        new LineChart(x, y, "", Names.LEGEND, lines)
            .chart(
                "Distance from the infinite width",
                "Mean of |Θ̂ − Θ| over mean of |Θ|, on axes of powers. See that one network follows"
                    + " the dashed line, and that the mean over all draws lies below it by about the"
                    + " root of their number.",
                Chart.Form.WIDE));
  }

  private static Line line(
      String name, Tone tone, boolean dashed, Symbol symbol, double[] x, double[] y) {
    var points = IntStream.range(0, x.length).mapToObj(i -> new Point(x[i], y[i])).toList();
    return new Line(name, tone, dashed, symbol, points);
  }

  @Override
  public Verdict verdict(Table rows) {
    double[] width = rows.numbers("width"), distance = rows.numbers("distance");
    double exponent = Slope.ofPowers(width, distance);
    return Verdict.of(
            "The distance of one network from the limit, averaged over at least 24 draws, falls as"
                + " a power of the width with an exponent between −0.65 and −0.35.",
            "Jacot, Gabriel & Hongler 2018 for the limit, the central limit theorem for the −0.5;"
                + " limits by Tacit")
        .atLeast(24, "fewest draws", Arrays.stream(rows.numbers("draws")).min().orElse(0))
        .atLeast(-0.65, "exponent", exponent)
        .atMost(-0.35, "exponent of the width", exponent);
  }
}
