// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.htf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tacit.examples.figure.Table;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Digits;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.Tone;

/// Sizes over iterations, the largest in color, and loss and error.
final class LearningCharts {
  static final Axis ITERATIONS = new Axis("thousand iterations", "plain", 3, true);
  private static final Axis SIZE = new Axis("size", "significant", 3, true);
  private static final List<Tone> TONES =
      List.of(Tone.BLUE, Tone.ORANGE, Tone.GREEN, Tone.VIOLET, Tone.GOLD, Tone.INK, Tone.SOFT);
  private static final List<String> PLACES =
      List.of("1st", "2nd", "3rd", "4th", "5th", "6th", "7th");
  private static final int ROWS = 24; // of a table under a chart

  private LearningCharts() {}

  static List<Chart> of(Learner learner, Table rows) {
    List<Chart> charts = new ArrayList<>();
    List<String> quantities = rows.where("std", learner.small()).words("quantity");
    var form = quantities.size() == 1 ? Chart.Form.WIDE : Chart.Form.HALF;
    for (String quantity : quantities) {
      Trace trace = trace(rows, learner, quantity);
      charts.add(sizes(trace).chart(title(quantity), seen(quantity), form, table(quantity, trace)));
    }
    charts.add(errors(trace(rows, learner, quantities.getFirst())));
    return charts;
  }

  static Trace trace(Table rows, Learner learner, String quantity) {
    long seed = Trace.seeds(rows, learner).getFirst();
    return Trace.of(rows, learner, learner.small(), seed, quantity);
  }

  private static String title(String quantity) {
    return quantity.substring(0, 1).toUpperCase(Locale.ROOT) + quantity.substring(1);
  }

  private static String seen(String quantity) {
    return switch (quantity) {
      case Sizes.SINGULAR_VALUES ->
          "The seven largest of 64. Each waits near 0, then rises at once, and the next one only"
              + " later; the sixth and seventh never do.";
      case Sizes.COMPONENTS ->
          "The seven largest norms of 256. Each waits near 0, then rises at once, and the next one"
              + " only later; after the fifth none does.";
      case Sizes.NODE ->
          "The seven largest norms of 36 or more at the node of the first two modes: one after"
              + " another.";
      case Sizes.ROOT -> "The seven largest norms at the root: one after another, too.";
      case Sizes.ALONG ->
          "Of the matricization that is a node of the tree: as many come up as the target has.";
      default ->
          "Of a matricization that is no node of the tree: many come up together, for nothing here"
              + " asks for low rank.";
    };
  }

  /// The largest sizes over the iterations.
  static LineChart sizes(Trace trace) {
    double[] at = thousands(trace.iterations());
    var lines =
        IntStream.range(0, PLACES.size())
            .mapToObj(i -> line(PLACES.get(i), TONES.get(i), at, trace.size(i + 1)))
            .toList();
    return new LineChart(ITERATIONS, SIZE, "", lines);
  }

  private static Line line(String name, Tone tone, double[] x, double[] y) {
    return new Line(name, tone, false, Symbol.NONE, points(x, y));
  }

  static double[] thousands(double... iterations) {
    return Arrays.stream(iterations).map(k -> k / 1000).toArray();
  }

  static List<Point> points(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToObj(i -> new Point(x[i], y[i])).toList();
  }

  private static Chart errors(Trace trace) {
    double[] at = thousands(trace.iterations());
    var lines =
        List.of(
            line("loss of the entries seen", Tone.BLUE, at, trace.rows().numbers("loss")),
            line("relative error of all entries", Tone.ORANGE, at, trace.rows().numbers("error")));
    return new LineChart(ITERATIONS, Axis.log("loss, error", "significant", 6, 10), "", lines)
        .chart(
            "Loss and error",
            "Mean square over the entries seen, and distance from the target over all entries, seen or"
                + " not, in units of the target's norm. Each step down is one component.",
            Chart.Form.WIDE,
            errorTable(trace));
  }

  /// About every so many steps, so that one can read it.
  static Block.Table table(String title, Trace trace) {
    var columns = Stream.concat(Stream.of("iteration"), PLACES.stream()).toList();
    return table(
        title,
        columns,
        trace,
        i -> IntStream.rangeClosed(1, PLACES.size()).mapToDouble(k -> trace.size(k)[i]).toArray());
  }

  private static Block.Table errorTable(Trace trace) {
    double[] loss = trace.rows().numbers("loss"), error = trace.rows().numbers("error");
    var columns = List.of("iteration", "loss", "error");
    return table("Loss and error", columns, trace, i -> new double[] {loss[i], error[i]});
  }

  private interface Numbers {
    double[] at(int row);
  }

  private static Block.Table table(
      String title, List<String> columns, Trace trace, Numbers numbers) {
    double[] iteration = trace.iterations();
    int step = Math.max(1, Math.ceilDiv(iteration.length, ROWS));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < iteration.length; i += step) {
      List<String> row = new ArrayList<>();
      row.add(String.format(Locale.ROOT, "%.0f", iteration[i]));
      for (double number : numbers.at(i)) row.add(Digits.significant(number, 3));
      rows.add(row);
    }
    return new Block.Table(title, columns, rows);
  }
}
