// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.published;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

/// The drawings of both figures: chunks after the last epoch beside what the authors' figures show,
/// and chunks through the training.
final class PublishedCharts {
  private static final List<Tone> TONES =
      List.of(Tone.GOLD, Tone.GREEN, Tone.ORANGE, Tone.VIOLET, Tone.BLUE, Tone.INK);

  private static final List<String> COLUMNS =
      List.of(
          "neurons",
          "test error",
          "training error",
          "their training error",
          "their excess test error",
          "R²",
          "their R²",
          "MC",
          "their MC");

  private PublishedCharts() {}

  static List<Chart> of(Table rows, Authors told) {
    return List.of(chunks(LastEpoch.of(rows), told), epochs(rows));
  }

  private static Chart chunks(LastEpoch last, Authors told) {
    var errors =
        over(
            "error",
            line("test error", Tone.BLUE, false, last, "test_error"),
            line("training error", Tone.BLUE, true, last, "train_error"),
            theirs(told, "training error, ", told.trainError()));
    var known =
        over("R²", line("R²", Tone.ORANGE, false, last, "r2"), theirs(told, "R², ", told.r2()));
    return new PanelsChart(
            List.of(new Panel("Errors of chunks", errors), new Panel("What they know", known)))
        .chart(
            "Chunks of the last hidden layer",
            "After the last epoch, over the neurons of a chunk, beside what the authors' figures show of"
                + " their network on CIFAR-10.",
            table(last, told));
  }

  private static LineChart over(String quantity, Line... lines) {
    var drawn = Arrays.stream(lines).filter(line -> line.points().size() > 1).toList();
    return new LineChart(
        Axis.log("neurons in the chunk", "plain", 0, 2),
        new Axis(quantity, "significant", 3, true),
        "",
        Names.LEGEND,
        drawn);
  }

  private static Line line(String name, Tone tone, boolean dashed, LastEpoch last, String column) {
    var points =
        Arrays.stream(last.sizes()).mapToObj(w -> new Point(w, last.at(w, column))).toList();
    return new Line(name, tone, dashed, points);
  }

  private static Line theirs(Authors told, String what, List<Double> column) {
    var points =
        IntStream.range(0, column.size())
            .filter(i -> !column.get(i).isNaN())
            .mapToObj(i -> new Point(told.sizes().get(i), column.get(i)))
            .toList();
    return new Line(what + told.name(), Tone.SOFT, true, Symbol.DIAMOND, points);
  }

  private static Block.Table table(LastEpoch last, Authors told) {
    var ours = Arrays.stream(last.sizes());
    var theirs = told.sizes().stream().mapToInt(Integer::intValue);
    var rows =
        IntStream.concat(ours, theirs)
            .sorted()
            .distinct()
            .mapToObj(w -> row(w, last, told))
            .toList();
    int critical = last.criticalWidth();
    String clones = critical == 0 ? "no clones" : "critical width " + critical;
    return new Block.Table("Ours, %s, and %s".formatted(clones, told.name()), COLUMNS, rows);
  }

  private static List<String> row(int size, LastEpoch last, Authors told) {
    return List.of(
        Integer.toString(size),
        ours(last, size, "test_error"),
        ours(last, size, "train_error"),
        digits(told.at(size, told.trainError())),
        digits(told.at(size, told.excess())),
        ours(last, size, "r2"),
        digits(told.at(size, told.r2())),
        ours(last, size, "correlation"),
        digits(told.at(size, told.correlation())));
  }

  /// Nothing where there are no such chunks of ours.
  private static String ours(LastEpoch last, int size, String column) {
    boolean measured = Arrays.stream(last.sizes()).anyMatch(w -> w == size);
    return measured ? digits(last.at(size, column)) : "";
  }

  private static String digits(double value) {
    return Double.isNaN(value) ? "" : Digits.significant(value, 3);
  }

  private static Chart epochs(Table rows) {
    int[] sizes = LastEpoch.of(rows).sizes();
    var errors = new ArrayList<Line>();
    var known = new ArrayList<Line>();
    for (int i = Math.max(0, sizes.length - TONES.size()); i < sizes.length; i++) {
      var tone = TONES.get(TONES.size() - sizes.length + i);
      errors.add(through(rows, sizes[i], tone, "train_error"));
      if (i < sizes.length - 1) known.add(through(rows, sizes[i], tone, "r2"));
    }
    return new PanelsChart(
            List.of(
                new Panel("Training error", time("error", errors)),
                new Panel("R²", time("R²", known))))
        .chart(
            "Chunks through the training",
            "Each line is of chunks of one number of neurons, the last one of the whole layer.",
            timeTable(rows));
  }

  private static Line through(Table rows, int size, Tone tone, String column) {
    var those = rows.where("size", size);
    double[] epoch = those.numbers("epoch"), y = those.numbers(column);
    var points = IntStream.range(0, epoch.length).mapToObj(i -> new Point(epoch[i], y[i])).toList();
    return new Line(Integer.toString(size), tone, false, points);
  }

  private static LineChart time(String quantity, List<Line> lines) {
    return new LineChart(
        Axis.log("epoch", "plain", 0, 2),
        new Axis(quantity, "significant", 3, true),
        "",
        Names.LEGEND,
        lines);
  }

  private static Block.Table timeTable(Table rows) {
    var lines = new ArrayList<List<String>>();
    int width = LastEpoch.of(rows).width();
    for (String epoch : rows.words("epoch")) {
      var all = rows.where("epoch", Integer.parseInt(epoch));
      var whole = all.where("size", width);
      var half = all.where("size", width / 2);
      lines.add(
          List.of(
              epoch,
              digits(whole.number("train_error")),
              digits(whole.number("test_error")),
              digits(half.number("train_error")),
              digits(half.number("r2"))));
    }
    return new Block.Table(
        "The whole layer, and half of it",
        List.of("epoch", "training error", "test error", "training error of half", "R² of half"),
        lines);
  }
}
