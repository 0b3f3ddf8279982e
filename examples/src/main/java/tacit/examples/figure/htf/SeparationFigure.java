// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.htf;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.Tone;

/// `htf/separation`: the strength of dependence that a product-pooling network models between two
/// parts of its input, while it learns: measured from outside it is the rank of its end tensor.
public final class SeparationFigure implements Figure {
  private static final String ALONG = "{0, 1}", ACROSS = "{0, 2}";
  private static final int WIDE = 36, MIDDLE = 12, NARROW = 4;

  @Override
  public String id() {
    return "htf/separation";
  }

  @Override
  public String title() {
    return "Dependence between two halves of the input grows one unit at a time";
  }

  @Override
  public String source() {
    return LearningFigure.SOURCE;
  }

  @Override
  public String caption() {
    return "The network of htf/tree at Gaussian inputs. The rank of its values over settings of one"
        + " part against settings of the other is how much it lets the parts depend on each other."
        + " They come from the network itself, which never forms its end tensor.";
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(scale == Scale.QUICK ? 10 : 20);
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    int every = at.scale() == Scale.QUICK ? 250 : 100;
    return List.of(
        new SeparationRun(WIDE, Learner.TREE.small(), every, 64, at.seed()),
        new SeparationRun(MIDDLE, 0.06, every, 64, at.seed()),
        new SeparationRun(NARROW, 0.1, every, 64, at.seed()));
  }

  @Override
  public List<Chart> charts(Table rows) {
    var lines =
        List.of(
            line(rows, ALONG, "effective_rank", "{0, 1}, of the end tensor", Tone.BLUE, false),
            line(rows, ALONG, "grid_effective_rank", "{0, 1}, from outside", Tone.BLUE, true),
            line(rows, ACROSS, "effective_rank", "{0, 2}, of the end tensor", Tone.ORANGE, false),
            line(rows, ACROSS, "grid_effective_rank", "{0, 2}, from outside", Tone.ORANGE, true));
    var y = new Axis("effective rank", "significant", 3, true);
    return List.of(
        new LineChart(LearningCharts.ITERATIONS, y, "", lines)
            .chart(
                "Effective rank over the iterations",
                "Modes 0 and 1 against the rest, which is a node of the tree, and modes 0 and 2, which"
                    + " are none. At the start the weights are noise, of any rank; then see the first"
                    + " climb from 1 to 2 to 3 in steps, as components come up, and the second far"
                    + " above it. Dashed: the same from the network's values alone.",
                Chart.Form.WIDE));
  }

  private static Line line(
      Table rows, String region, String column, String name, Tone tone, boolean dashed) {
    Table own = rows.where("width", WIDE).where("region", region);
    double[] at = LearningCharts.thousands(own.numbers("iteration"));
    var points = LearningCharts.points(at, own.numbers(column));
    return new Line(name, tone, dashed, Symbol.NONE, points);
  }

  @Override
  public Verdict verdict(Table rows) {
    Table clear = rows.where("determined", "yes");
    double[] exact = clear.numbers("rank"), grid = clear.numbers("grid_rank");
    long apart = IntStream.range(0, exact.length).filter(i -> exact[i] != grid[i]).count();
    return Verdict.of(
            "The separation rank found from outside, on a grid of Gaussian inputs, equals the rank of"
                + " the end tensor's matricization, for both regions, at every checkpoint at which"
                + " rounding leaves no doubt about it: for the network of htf/tree, which can be any"
                + " tensor, for one of width 12, and for one of width 4, where the tree allows a rank"
                + " of 4 along it and of 16 across it.",
            "Razin, Maman & Cohen 2022 (separation rank); derived by Tacit")
        .atMost(0, "checkpoints at which they differ", (double) apart)
        .atLeast(
            0.75, "share of the checkpoints without doubt", exact.length / (double) rows.size())
        .atMost(4, "rank of {0, 1} at width 4, largest", most(rows, ALONG))
        .atMost(16, "rank of {0, 2} at width 4, largest", most(rows, ACROSS));
  }

  private static double most(Table rows, String region) {
    double[] ranks = rows.where("width", NARROW).where("region", region).numbers("rank");
    return Arrays.stream(ranks).max().orElse(Double.NaN);
  }
}
