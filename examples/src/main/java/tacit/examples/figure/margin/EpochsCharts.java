// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tacit.examples.figure.Table;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Names;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.PanelsChart;
import tacit.examples.report.PanelsChart.Panel;
import tacit.examples.report.Tone;

/// The drawings of [EpochsFigure]: quantiles of margins in thousandths, and errors, by epoch.
final class EpochsCharts {
  private static final int TABLE_EVERY = 10;

  private EpochsCharts() {}

  static List<Chart> of(Table rows) {
    return List.of(
        quantiles(
            rows,
            "train",
            "Training margins",
            "The share of images below each line stands at its name. See in which network the upper"
                + " lines come down while the lowest goes up, and in which all rise together."),
        quantiles(
            rows,
            "test",
            "Test margins",
            "The same for images that were not learned: the lowest stays far below 0."),
        errors(rows));
  }

  private static Chart quantiles(Table rows, String set, String title, String caption) {
    var panels = new ArrayList<Panel>();
    for (String width : rows.words("width")) {
      var own = rows.where("width", Integer.parseInt(width));
      panels.add(new Panel(width + " units a layer", lines(own, set)));
    }
    return new PanelsChart(panels).chart(title, caption, table(rows, set, title));
  }

  private static LineChart lines(Table rows, String set) {
    var lines = new ArrayList<Line>();
    for (int percent : EpochsRun.PERCENTS) {
      double[] y = rows.numbers(set + "_q" + percent);
      int i = lines.size();
      var points = points(rows.numbers("epoch"), y, MarginCharts.THOUSAND);
      lines.add(new Line(percent + " %", MarginCharts.tone(i), i % 2 == 1, Symbol.NONE, points));
    }
    return new LineChart(
        new Axis("epoch", "plain", 0, true),
        new Axis("margin in thousandths", "significant", 3, true),
        "",
        Names.LEGEND,
        lines);
  }

  private static List<Point> points(double[] x, double[] y, double unit) {
    return IntStream.range(0, x.length).mapToObj(i -> new Point(x[i], unit * y[i])).toList();
  }

  private static Chart errors(Table rows) {
    var lines = new ArrayList<Line>();
    for (String width : rows.words("width")) {
      var own = rows.where("width", Integer.parseInt(width));
      var tone = lines.isEmpty() ? Tone.BLUE : Tone.ORANGE;
      double[] epochs = own.numbers("epoch");
      for (String set : List.of("train", "test")) {
        boolean train = set.equals("train");
        var points = points(epochs, own.numbers(set + "_error"), 1);
        String name = width + " units, " + (train ? "training" : "test");
        lines.add(new Line(name, tone, train, Symbol.NONE, points));
      }
    }
    return new LineChart(
            new Axis("epoch", "plain", 0, true),
            new Axis("error", "significant", 3, true),
            "",
            Names.LEGEND,
            lines)
        .chart(
            "Errors",
            "Training errors are by the labels that were taught, a fifth of them random; test errors"
                + " by the true ones. At this rate single epochs jump; see the lowest points.",
            Chart.Form.WIDE,
            errorTable(rows));
  }

  private static Block.Table errorTable(Table rows) {
    return table(rows, List.of("train_error", "test_error"), 1, "Errors");
  }

  private static Block.Table table(Table rows, String set, String title) {
    return table(rows, EpochsRun.names(set), MarginCharts.THOUSAND, title + " in thousandths");
  }

  /// Every tenth epoch.
  private static Block.Table table(Table rows, List<String> columns, double unit, String title) {
    var names = new ArrayList<>(List.of("units", "epoch"));
    for (String column : columns)
      names.add(column.replaceAll("^.*_q(\\d+)$", "$1 %").replace('_', ' '));
    var texts = new ArrayList<List<String>>();
    for (String width : rows.words("width")) {
      var own = rows.where("width", Integer.parseInt(width));
      for (String epoch : own.words("epoch")) {
        if (Integer.parseInt(epoch) % TABLE_EVERY != 0) continue;
        var one = own.where("epoch", Integer.parseInt(epoch));
        var line = new ArrayList<>(List.of(width, epoch));
        for (String column : columns) line.add(MarginCharts.three(unit * one.number(column)));
        texts.add(line);
      }
    }
    return new Block.Table(title, names, texts);
  }
}
