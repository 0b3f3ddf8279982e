// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tacit.examples.figure.Table;
import tacit.examples.report.BarChart;
import tacit.examples.report.BarChart.Bar;
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

/// The drawings of [EqualMarginsFigure]: how spread margins and features are, in the mean of the
/// seeds, and the margins of the first over their mean, sorted.
final class EqualMarginsCharts {
  private static final List<String> NORMALIZED = List.of("no", "yes");

  private EqualMarginsCharts() {}

  static List<Chart> of(Table rows) {
    return List.of(
        bars(
            rows,
            "variation",
            "Spread of the margins",
            "Standard deviation over mean: equal margins would have 0. See normalization (BN) take"
                + " most of it, and decay some of the rest."),
        bars(
            rows,
            "nc1",
            "Spread of the features",
            "NC1, how far the last layer's inputs are spread within their classes, in units of what"
                + " is between these. It is smallest with both, too."),
        curves(rows));
  }

  private static Chart bars(Table rows, String column, String title, String caption) {
    var bars = new ArrayList<Bar>();
    for (String batchNorm : NORMALIZED) {
      for (String decay : rows.words("weight_decay")) {
        double mean = EqualMarginsFigure.mean(rows, batchNorm, Double.parseDouble(decay), column);
        boolean normalized = batchNorm.equals("yes");
        String name = (normalized ? "BN, " : "") + name(decay);
        var tone = normalized ? Tone.BLUE : Tone.ORANGE;
        bars.add(new Bar(name, mean, tone, Digits.significant(mean, 2)));
      }
    }
    return new BarChart(column.equals("nc1") ? "NC1" : "deviation over mean", "significant", bars)
        .chart(title, caption, Chart.Form.HALF, table(rows));
  }

  private static Chart curves(Table rows) {
    var panels = new ArrayList<Panel>();
    for (String decay : rows.words("weight_decay")) {
      panels.add(new Panel(name(decay), curves(rows, Double.parseDouble(decay))));
    }
    return new PanelsChart(panels)
        .chart(
            "Margins over their mean, sorted",
            "Equal margins would be a level line at 1. See how much nearer to it the line with batch"
                + " normalization is, at each strength of decay.",
            table(rows));
  }

  private static LineChart curves(Table rows, double decay) {
    long seed = Long.parseLong(rows.words("seed").getFirst());
    var lines = new ArrayList<Line>();
    for (String batchNorm : NORMALIZED) {
      boolean yes = batchNorm.equals("yes");
      var one =
          rows.where("weight_decay", decay).where("batch_norm", batchNorm).where("seed", seed);
      String name = (yes ? "with" : "without") + " batch normalization";
      var tone = yes ? Tone.BLUE : Tone.ORANGE;
      lines.add(new Line(name, tone, !yes, Symbol.NONE, points(one)));
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
