// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.sameclass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tacit.examples.figure.Table;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Names;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.Tone;

/// The drawings of [IsSameClassFigure]: means over seeds, epoch by epoch.
final class IsSameClassCharts {
  private IsSameClassCharts() {}

  static List<Chart> of(Table rows) {
    return List.of(
        chart(rows, "test_accuracy", "share of test pairs answered right")
            .chart(
                "Right answers over training",
                "See where the full strokes end, far apart: without a penalty the network stays"
                    + " below; with one it learns later and ends higher.",
                Chart.Form.WIDE,
                ends(rows)),
        chart(rows, "gradient_change", "gradient change R")
            .chart(
                "How little the gradient turns",
                "At 1 no pixel of one image turns the gradient by the other. Far apart the network"
                    + " stays near it, until the penalty makes it pay for that.",
                Chart.Form.WIDE));
  }

  private static LineChart chart(Table rows, String column, String name) {
    var lines = new ArrayList<Line>();
    for (String distance : rows.words("distance")) {
      for (String lambda : rows.words("lambda")) {
        lines.add(line(rows, column, Integer.parseInt(distance), Double.parseDouble(lambda)));
      }
    }
    return new LineChart(
        new Axis("epoch", "plain", 0, true),
        new Axis(name, "significant", 3, false),
        "",
        Names.LEGEND,
        lines);
  }

  /// Side by side dashed, far apart with a full stroke.
  private static Line line(Table rows, String column, int distance, double lambda) {
    boolean near = distance == IsSameClassFigure.NEAR;
    var those = rows.where("distance", distance).where("lambda", lambda);
    var points = new ArrayList<Point>();
    for (String epoch : those.words("epoch")) {
      int at = Integer.parseInt(epoch);
      points.add(new Point(at, mean(those.where("epoch", at), column)));
    }
    String name = (near ? "side by side" : distance + " apart") + ", λ = " + plain("" + lambda);
    return new Line(name, tone(lambda), near, Symbol.NONE, points);
  }

  private static double mean(Table rows, String column) {
    return Arrays.stream(rows.numbers(column)).average().orElse(Double.NaN);
  }

  private static Tone tone(double lambda) {
    if (lambda == 0) return Tone.ORANGE;
    return lambda < IsSameClassFigure.STRONG ? Tone.GOLD : Tone.BLUE;
  }

  private static String plain(String lambda) {
    return lambda.equals("0.0") ? "0" : lambda;
  }

  /// What stands at the end, with the numbers of each seed.
  private static Block.Table ends(Table rows) {
    var texts = new ArrayList<List<String>>();
    var last = IsSameClassFigure.last(rows);
    for (String distance : rows.words("distance")) {
      for (String lambda : rows.words("lambda")) {
        var those =
            last.where("distance", Integer.parseInt(distance))
                .where("lambda", Double.parseDouble(lambda));
        texts.add(
            List.of(
                distance,
                plain(lambda),
                each(those.numbers("test_accuracy")),
                three(mean(those, "test_accuracy")),
                three(mean(those, "gradient_change")),
                String.format(Locale.ROOT, "%.1f", mean(those, "effective_rank"))));
      }
    }
    return new Block.Table(
        "After the last epoch",
        List.of("distance", "λ", "right, each seed", "mean", "R", "effective rank"),
        texts);
  }

  private static String each(double... values) {
    return String.join(", ", Arrays.stream(values).mapToObj(IsSameClassCharts::three).toList());
  }

  private static String three(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
