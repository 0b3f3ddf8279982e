// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tacit.examples.figure.Table;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Names;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.Tone;

/// The drawings of `trainability/spectra`: condition number, prediction.
final class SpectraCharts {
  private SpectraCharts() {}

  static List<Chart> of(Table rows) {
    return List.of(
        chart(
            rows,
            "kappa",
            "Condition number κ of the tangent kernel",
            "About so many steps does gradient descent need. See that it grows without bound in the"
                + " ordered phase, falls to 1 in the chaotic phase, and at the critical point comes to"
                + " (m + 2)/2, the dashed line.",
            true),
        chart(
            rows,
            "signal",
            "Size of the prediction on test images",
            "Root of the mean square of what the mean predictor says. It stays in the ordered phase,"
                + " fades slowly at the critical point, and dies exponentially in the chaotic phase.",
            false));
  }

  private static Chart chart(
      Table rows, String column, String title, String caption, boolean limit) {
    var lines = new ArrayList<Line>();
    lines.add(line(rows, column, SpectraFigure.ORDERED, "ordered", Tone.BLUE, Symbol.CIRCLE));
    lines.add(line(rows, column, SpectraFigure.CRITICAL, "critical", Tone.GREEN, Symbol.RECT));
    lines.add(line(rows, column, SpectraFigure.CHAOTIC, "chaotic", Tone.ORANGE, Symbol.DIAMOND));
    if (limit) lines.add(limit());
    var x = new Axis("depth", "plain", 0, true);
    return new LineChart(x, Axis.log(title, "significant", 3, 10), "", Names.ENDS, lines)
        .chart(title, caption, Chart.Form.WIDE);
  }

  private static Line line(
      Table rows, String column, double variance, String name, Tone tone, Symbol symbol) {
    var at = rows.where("weight_variance", variance);
    double[] l = at.numbers("l"), y = at.numbers(column);
    var points = IntStream.range(0, l.length).mapToObj(i -> new Point(l[i], y[i])).toList();
    return new Line(name, tone, false, symbol, points);
  }

  private static Line limit() {
    double limit = (SpectraFigure.IMAGES + 2) / 2.0;
    var ends = List.of(new Point(0, limit), new Point(SpectraFigure.LAST, limit));
    return new Line("(m + 2)/2", Tone.SOFT, true, Symbol.NONE, ends);
  }
}
