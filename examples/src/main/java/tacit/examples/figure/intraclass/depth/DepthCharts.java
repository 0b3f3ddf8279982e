// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.depth;

import java.util.List;
import java.util.stream.IntStream;
import tacit.examples.figure.Table;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.HeatMapChart;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.Tone;

/// The drawings of `intraclass/depth`: a map of each depth, and what grows with it.
final class DepthCharts {
  private static final Axis DEPTH = new Axis("hidden layers", "whole", 0, false);

  private static final List<String> TITLES =
      List.of("No hidden layer", "One hidden layer", "Two hidden layers", "Three hidden layers");
  private static final List<String> CAPTIONS =
      List.of(
          "A linear model: a straight edge, and between the blue clusters the plane is as blue as"
              + " inside them.",
          "The edge bends around the orange cluster, and its sides are blurred: each network has"
              + " another.",
          "The wedge between the blue clusters gets steeper and reaches higher up.",
          "Its tip stands between the blue clusters: on the way from one to the other a network"
              + " doubts, or is wrong.");

  private DepthCharts() {}

  static List<Chart> of(Table rows) {
    return List.of(map(rows, 0), map(rows, 1), map(rows, 2), map(rows, 3), ratio(rows), drop(rows));
  }

  private static Chart map(Table rows, int hidden) {
    double[] p = DepthFigure.of(rows, hidden, DepthRun.MAP).numbers("value");
    int across = DepthRun.across(), up = DepthRun.up();
    double[][] grid = new double[up][across];
    for (int j = 0; j < p.length; j++) grid[j / across][j % across] = p[j];
    var map =
        HeatMapChart.of(
            TITLES.get(hidden),
            CAPTIONS.get(hidden),
            "x₁",
            edges(DepthRun.LEFT, across),
            "x₂",
            edges(DepthRun.BOTTOM, up),
            grid,
            "blue");
    return map.between(0, 1)
        .opposed()
        .withDots("blue class", Tone.BLUE, Symbol.CIRCLE, points(rows, hidden, 0, 1))
        .withDots("orange class", Tone.ORANGE, Symbol.TRIANGLE, points(rows, hidden, 2))
        .chart(Chart.Form.HALF);
  }

  private static double[] edges(double from, int cells) {
    return IntStream.rangeClosed(0, cells)
        .mapToDouble(i -> Math.rint(1000 * (from + i * DepthRun.CELL)) / 1000)
        .toArray();
  }

  private static double[][] points(Table rows, int hidden, int... clusters) {
    Table all = DepthFigure.of(rows, hidden, DepthRun.POINT);
    return IntStream.of(clusters)
        .mapToObj(c -> all.where("at", c))
        .flatMap(own -> IntStream.range(0, own.size()).mapToObj(i -> point(own, i)))
        .toArray(double[][]::new);
  }

  private static double[] point(Table own, int i) {
    return new double[] {own.numbers("x")[i], own.numbers("y")[i]};
  }

  private static Chart ratio(Table rows) {
    return new LineChart(
            DEPTH,
            Axis.log("c₀", "significant", 2, 10),
            "",
            List.of(
                line("median network", Tone.BLUE, false, quantiles(rows, DepthRun.C0, 0.5)),
                line("upper quarter", Tone.SOFT, true, quantiles(rows, DepthRun.C0, 0.75)),
                line("lower quarter", Tone.SOFT, true, quantiles(rows, DepthRun.C0, 0.25))))
        .chart(
            "How much less sure between the blue clusters than inside, c₀",
            "The drop of the blue class's probability between the clusters over that inside them:"
                + " powers of ten more with every layer, mostly because deep networks become sure"
                + " of their own points.",
            Chart.Form.HALF);
  }

  private static Chart drop(Table rows) {
    return new LineChart(
            DEPTH,
            new Axis("drop of the probability", "significant", 3, true),
            "",
            List.of(
                line(
                    "between the blue clusters",
                    Tone.BLUE,
                    false,
                    DepthFigure.perDepth(rows, DepthRun.BETWEEN, DepthFigure::mean)),
                line(
                    "inside a blue cluster",
                    Tone.GREEN,
                    true,
                    DepthFigure.perDepth(rows, DepthRun.WITHIN, DepthFigure::mean))))
        .chart(
            "The drop itself",
            "The largest drop on a segment between two points, mean over pairs and networks. Between"
                + " the clusters it grows from one hidden layer on; inside them it goes to 0.",
            Chart.Form.HALF);
  }

  private static double[] quantiles(Table rows, String part, double q) {
    return DepthFigure.perDepth(rows, part, values -> DepthFigure.quantile(q, values));
  }

  private static Line line(String name, Tone tone, boolean dashed, double... values) {
    var points = IntStream.range(0, values.length).mapToObj(l -> new Point(l, values[l])).toList();
    return new Line(name, tone, dashed, Symbol.CIRCLE, points);
  }
}
