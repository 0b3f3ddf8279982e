// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tacit.examples.figure.mitosis.Means;
import tacit.examples.figure.mitosis.bias.Widths.Row;
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

/// The drawing of [BiasVarianceFigure]: our networks, and the authors'.
final class BiasVarianceCharts {
  private BiasVarianceCharts() {}

  static List<Chart> of(Widths ours) {
    return List.of(
        new PanelsChart(
                List.of(
                    new Panel("Ours", lines(ours)),
                    new Panel("The authors'", lines(Widths.AUTHORS))))
            .chart(
                "Squared loss and its parts",
                "Follow the lines from where the training error reaches zero. Both parts still fall"
                    + " with the width; the question is which of them falls faster.",
                table(ours)));
  }

  private static LineChart lines(Widths of) {
    return new LineChart(
        Axis.log("neurons a layer", "plain", 0, 2),
        new Axis("squared loss, error", "significant", 3, true),
        "",
        Names.LEGEND,
        List.of(
            line("loss", Tone.INK, Symbol.CIRCLE, of, Row::loss),
            line("bias²", Tone.BLUE, Symbol.RECT, of, Row::biasSquared),
            line("variance", Tone.ORANGE, Symbol.TRIANGLE, of, Row::variance),
            line("training error", Tone.SOFT, Symbol.DIAMOND, of, Row::trainError)));
  }

  private static Line line(
      String name, Tone tone, Symbol symbol, Widths of, ToDoubleFunction<Row> height) {
    var points =
        of.rows().stream().map(row -> new Point(row.width(), height.applyAsDouble(row))).toList();
    return new Line(name, tone, false, symbol, points);
  }

  private static Block.Table table(Widths ours) {
    var texts = new ArrayList<List<String>>(texts("ours", ours));
    texts.addAll(texts("the authors'", Widths.AUTHORS));
    return new Block.Table(
        "Our networks, and the authors' on CIFAR-10",
        List.of("networks", "neurons a layer", "loss", "bias²", "variance", "training error"),
        texts);
  }

  private static List<List<String>> texts(String whose, Widths of) {
    return of.rows().stream()
        .map(row ->
            List.of(
                whose,
                Integer.toString(row.width()),
                Means.text(row.loss()),
                Means.text(row.biasSquared()),
                Means.text(row.variance()),
                Means.text(row.trainError())))
        .toList();
  }
}
