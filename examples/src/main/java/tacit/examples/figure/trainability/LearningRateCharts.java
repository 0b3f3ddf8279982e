// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tacit.examples.figure.Table;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.Tone;

/// The drawings of `trainability/learning-rate`.
final class LearningRateCharts {
  /// The network whose losses are drawn over the rate.
  private static final int SHOWN_DEPTH = 3;

  private static final String SHOWN_PHASE = LearningRateFigure.CRITICAL;

  private LearningRateCharts() {}

  static List<Chart> of(Table rows) {
    var cells = LearningRateCell.of(rows);
    return List.of(thresholds(cells), losses(rows), eigenvalues(cells));
  }

  private static Chart thresholds(List<LearningRateCell> cells) {
    List<Line> lines = new ArrayList<>(overDepth(cells, false, LearningRateCell::steady));
    lines.addAll(overDepth(cells, true, LearningRateCell::converging));
    return new LineChart(
            new Axis("depth", "plain", 0, false), new Axis("r", "significant", 2, true), "", lines)
        .chart(
            "The largest rates, in units of 2m/λ_max",
            "Solid: up to this r the loss does not grow in the first five steps. Dashed: up to this r"
                + " it is smaller after twenty. See the solid lines near 1 and the dashed ones well"
                + " above, up to 4, the largest that was tried: between them the loss grows first and"
                + " falls then.",
            Chart.Form.WIDE);
  }

  private static Chart losses(Table rows) {
    var own = rows.where("depth", SHOWN_DEPTH).where("phase", SHOWN_PHASE);
    own = own.where("seed", Long.parseLong(own.words("seed").getFirst()));
    double[] rate = own.numbers("rate"), end = own.numbers("end");
    for (int i = 0; i < end.length; i++) end[i] = Math.max(end[i], 1 / LearningRateRun.MOST);
    return new LineChart(
            new Axis("r", "plain", 2, false),
            Axis.log("loss over the first loss", "significant", 6, 10),
            "",
            List.of(
                line("largest of five steps", SHOWN_PHASE, false, rate, own.numbers("peak")),
                line("after twenty steps", SHOWN_PHASE, true, rate, end)))
        .chart(
            "Losses over the rate",
            "Of one network on the critical line, depth "
                + SHOWN_DEPTH
                + ", over its loss at the start; a million and a millionth stand for more and less."
                + " See where the solid line passes 1 while the dashed one is far below.",
            Chart.Form.HALF);
  }

  private static Chart eigenvalues(List<LearningRateCell> cells) {
    return new LineChart(
            new Axis("depth", "plain", 0, false),
            new Axis("λ_max, empirical over limit", "significant", 3, false),
            "",
            overDepth(cells, false, LearningRateCell::lambdaRatio))
        .chart(
            "The largest eigenvalue",
            "Of one network's kernel, over that of the limit, in the mean of the seeds. See that one"
                + " network of this width comes within about a tenth.",
            Chart.Form.HALF);
  }

  /// The mean over seeds, a line for each phase.
  private static List<Line> overDepth(
      List<LearningRateCell> cells, boolean dashed, ToDoubleFunction<LearningRateCell> f) {
    List<Line> lines = new ArrayList<>();
    for (String phase : cells.stream().map(LearningRateCell::phase).distinct().toList()) {
      var own = cells.stream().filter(cell -> cell.phase().equals(phase)).toList();
      double[] depths = own.stream().mapToDouble(LearningRateCell::depth).distinct().toArray();
      double[] means = new double[depths.length];
      for (int i = 0; i < depths.length; i++) {
        double depth = depths[i];
        means[i] =
            own.stream().filter(c -> c.depth() == depth).mapToDouble(f).average().orElseThrow();
      }
      lines.add(line(phase + (dashed ? ", converging" : ""), phase, dashed, depths, means));
    }
    return lines;
  }

  private static Line line(String name, String phase, boolean dashed, double[] x, double[] y) {
    var points = IntStream.range(0, x.length).mapToObj(i -> new Point(x[i], y[i])).toList();
    return switch (phase) {
      case LearningRateFigure.ORDERED -> new Line(name, Tone.BLUE, dashed, Symbol.CIRCLE, points);
      case LearningRateFigure.CRITICAL ->
          new Line(name, Tone.GREEN, dashed, Symbol.DIAMOND, points);
      default -> new Line(name, Tone.ORANGE, dashed, Symbol.TRIANGLE, points);
    };
  }
}
