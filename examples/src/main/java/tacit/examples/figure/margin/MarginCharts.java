// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import tacit.examples.figure.Table;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Digits;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Names;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.PanelsChart;
import tacit.examples.report.PanelsChart.Panel;
import tacit.examples.report.Tone;

/// Drawings of [MarginRun]s that differ in one thing: their margins sorted, and the test error over
/// the area under that curve.
///
/// @param column of what is varied
/// @param powers whether areas differ by so much that their axis counts powers of 10
/// @param name of a level, short, as a legend has it
record MarginCharts(String column, boolean powers, DoubleFunction<String> name) {
  static final double THOUSAND = 1_000; // normalized margins are drawn in thousandths
  private static final String AREAS = "area in thousandths", FORMAT = "significant";
  private static final List<Tone> TONES =
      List.of(Tone.BLUE, Tone.ORANGE, Tone.GREEN, Tone.VIOLET, Tone.GOLD, Tone.INK, Tone.SOFT);

  /// @param curves what to see in the curves and beside them
  Chart curves(Table rows, String curves) {
    var first = rows.where("seed", Long.parseLong(rows.words("seed").getFirst()));
    var lines = new ArrayList<Line>();
    for (double level : levels(rows)) {
      lines.add(curve(first.where(column, level), name.apply(level), lines.size()));
    }
    var sorted =
        new LineChart(
            new Axis("share of the training set", "plain", 2, true),
            new Axis("margin in thousandths", "significant", 3, true),
            "",
            Names.LEGEND,
            lines);
    return new PanelsChart(
            List.of(
                new Panel("Margins sorted, in thousandths", sorted),
                new Panel("Test error over area", errors(rows, first))))
        .chart("Sorted margins, and the area under them", curves, table(rows));
  }

  private List<Double> levels(Table rows) {
    return rows.words(column).stream().map(Double::valueOf).toList();
  }

  private static Line curve(Table row, String name, int i) {
    double[] values = MarginColumns.curveNames().stream().mapToDouble(row::number).toArray();
    return new Line(name, tone(i), i % 2 == 1, Symbol.NONE, sorted(values));
  }

  static Tone tone(int i) {
    return TONES.get(i % TONES.size());
  }

  /// Points of a curve of margins in thousandths, at even shares from 0 to 1.
  static List<Point> sorted(double... values) {
    double last = values.length - 1;
    return IntStream.range(0, values.length)
        .mapToObj(i -> new Point(i / last, THOUSAND * values[i]))
        .toList();
  }

  /// A point for every network; those of one level are joined.
  private LineChart errors(Table rows, Table first) {
    var lines = new ArrayList<Line>();
    for (double level : levels(first)) {
      var own = rows.where(column, level);
      int i = lines.size();
      lines.add(new Line(name.apply(level), tone(i), i % 2 == 1, Symbol.DIAMOND, points(own)));
    }
    return new LineChart(
        powers ? Axis.log(AREAS, FORMAT, 3, 10) : new Axis(AREAS, FORMAT, 3, true),
        new Axis("test error", "significant", 3, true),
        "",
        Names.LEGEND,
        lines);
  }

  private static List<Point> points(Table rows) {
    double[] area = rows.numbers(MarginColumns.AREA), error = rows.numbers(MarginColumns.ERROR);
    return IntStream.range(0, area.length)
        .mapToObj(i -> new Point(THOUSAND * area[i], error[i]))
        .toList();
  }

  /// A row for every network.
  private Block.Table table(Table rows) {
    var texts = new ArrayList<List<String>>();
    for (double level : levels(rows)) {
      for (String seed : rows.words("seed")) {
        var one = rows.where(column, level).where("seed", Long.parseLong(seed));
        if (one.size() == 1) texts.add(line(name.apply(level), seed, one));
      }
    }
    return new Block.Table(
        "Every network",
        List.of(
            "network",
            "seed",
            "epochs",
            "loss",
            "training error",
            "test error",
            "area × 1000",
            "smallest × 1000",
            "10 % × 1000",
            "ρ"),
        texts);
  }

  private static List<String> line(String name, String seed, Table one) {
    return List.of(
        name,
        seed,
        one.words("epochs").getFirst(),
        three(one.number("loss")),
        three(one.number("train_error")),
        three(one.number(MarginColumns.ERROR)),
        three(THOUSAND * one.number(MarginColumns.AREA)),
        three(THOUSAND * one.number(MarginColumns.MINIMUM)),
        three(THOUSAND * one.number(MarginColumns.TENTH)),
        three(Math.exp(one.number("log_scale"))));
  }

  static String three(double value) {
    return Digits.significant(value, 3);
  }
}
