// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.matmul;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tacit.examples.figure.Table;
import tacit.examples.report.BarChart;
import tacit.examples.report.BarChart.Bar;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Digits;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Names;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.Tone;

/// The drawings of `engine/matmul-steps`: bars at one size, lines over all sizes.
final class MatmulCharts {
  private static final int DIGITS = 3;
  private static final Line PEAK =
      new Line("peak, 1 thread", Tone.SOFT, true, Symbol.NONE, List.of());

  private MatmulCharts() {}

  static List<Chart> of(Table rows) {
    return List.of(bars(rows.where("n", MatmulFigure.N)), lines(rows));
  }

  private static Chart bars(Table rows) {
    var bars = new ArrayList<Bar>();
    var texts = new ArrayList<List<String>>();
    for (Step step : Step.values()) {
      var row = rows.where("step", step.word());
      String speed = Digits.significant(row.number("gflops"), DIGITS);
      String share = percent(row.number("share"));
      bars.add(
          new Bar(step.label(), row.number("gflops"), look(step).tone(), speed + " · " + share));
      texts.add(List.of(step.label(), speed, share));
    }
    String title = "Speed of each step at n = " + MatmulFigure.N;
    var columns = List.of("step", "GFLOP/s", "of the peak");
    return new BarChart("GFLOP/s", "plain", bars)
        .chart(
            title,
            "Billions of operations a second, and how much of the peak of as many threads that is."
                + " See how little order and blocks bring while one number is done at a time, and that"
                + " the tile loses nearly everything when its sums are boxed.",
            Chart.Form.WIDE,
            new Block.Table(title, columns, texts));
  }

  private static Chart lines(Table rows) {
    var lines = new ArrayList<Line>();
    for (Step step : Step.values()) {
      var own = rows.where("step", step.word());
      lines.add(with(look(step), points(own, "gflops")));
    }
    lines.add(with(PEAK, points(rows.where("step", Step.KERNEL.word()), "peak")));
    var x = Axis.log("n", "plain", 0, 2);
    var y = Axis.log("GFLOP/s", "significant", 1, 10);
    return new LineChart(x, y, "", Names.ENDS, lines)
        .chart(
            "Speed over size, GFLOP/s",
            "Both axes count powers. Loops that do one number at a time stay near the bottom at every"
                + " size, and so does the tile whose sums are boxed. See how the engine stays close to"
                + " the peak as n grows, which the simple tile does not.",
            Chart.Form.TALL);
  }

  private static List<Point> points(Table rows, String column) {
    double[] n = rows.numbers("n"), y = rows.numbers(column);
    return IntStream.range(0, n.length).mapToObj(i -> new Point(n[i], y[i])).toList();
  }

  private static Line with(Line look, List<Point> points) {
    return new Line(look.name(), look.tone(), look.dashed(), look.symbol(), points);
  }

  /// Color, stroke and symbol of a step, no two alike.
  private static Line look(Step step) {
    return switch (step) {
      case PLAIN -> look(step, Tone.SOFT, false, Symbol.CIRCLE);
      case REORDERED -> look(step, Tone.VIOLET, false, Symbol.RECT);
      case BLOCKED -> look(step, Tone.GOLD, true, Symbol.TRIANGLE);
      case VECTOR -> look(step, Tone.GREEN, false, Symbol.DIAMOND);
      case BOXED -> look(step, Tone.ORANGE, true, Symbol.RECT);
      case TILE -> look(step, Tone.ORANGE, false, Symbol.RECT);
      case KERNEL -> look(step, Tone.BLUE, false, Symbol.CIRCLE);
      case THREADS -> look(step, Tone.BLUE, true, Symbol.TRIANGLE);
    };
  }

  private static Line look(Step step, Tone tone, boolean dashed, Symbol symbol) {
    return new Line(step.label(), tone, dashed, symbol, List.of());
  }

  private static String percent(double share) {
    return Digits.significant(100 * share, 2) + "\u00a0%";
  }
}
