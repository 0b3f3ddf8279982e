// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.htf;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.Tone;

/// `htf/norm-divergence`: a completion that gradient descent can only fit by letting every norm go
/// to infinity, so no norm is what it keeps small.
public final class NormDivergenceFigure implements Figure {
  private static final double RATE = 1e-3;
  private static final long STEPS = 400_000;

  @Override
  public String id() {
    return "htf/norm-divergence";
  }

  @Override
  public String title() {
    return "Fitting three entries sends the fourth to infinity";
  }

  @Override
  public String source() {
    return "Razin & Cohen 2020";
  }

  @Override
  public String caption() {
    return "A 2 × 2 matrix of which 1, 1 and 0 are seen, all but the first entry, is completed by a"
        + " product of two, three or four matrices. Their determinant stays positive, so the closer"
        + " the fit, the larger the entry that was not seen: rank is kept small, and no norm.";
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(5);
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    return List.of(
        new NormDivergenceRun(2, 0.1, RATE, STEPS),
        new NormDivergenceRun(3, 0.2, RATE, STEPS),
        new NormDivergenceRun(4, 0.3, RATE, STEPS));
  }

  @Override
  public List<Chart> charts(Table rows) {
    return List.of(corners(rows), losses(rows));
  }

  private static Chart corners(Table rows) {
    return new LineChart(
            Axis.log("loss", "significant", 6, 10),
            Axis.log("the entry that was not seen", "significant", 3, 10),
            "",
            Stream.concat(lines(rows, "loss", "corner"), Stream.of(bound(rows))).toList())
        .chart(
            "The unseen entry over the loss",
            "To the left the fit gets closer. See all depths climb along the dashed bound, which"
                + " leaves no other way: 1/√(2 loss) − 2.",
            Chart.Form.WIDE);
  }

  private static Chart losses(Table rows) {
    return new LineChart(
            Axis.log("time of the flow", "significant", 3, 10),
            Axis.log("loss", "significant", 6, 10),
            "",
            lines(rows, "time", "loss").toList())
        .chart(
            "The loss over time",
            "It falls ever more slowly, for the entry has far to go.",
            Chart.Form.WIDE);
  }

  private static Stream<Line> lines(Table rows, String x, String y) {
    var depths = rows.words("depth");
    var tones = List.of(Tone.BLUE, Tone.ORANGE, Tone.GREEN);
    return IntStream.range(0, depths.size())
        .mapToObj(i -> {
          Table own = rows.where("depth", Long.parseLong(depths.get(i)));
          double[] xs = own.numbers(x), ys = own.numbers(y);
          var points = LearningCharts.points(xs, ys).stream().filter(p -> p.x() > 0 && p.y() > 0);
          return new Line(
              "depth " + depths.get(i), tones.get(i), false, Symbol.NONE, points.toList());
        });
  }

  private static Line bound(Table rows) {
    Table own = rows.where("depth", Long.parseLong(rows.words("depth").getLast()));
    double[] loss = own.numbers("loss"), bound = own.numbers("bound");
    var points =
        IntStream.range(0, loss.length)
            .filter(i -> bound[i] > 0.1)
            .mapToObj(i -> new Point(loss[i], bound[i]))
            .toList();
    return new Line("least that the loss allows", Tone.INK, true, Symbol.NONE, points);
  }

  @Override
  public Verdict verdict(Table rows) {
    return Verdict.of(
            "At every step with a loss below 1/2 the unseen entry is at least 1/√(2 loss) − 2, at"
                + " depths 2, 3 and 4; once the loss is below 0.005, it is within a twentieth of"
                + " 1/√(2 loss).",
            "Razin & Cohen 2020; constants derived by Tacit")
        .atLeast(0, "entry less its bound, least", least(rows, "least_slack"))
        .atLeast(0.95, "entry times √(2 loss) near the end, least", least(rows, "least_product"))
        .atMost(
            1.05,
            "entry times √(2 loss) near the end, largest",
            Arrays.stream(rows.numbers("most_product")).max().orElse(Double.NaN))
        .atMost(
            5e-3,
            "smallest loss of each depth, largest",
            rows.words("depth").stream()
                .mapToDouble(d -> least(rows.where("depth", Long.parseLong(d)), "loss"))
                .max()
                .orElse(Double.NaN));
  }

  private static double least(Table rows, String column) {
    return Arrays.stream(rows.numbers(column)).min().orElse(Double.NaN);
  }
}
