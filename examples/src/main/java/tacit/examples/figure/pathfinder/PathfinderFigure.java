// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.pathfinder;

import java.time.Duration;
import java.util.ArrayList;
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
import tacit.examples.report.LineChart.Names;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.Tone;

/// `htf/pathfinder`: a convolutional network that learns to follow paths of 3 dashes stays at
/// chance where they have 5, though it sees them whole.
public final class PathfinderFigure implements Figure {
  private static final int IMAGES = 12_000, TESTS = 1_000;

  /// Paths of 3 dashes leave chance somewhere between the 8th and the 15th epoch, by the seed, and
  /// are learned two epochs later.
  private static final int EPOCHS = 20;

  @Override
  public String id() {
    return "htf/pathfinder";
  }

  @Override
  public String title() {
    return "The longer the path, the later it is learned, if at all";
  }

  @Override
  public String source() {
    return "Razin, Maman & Cohen 2022, Pathfinder without regularization, in small";
  }

  @Override
  public String caption() {
    return "One convolutional network, one budget, Pathfinder pictures of 40 × 40 pixels. Paths of 3"
        + " dashes are learned late and all at once; of longer ones nothing is learned, not even of"
        + " the training pictures, though the network sees every path whole.";
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofMinutes(scale == Scale.QUICK ? 5 : 10);
  }

  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    return switch (at.scale()) {
      case QUICK -> runs(at.seed(), 3, 5);
      case FULL -> runs(at.seed(), 3, 4, 5);
    };
  }

  private static List<SmallRun> runs(long seed, int... lengths) {
    return IntStream.of(lengths)
        .mapToObj(length -> new SmallRun(length, IMAGES, TESTS, EPOCHS, seed))
        .toList();
  }

  @Override
  public List<Chart> charts(Table rows) {
    var tones = List.of(Tone.BLUE, Tone.GREEN, Tone.ORANGE);
    var symbols = List.of(Symbol.CIRCLE, Symbol.TRIANGLE, Symbol.RECT);
    var lines = new ArrayList<Line>();
    for (String word : rows.words("length")) {
      int which = lines.size() / 2;
      var own = rows.where("length", Integer.parseInt(word));
      String name = word + " dashes";
      lines.add(line(name, own, "test_accuracy", tones.get(which), symbols.get(which)));
      lines.add(line(name + ", training", own, "train_accuracy", tones.get(which), Symbol.NONE));
    }
    return List.of(
        new LineChart(
                new Axis("epoch", "plain", 0, true),
                new Axis("% right", "plain", 1, false),
                "",
                Names.LEGEND,
                lines)
            .chart(
                "Pictures told right, epoch by epoch, %",
                "See that the line of 3 dashes leaves one half late and steeply, and that of 5 never"
                    + " does. Dashed lines are of the training pictures, as they are turned and"
                    + " mirrored in each epoch.",
                Chart.Form.WIDE));
  }

  private static Line line(String name, Table own, String column, Tone tone, Symbol symbol) {
    double[] epochs = own.numbers("epoch"), accuracy = own.numbers(column);
    var points =
        IntStream.range(0, epochs.length)
            .mapToObj(i -> new Point(epochs[i], Math.round(1e3 * accuracy[i]) / 10.0))
            .toList();
    return new Line(name, tone, column.equals("train_accuracy"), symbol, points);
  }

  @Override
  public Verdict verdict(Table rows) {
    return Verdict.of(
            "At the end at least 85 % of new pictures with paths of 3 dashes are told right, and at"
                + " most 60 % of those with 5; of the training pictures with 5, at most 60 % too, so"
                + " what fails is learning, not carrying over.",
            "Razin, Maman & Cohen 2022; limits by Tacit, as its networks are smaller")
        .atLeast(0.85, "3 dashes, new pictures", last(rows, 3, "test_accuracy"))
        .atMost(0.6, "5 dashes, new pictures", last(rows, 5, "test_accuracy"))
        .atMost(0.6, "5 dashes, training pictures", last(rows, 5, "train_accuracy"));
  }

  private static double last(Table rows, int length, String column) {
    double[] each = rows.where("length", length).numbers(column);
    return each.length == 0 ? Double.NaN : each[each.length - 1];
  }
}
