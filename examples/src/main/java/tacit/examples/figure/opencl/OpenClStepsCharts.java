// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.opencl;

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

/// The drawings of `engine/opencl-steps`: bars at one size, lines over all sizes.
final class OpenClStepsCharts {
  private static final int DIGITS = 3;
  private static final List<Tone> TONES = List.of(Tone.SOFT, Tone.VIOLET, Tone.ORANGE, Tone.BLUE);
  private static final List<Symbol> SYMBOLS =
      List.of(Symbol.CIRCLE, Symbol.RECT, Symbol.TRIANGLE, Symbol.DIAMOND);

  private OpenClStepsCharts() {}

  static List<Chart> of(Table rows) {
    return List.of(bars(rows.where("n", OpenClStepsFigure.N)), lines(rows));
  }

  private static List<String> steps(Table rows) {
    return rows.words("step").stream().distinct().toList();
  }

  private static Chart bars(Table rows) {
    var bars = new ArrayList<Bar>();
    var texts = new ArrayList<List<String>>();
    List<String> steps = steps(rows);
    for (int i = 0; i < steps.size(); i++) {
      var row = rows.where("step", steps.get(i));
      String speed = Digits.significant(row.number("gflops"), DIGITS);
      String share = Digits.significant(100 * row.number("share"), 2) + "\u00a0%";
      bars.add(new Bar(steps.get(i), row.number("gflops"), TONES.get(i), speed + " · " + share));
      texts.add(List.of(steps.get(i), speed, share));
    }
    String title = "Speed of each step at n = " + OpenClStepsFigure.N;
    return new BarChart("GFLOP/s", "plain", bars)
        .chart(
            title,
            "Billions of operations a second, and how much of the device's peak that is. Measured on "
                + rows.words("device").getFirst()
                + ".",
            Chart.Form.WIDE,
            new Block.Table(title, List.of("step", "GFLOP/s", "of the peak"), texts));
  }

  private static Chart lines(Table rows) {
    var lines = new ArrayList<Line>();
    List<String> steps = steps(rows);
    for (int i = 0; i < steps.size(); i++) {
      var own = rows.where("step", steps.get(i));
      lines.add(new Line(steps.get(i), TONES.get(i), false, SYMBOLS.get(i), points(own, "gflops")));
    }
    var last = rows.where("step", steps.getLast());
    lines.add(new Line("peak", Tone.SOFT, true, Symbol.NONE, points(last, "peak")));
    return new LineChart(
            Axis.log("n", "plain", 0, 2),
            Axis.log("GFLOP/s", "significant", 1, 10),
            "",
            Names.ENDS,
            lines)
        .chart(
            "Speed over size, GFLOP/s",
            "Both axes count powers. Small products are as fast as the device can be told of them;"
                + " from a few hundred on each step has a height of its own.",
            Chart.Form.TALL);
  }

  private static List<Point> points(Table rows, String column) {
    double[] n = rows.numbers("n"), y = rows.numbers(column);
    return IntStream.range(0, n.length).mapToObj(i -> new Point(n[i], y[i])).toList();
  }
}
