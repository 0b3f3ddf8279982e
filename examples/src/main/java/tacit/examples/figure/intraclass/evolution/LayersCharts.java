// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.evolution;

import java.util.ArrayList;
import java.util.List;
import tacit.examples.figure.Table;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Names;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.PanelsChart;
import tacit.examples.report.PanelsChart.Panel;
import tacit.examples.report.Tone;

/// The drawings of [LayersFigure]: each measure by layer, means over the seeds.
final class LayersCharts {
  private LayersCharts() {}

  static List<Chart> of(Table rows) {
    return List.of(
        new PanelsChart(List.of(panel(rows, Measure.C1), panel(rows, Measure.C2)))
            .chart(
                "Measures that are told the subclasses",
                "Left single neurons, right whole layers. At the low rate both fall from layer to layer:"
                    + " the network forgets which piece of clothing it saw. At the high rate, which"
                    + " generalizes better, more of it is left in the last layer. In the paper both"
                    + " rise.",
                table(rows, Measure.C1, Measure.C2)),
        new PanelsChart(List.of(panel(rows, Measure.C3), panel(rows, Measure.C4)))
            .chart(
                "Measures that are told the classes alone",
                "Left single neurons, right whole layers. At the high rate the neurons that vary most"
                    + " inside a class vary more with every layer (c₃), and distances inside a class"
                    + " become alike before the classifier (c₄). In the paper both rise, and both"
                    + " drop at the end.",
                table(rows, Measure.C3, Measure.C4)));
  }

  private static Panel panel(Table rows, Measure measure) {
    var lines = new ArrayList<Line>();
    for (String rate : rows.words("rate")) {
      var own = rows.where("rate", Double.parseDouble(rate));
      boolean high = lines.isEmpty();
      var points = Means.points(own, "layer", measure.column());
      var symbol = high ? Symbol.CIRCLE : Symbol.DIAMOND;
      lines.add(new Line(name(rate), high ? Tone.BLUE : Tone.ORANGE, !high, symbol, points));
    }
    return new Panel(
        measure.words(),
        new LineChart(
            new Axis("hidden layer", "plain", 0, true),
            new Axis(measure.letter(), "significant", 3, false),
            "",
            Names.LEGEND,
            lines));
  }

  private static String name(String rate) {
    return "rate " + rate;
  }

  private static Block.Table table(Table rows, Measure left, Measure right) {
    var texts = new ArrayList<List<String>>();
    for (String rate : rows.words("rate")) {
      var own = rows.where("rate", Double.parseDouble(rate));
      for (String layer : own.words("layer")) {
        var one = own.where("layer", Long.parseLong(layer));
        texts.add(
            List.of(rate, layer, Means.text(one, left.column()), Means.text(one, right.column())));
      }
    }
    return new Block.Table(
        "By layer", List.of("rate", "layer", left.letter(), right.letter()), texts);
  }
}
