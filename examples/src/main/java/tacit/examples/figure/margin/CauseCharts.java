// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.ArrayList;
import java.util.List;
import tacit.examples.figure.Table;
import tacit.examples.figure.margin.CauseRun.Way;
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

/// The drawings of [CauseFigure]: test errors over areas, in the mean of the seeds, and the sorted
/// margins of the first.
final class CauseCharts {
  private CauseCharts() {}

  static List<Chart> of(Table rows) {
    return List.of(errors(rows), curves(rows));
  }

  private static Chart errors(Table rows) {
    var lines = new ArrayList<Line>();
    for (Way way : Way.values()) lines.add(line(rows, way));
    return new LineChart(
            Axis.log("area in thousandths", "significant", 3, 10),
            new Axis("test error", "significant", 3, true),
            "",
            Names.LEGEND,
            lines)
        .chart(
            "Test error over the area, moved in three ways",
            "With random labels the error climbs steeply as the area shrinks. Holding the margins"
                + " shrinks the area as far, and targets move it sevenfold, with little change of the"
                + " error: the area goes with the error where both follow from something else.",
            Chart.Form.WIDE,
            table(rows));
  }

  private static Line line(Table rows, Way way) {
    var points = new ArrayList<Point>();
    for (double amount : amounts(rows, way)) {
      double area = CauseFigure.mean(rows, way, amount, MarginColumns.AREA);
      double error = CauseFigure.mean(rows, way, amount, MarginColumns.ERROR);
      points.add(new Point(MarginCharts.THOUSAND * area, error));
    }
    return switch (way) {
      case PLAIN -> new Line(way.word, Tone.INK, false, Symbol.RECT, points);
      case HELD -> new Line(way.word, Tone.BLUE, false, Symbol.CIRCLE, points);
      case TARGETS -> new Line(way.word, Tone.GREEN, true, Symbol.DIAMOND, points);
      case NOISE -> new Line(way.word, Tone.ORANGE, false, Symbol.TRIANGLE, points);
    };
  }

  private static List<Double> amounts(Table rows, Way way) {
    return rows.where("way", way.word).words("amount").stream().map(Double::valueOf).toList();
  }

  private static Chart curves(Table rows) {
    return new PanelsChart(
            List.of(
                new Panel("Held at τ thousandths", curves(rows, Way.HELD, "τ = ")),
                new Panel("Targets of α", curves(rows, Way.TARGETS, "α = "))))
        .chart(
            "Sorted margins in thousandths",
            "Held margins begin at τ, and the larger half follows at a distance. Larger targets lift"
                + " the whole curve, but not its lowest points.",
            curveTable(rows));
  }

  private static LineChart curves(Table rows, Way way, String letter) {
    var lines = new ArrayList<Line>();
    for (double amount : amounts(rows, way)) {
      int i = lines.size();
      String name = letter + Digits.significant(amount, 2);
      double[] values = values(rows, way, amount);
      var points = MarginCharts.sorted(values);
      lines.add(new Line(name, MarginCharts.tone(i), i % 2 == 1, Symbol.NONE, points));
    }
    return new LineChart(
        new Axis("share of the training set", "plain", 2, true),
        new Axis("margin in thousandths", "significant", 3, true),
        "",
        Names.LEGEND,
        lines);
  }

  private static double[] values(Table rows, Way way, double amount) {
    long seed = Long.parseLong(rows.words("seed").getFirst());
    var one = rows.where("way", way.word).where("amount", amount).where("seed", seed);
    return MarginColumns.curveNames().stream().mapToDouble(one::number).toArray();
  }

  private static Block.Table table(Table rows) {
    var texts = new ArrayList<List<String>>();
    for (Way way : Way.values()) {
      for (double amount : amounts(rows, way)) {
        var line = new ArrayList<>(List.of(way.word, Digits.significant(amount, 2)));
        for (String column : List.of("epochs", "train_error", MarginColumns.ERROR)) {
          line.add(MarginCharts.three(CauseFigure.mean(rows, way, amount, column)));
        }
        for (String column : List.of(MarginColumns.AREA, MarginColumns.MINIMUM)) {
          double mean = CauseFigure.mean(rows, way, amount, column);
          line.add(MarginCharts.three(MarginCharts.THOUSAND * mean));
        }
        texts.add(line);
      }
    }
    var columns =
        List.of(
            "way",
            "amount",
            "epochs",
            "training error",
            "test error",
            "area × 1000",
            "smallest × 1000");
    return new Block.Table("Means over seeds", columns, texts);
  }

  /// Every fifth point.
  private static Block.Table curveTable(Table rows) {
    var texts = new ArrayList<List<String>>();
    for (Way way : List.of(Way.HELD, Way.TARGETS)) {
      for (double amount : amounts(rows, way)) {
        var line = new ArrayList<>(List.of(way.word, Digits.significant(amount, 2)));
        double[] values = values(rows, way, amount);
        for (int i = 0; i < values.length; i += 5) {
          line.add(MarginCharts.three(MarginCharts.THOUSAND * values[i]));
        }
        texts.add(line);
      }
    }
    var columns = List.of("way", "amount", "0 %", "25 %", "50 %", "75 %", "100 %");
    return new Block.Table("Sorted margins in thousandths", columns, texts);
  }
}
