// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tacit.examples.figure.Table;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.PanelsChart;
import tacit.examples.report.Tone;

/// The drawings of `margin/flow`: margins, norms and smoothed margins over the time of three flows,
/// side by side.
final class FlowCharts {
  private static final Axis TIME = Axis.log("time of the flow", "significant", 3, 10);

  private static final double FIRST = 0.01; // time at which the drawings begin

  private FlowCharts() {}

  static List<Chart> of(Table rows) {
    return List.of(crossing(rows), margins(rows), norms(rows), smoothed(rows));
  }

  private static Chart crossing(Table rows) {
    List<Line> lines = new ArrayList<>();
    for (FlowCase one : FlowCase.values()) {
      if (!one.fourPoints()) continue;
      Table own = rows.where("case", one.word());
      boolean held = one == FlowCase.FOUR_POINTS_HELD;
      String flow = held ? ", directions held" : ", gradient flow";
      lines.add(line(own, "smallest margin" + flow, "first", Tone.BLUE, held));
      lines.add(line(own, "area" + flow, "area", Tone.ORANGE, held));
    }
    String title = "Smallest margin and area of the four points";
    Axis y = new Axis("normalized margin", "significant", 4, true);
    return new LineChart(TIME, y, "", lines)
        .chart(
            title,
            "See the smallest margin (blue) rise all the time, and the area (orange) rise and fall."
                + " It turns when a hidden unit switches off for the first point.",
            Chart.Form.WIDE,
            table(rows, List.of("first", "area"), title));
  }

  private static Chart margins(Table rows) {
    List<String> columns = List.of("first", "second", "third", "last", "area");
    return panels(
        rows,
        "normalized margin",
        columns,
        own ->
            List.of(
                line(own, "smallest", "first", Tone.BLUE, false),
                line(own, "after a third", "second", Tone.GREEN, false),
                line(own, "after two thirds", "third", Tone.GOLD, false),
                line(own, "largest", "last", Tone.SOFT, false),
                line(own, "area", "area", Tone.ORANGE, true)),
        "Normalized margins over time",
        "Sorted margins and, dashed, the area under them, which is their mean. Of the four points the"
            + " largest falls toward the others, and the area with it.");
  }

  private static Chart norms(Table rows) {
    return panels(
        rows,
        "norm",
        List.of("rho_1", "rho_2"),
        own ->
            List.of(
                line(own, "first layer", "rho_1", Tone.BLUE, false),
                line(own, "second layer", "rho_2", Tone.ORANGE, false)),
        "Norms of the layers over time",
        "Both squared norms grow at one rate, so the norms approach each other, and they grow"
            + " like a power of the logarithm of time.");
  }

  private static Chart smoothed(Table rows) {
    return panels(
        rows,
        "margin over ‖θ‖²",
        List.of("smoothed", "normalized"),
        own ->
            List.of(
                line(own, "normalized margin", "normalized", Tone.GREEN, false),
                line(own, "smoothed margin", "smoothed", Tone.VIOLET, false),
                floor(own)),
        "The smoothed margin and its bounds",
        "ln(1/L) over the squared norm of all weights, between its bounds. Above zero, where the loss"
            + " L is below 1, it rises without exception; the band narrows.");
  }

  private static Chart panels(
      Table rows,
      String quantity,
      List<String> columns,
      Function<Table, List<Line>> lines,
      String title,
      String caption) {
    List<PanelsChart.Panel> panels = new ArrayList<>();
    Axis y = new Axis(quantity, "significant", 4, false);
    for (FlowCase one : FlowCase.values()) {
      Table own = rows.where("case", one.word());
      panels.add(new PanelsChart.Panel(one.title(), new LineChart(TIME, y, "", lines.apply(own))));
    }
    return new PanelsChart(panels).chart(title, caption, table(rows, columns, title));
  }

  private static Line line(Table own, String name, String column, Tone tone, boolean dashed) {
    return new Line(name, tone, dashed, Symbol.NONE, points(own, own.numbers(column)));
  }

  /// `γ̄ − ln n/‖θ‖ᴷ`.
  private static Line floor(Table own) {
    double[] floor = own.numbers("normalized"), slack = own.numbers("slack");
    for (int i = 0; i < floor.length; i++) floor[i] -= slack[i];
    return new Line("lower bound", Tone.SOFT, true, Symbol.NONE, points(own, floor));
  }

  private static List<Point> points(Table own, double... y) {
    double[] time = own.numbers("time");
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < y.length; i++) {
      if (time[i] >= FIRST) points.add(new Point(time[i], y[i]));
    }
    return points;
  }

  /// At the times of [FlowReference].
  private static Block.Table table(Table rows, List<String> columns, String title) {
    List<String> heads = new ArrayList<>(List.of("flow", "time"));
    heads.addAll(columns);
    List<List<String>> cells = new ArrayList<>();
    for (FlowCase one : FlowCase.values()) {
      for (double time : FlowReference.TIMES) {
        Table at = rows.where("case", one.word()).where("time", time);
        List<String> row = new ArrayList<>(List.of(one.title(), told(time)));
        columns.forEach(column -> row.add(told(at.number(column))));
        cells.add(row);
      }
    }
    return new Block.Table(title, heads, cells);
  }

  private static String told(double value) {
    return String.format(Locale.ROOT, "%.4g", value).replace('-', '\u2212');
  }
}
