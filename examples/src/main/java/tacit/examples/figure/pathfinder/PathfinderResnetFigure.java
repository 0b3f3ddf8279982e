// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.pathfinder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.figure.pathfinder.ResnetRun.Sizes;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Names;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.Tone;

/// `htf/pathfinder-resnet`: the published experiment, with a ResNet18 on 150 × 150 pixels. The
/// quick scale takes a few steps of it, to show that everything is in place.
public final class PathfinderResnetFigure implements Figure {
  private static final List<Tone> TONES = List.of(Tone.ORANGE, Tone.GOLD, Tone.BLUE);

  @Override
  public String id() {
    return "htf/pathfinder-resnet";
  }

  @Override
  public String title() {
    return "Long paths, as published";
  }

  @Override
  public String source() {
    return "Razin, Maman & Cohen 2022";
  }

  @Override
  public String caption() {
    return "A ResNet18 learns from 10,000 Pathfinder pictures whether two tips are of one path, for"
        + " paths of four lengths and with a penalty of three strengths. At full scale this is a"
        + " matter of weeks on two cores; the quick scale makes a few steps.";
  }

  @Override
  public Duration expected(Scale scale) {
    return scale == Scale.QUICK ? Duration.ofSeconds(30) : Duration.ofDays(25);
  }

  @Override
  public boolean alone() {
    return true;
  }

  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    var runs = new ArrayList<ResnetRun>();
    if (at.scale() == Scale.QUICK) {
      for (double lambda : new double[] {0, 3}) runs.add(run(at, 3, lambda, Sizes.SLICE));
      return runs;
    }
    for (int length = 3; length <= 9; length += 2) {
      for (double lambda : new double[] {0, 3, 9}) {
        runs.add(run(at, length, lambda, Sizes.PUBLISHED));
      }
    }
    return runs;
  }

  private static ResnetRun run(Setting at, int length, double lambda, Sizes sizes) {
    return new ResnetRun(length, lambda, at.seed(), sizes, at.threads());
  }

  @Override
  public List<Chart> charts(Table rows) {
    var lines = new ArrayList<Line>();
    for (String lambda : rows.words("lambda")) {
      var those = rows.where("lambda", Double.parseDouble(lambda));
      double[] x = those.numbers("length"), y = those.numbers("test_accuracy");
      var points = IntStream.range(0, x.length).mapToObj(i -> new Point(x[i], 100 * y[i])).toList();
      var tone = TONES.get(lines.size() % TONES.size());
      lines.add(new Line("λ = " + lambda, tone, false, Symbol.CIRCLE, points));
    }
    return List.of(
        new LineChart(
                new Axis("dashes of a path", "plain", 0, false),
                new Axis("% right", "plain", 1, false),
                "",
                Names.LEGEND,
                lines)
            .chart(
                "New pictures told right, %",
                "Published: 98.5 for 3 dashes whatever the penalty; for 9 dashes 50.5, which is"
                    + " guessing, without a penalty, and 85.6 with λ = 9.",
                Chart.Form.WIDE));
  }

  @Override
  public Verdict verdict(Table rows) {
    double[] images = rows.numbers("train_images");
    if (Arrays.stream(images).anyMatch(n -> n < Sizes.PUBLISHED.train())) return slice(rows);
    return Verdict.of(
            "Without a penalty paths of 9 dashes cost at least 0.3 against paths of 3, published:"
                + " 0.48; λ = 9 wins at least 0.2 of it back, published: 0.351.",
            "Razin, Maman & Cohen 2022, read off the published figure; limits by Tacit")
        .atLeast(0.3, "lost by length", accuracy(rows, 3, 0) - accuracy(rows, 9, 0))
        .atLeast(0.2, "won back by the penalty", accuracy(rows, 9, 9) - accuracy(rows, 9, 0));
  }

  private static Verdict slice(Table rows) {
    double[] changes = rows.numbers("gradient_change"), losses = rows.numbers("loss");
    return Verdict.of(
            "The few steps of the quick scale were made: the gradient change is between 0 and 1"
                + " and the loss finite. Nothing is said of accuracy.",
            "Tacit")
        .atLeast(0, "least gradient change", Arrays.stream(changes).min().orElse(-1))
        .atMost(1, "largest gradient change", Arrays.stream(changes).max().orElse(2))
        .atMost(1e3, "largest loss", Arrays.stream(losses).max().orElse(Double.NaN));
  }

  private static double accuracy(Table rows, int length, double lambda) {
    return rows.where("length", length).where("lambda", lambda).number("test_accuracy");
  }
}
