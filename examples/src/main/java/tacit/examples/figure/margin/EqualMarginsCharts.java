// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.ArrayList;
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

/// The drawing of [EqualMarginsFigure]: margins over their mean, sorted, of the first seed.
final class EqualMarginsCharts {
  private EqualMarginsCharts() {}

  static Chart of(Table rows) {
    return new PanelsChart(
            List.of(
                new Panel("Without batch normalization", curves(rows, "no")),
                new Panel("With batch normalization", curves(rows, "yes"))))
        .chart(
            "Margins over their mean, sorted",
            "Equal margins would be a level line at 1. See the right ends come down and the left ends"
                + " go up on the right as the decay grows; on the left a strong decay leaves some"
                + " images on the wrong side.",
            table(rows));
  }

  private static LineChart curves(Table rows, String batchNorm) {
    var own = rows.where("batch_norm", batchNorm);
    long seed = Long.parseLong(rows.words("seed").getFirst());
    var lines = new ArrayList<Line>();
    for (String decay : own.words("weight_decay")) {
      var one = own.where("weight_decay", Double.parseDouble(decay)).where("seed", seed);
      int i = lines.size();
      lines.add(new Line(name(decay), MarginCharts.tone(i), i == 1, Symbol.NONE, points(one)));
    }
    return new LineChart(
        new Axis("share of the training set", "plain", 2, true),
        new Axis("margin over mean margin", "significant", 3, true),
        "",
        Names.LEGEND,
        lines);
  }

  private static String name(String decay) {
    return "λ = " + Digits.significant(Double.parseDouble(decay), 1);
  }

  private static List<Point> points(Table one) {
    double last = MarginColumns.POINTS - 1;
    var names = MarginColumns.curveNames();
    return IntStream.range(0, names.size())
        .mapToObj(i -> new Point(i / last, one.number(names.get(i))))
        .toList();
  }

  private static Block.Table table(Table rows) {
    var texts = new ArrayList<List<String>>();
    for (String batchNorm : rows.words("batch_norm")) {
      for (String decay : rows.words("weight_decay")) texts.add(line(rows, batchNorm, decay));
    }
    var columns =
        List.of(
            "batch normalization",
            "λ",
            "training error",
            "test error",
            "deviation over mean",
            "smallest over mean",
            "NC1");
    return new Block.Table("Means over seeds", columns, texts);
  }

  private static List<String> line(Table rows, String batchNorm, String decay) {
    var line =
        new ArrayList<>(List.of(batchNorm, Digits.significant(Double.parseDouble(decay), 1)));
    for (String column : List.of("train_error", "test_error", "variation", "smallest", "nc1")) {
      double mean = EqualMarginsFigure.mean(rows, batchNorm, Double.parseDouble(decay), column);
      line.add(Digits.significant(mean, 3));
    }
    return line;
  }
}
