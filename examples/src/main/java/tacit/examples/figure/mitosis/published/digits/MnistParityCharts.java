// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.published.digits;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tacit.examples.figure.Table;
import tacit.examples.figure.mitosis.Means;
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

/// The drawing of [MnistParityFigure]: errors and `R²` over the size of chunks, of both networks.
final class MnistParityCharts {
  private static final List<String> COLUMNS =
      List.of("network", "neurons", "test error", "training error", "R²", "MC");

  private MnistParityCharts() {}

  static List<Chart> of(Table rows) {
    return List.of(
        new PanelsChart(
                List.of(
                    new Panel("Test error", panel(rows, "error", "test_error")),
                    new Panel("Training error", panel(rows, "error", "train_error")),
                    new Panel("R²", panel(rows, "R²", "r2"))))
            .chart(
                "Chunks of the last hidden layer",
                "After the last epoch, over the neurons of a chunk. Look for how many neurons the"
                    + " training error needs to come down to that of the whole layer.",
                table(rows)));
  }

  private static LineChart panel(Table rows, String quantity, String column) {
    return new LineChart(
        Axis.log("neurons in the chunk", "plain", 0, 2),
        new Axis(quantity, "significant", 3, true),
        "",
        Names.LEGEND,
        List.of(
            line(rows, Kind.REGULARIZED, Tone.BLUE, Symbol.CIRCLE, column),
            line(rows, Kind.ORIGINAL, Tone.ORANGE, Symbol.TRIANGLE, column)));
  }

  private static Line line(Table rows, Kind kind, Tone tone, Symbol symbol, String column) {
    Table own = rows.where("kind", kind.word());
    double[] sizes = own.numbers("size"), y = own.numbers(column);
    var points = IntStream.range(0, y.length).mapToObj(i -> new Point(sizes[i], y[i])).toList();
    return new Line(kind.word(), tone, false, symbol, points);
  }

  private static Block.Table table(Table rows) {
    var texts = new ArrayList<List<String>>();
    for (String kind : rows.words("kind")) {
      Table own = rows.where("kind", kind);
      for (String size : own.words("size")) {
        Table one = own.where("size", Integer.parseInt(size));
        texts.add(
            List.of(
                kind,
                size,
                Means.text(one.number("test_error")),
                Means.text(one.number("train_error")),
                Means.text(one.number("r2")),
                Means.text(one.number("correlation"))));
      }
    }
    return new Block.Table("Chunks of both networks", COLUMNS, texts);
  }
}
