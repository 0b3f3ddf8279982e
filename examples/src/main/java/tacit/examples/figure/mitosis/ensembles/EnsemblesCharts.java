// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.ensembles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tacit.examples.figure.Table;
import tacit.examples.figure.mitosis.Means;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Names;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.Tone;

/// The drawing of [EnsemblesFigure]: test error by the neurons of all networks together.
final class EnsemblesCharts {
  /// Of an independent run in PyTorch, by width and networks.
  private static final Map<String, String> TOLD =
      Map.of(
          "64 1", ".1926", "64 2", ".1826", "64 4", ".1771", "64 8", ".1745", "256 1", ".1855",
          "256 2", ".1810", "256 4", ".1781", "256 8", ".1750");

  private EnsemblesCharts() {}

  static List<Chart> of(Table rows) {
    return List.of(
        new LineChart(
                Axis.log("neurons of all last layers", "plain", 0, 2),
                new Axis("test error", "significant", 4, false),
                "",
                Names.LEGEND,
                List.of(
                    line("networks of 64", Tone.ORANGE, rows, EnsemblesFigure.NARROW),
                    line("networks of 256", Tone.BLUE, rows, EnsemblesFigure.WIDE)))
            .chart(
                "Test error of ensembles",
                "Points above each other have as many neurons: compare four networks of 64 with one of"
                    + " 256. The first version of the paper has the wide one ahead in its task,"
                    + " Geiger et al. the ensemble.",
                Chart.Form.WIDE,
                table(rows)));
  }

  private static Line line(String name, Tone tone, Table rows, int width) {
    var points = Means.points(rows.where("width", width), "neurons", "test_error");
    return new Line(name, tone, false, Symbol.CIRCLE, points);
  }

  private static Block.Table table(Table rows) {
    var texts = new ArrayList<List<String>>();
    for (String width : rows.words("width")) {
      Table own = rows.where("width", Long.parseLong(width));
      for (String networks : own.words("networks")) {
        Table one = own.where("networks", Long.parseLong(networks));
        String told = TOLD.getOrDefault(width + " " + networks, "");
        texts.add(
            List.of(
                width,
                networks,
                Means.beside(one.number("test_error"), told),
                Means.text(one.number("test_error_probabilities"))));
      }
    }
    return new Block.Table(
        "Test errors; in brackets an independent run in PyTorch with eight networks",
        List.of("neurons a layer", "networks", "summed logits", "mean probabilities"),
        texts);
  }
}
