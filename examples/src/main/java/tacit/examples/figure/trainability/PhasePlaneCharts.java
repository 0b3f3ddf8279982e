// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tacit.examples.figure.Table;
import tacit.examples.figure.trainability.PhasePlaneRun.Part;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Digits;
import tacit.examples.report.HeatMapChart;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.Tone;

/// The drawings of `trainability/phase-plane`.
final class PhasePlaneCharts {
  private PhasePlaneCharts() {}

  static List<Chart> of(Table rows) {
    return List.of(
        map(
            rows,
            "c",
            "Correlation of all inputs, deep in the network",
            "1 left of the critical line: every input ends as every other. Right of it there is an"
                + " angle that all inputs end at.",
            "c*"),
        map(
            rows,
            "chi1",
            "Growth of gradients in a layer",
            "The line is where this is 1. Left of it gradients vanish with depth, right of it they"
                + " explode.",
            "χ₁"),
        map(
            rows,
            "q",
            "Variance of every unit",
            "Grows with both variances and knows nothing of the line.",
            "q*"),
        convergence(rows),
        depthScale(rows));
  }

  private static Chart map(Table rows, String series, String title, String caption, String name) {
    var cells = PhasePlaneFigure.of(rows, Part.PLANE, series);
    double[] x = distinct(cells.numbers("x")), y = distinct(cells.numbers("y"));
    double[] value = cells.numbers("value");
    double[][] grid = new double[y.length][x.length];
    for (int i = 0; i < value.length; i++) grid[i / x.length][i % x.length] = value[i];
    var line = PhasePlaneFigure.of(rows, Part.LINE, "closed");
    double[] w = line.numbers("x"), b = line.numbers("y");
    double[][] points =
        IntStream.range(0, w.length)
            .mapToObj(i -> new double[] {w[i], b[i]})
            .toArray(double[][]::new);
    return HeatMapChart.of(title, caption, "σ_w²", x, "σ_b²", y, grid, name)
        .withLine("critical line", points)
        .chart(Chart.Form.WIDE);
  }

  private static double[] distinct(double[] values) {
    return Arrays.stream(values).distinct().toArray();
  }

  private static Chart convergence(Table rows) {
    var ordered = PhasePlaneFigure.of(rows, Part.CONVERGENCE, "ordered");
    var chaotic = PhasePlaneFigure.of(rows, Part.CONVERGENCE, "chaotic");
    String title = "How correlations settle";
    return new LineChart(
            new Axis("depth", "plain", 0, false),
            Axis.log("distance of the correlation from its limit", "significant", 12, 10),
            "",
            List.of(
                DepthLines.of("ordered", Tone.BLUE, false, ordered, "x", "y"),
                DepthLines.of("its law, a power of χ", Tone.BLUE, true, ordered, "x", "value"),
                DepthLines.of("chaotic", Tone.ORANGE, false, chaotic, "x", "y"),
                DepthLines.of(
                    "its law, a power of χ_c*", Tone.ORANGE, true, chaotic, "x", "value")))
        .chart(
            title,
            "From correlation one half. Straight lines on this axis are exponentials; measured and"
                + " foretold run parallel.",
            Chart.Form.WIDE,
            settled(title, ordered, chaotic));
  }

  /// Every fiftieth layer; a blank where the difference has no digits left.
  private static Block.Table settled(String title, Table ordered, Table chaotic) {
    double[] one = ordered.numbers("y"), two = chaotic.numbers("y");
    var rows =
        IntStream.range(0, one.length)
            .filter(l -> l % 50 == 0)
            .mapToObj(l -> List.of("" + l, text(one, l), text(two, l)))
            .toList();
    return new Block.Table(title, List.of("depth", "ordered", "chaotic"), rows);
  }

  private static String text(double[] values, int at) {
    return at < values.length ? Digits.significant(values[at], 3) : "";
  }

  private static Chart depthScale(Table rows) {
    var own = PhasePlaneFigure.of(rows, Part.DEPTH, "xi");
    double[] w = own.numbers("x"), xi = own.numbers("value");
    String title = "In how many layers correlations settle, ξ";
    var texts =
        IntStream.range(0, w.length)
            .filter(i -> (i + 1) % (w.length / 30) == 0)
            .mapToObj(i -> List.of(Digits.significant(w[i], 3), Digits.significant(xi[i], 3)))
            .toList();
    return new LineChart(
            new Axis("σ_w²", "plain", 2, false),
            new Axis("layers, cut off at 100", "plain", 1, true),
            "",
            List.of(DepthLines.of("ξ at σ_b² = 0.05", Tone.BLUE, false, own, "x", "value")))
        .chart(
            title,
            "It has a pole at the critical line: near it information travels far.",
            Chart.Form.WIDE,
            new Block.Table(title, List.of("σ_w²", "ξ"), texts));
  }
}
