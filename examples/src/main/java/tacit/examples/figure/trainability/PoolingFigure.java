// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

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

/// `trainability/pooling`: taking the mean over `d` pixels makes the condition number of a
/// convolutional network's kernel about `d` times larger.
public final class PoolingFigure implements Figure {
  private static final int IMAGES = 64, TESTS = 128, PIXELS = 49;
  private static final List<Integer> DEPTHS = List.of(1, 2, 5, 10, 20);

  // What a second program, in NumPy, found: κ flattened, κ pooled, accuracy flattened, accuracy
  // pooled.
  private static final double[][] PRINTED = {
    {1366.9, 86782, .664, .539},
    {783.70, 37320, .656, .656},
    {425.5, 17660, .680, .625},
    {300.91, 12181, .672, .617},
    {233.13, 9629.6, Double.NaN, Double.NaN}
  };

  @Override
  public String id() {
    return "trainability/pooling";
  }

  @Override
  public String title() {
    return "What a pool over pixels costs";
  }

  @Override
  public String source() {
    return "Xiao, Pennington & Schoenholz 2020, CNN-F and CNN-P";
  }

  @Override
  public String caption() {
    return "Convolutional ReLU networks at the critical point on images of 7 × 7 pixels, flattened or"
        + " averaged over pixels before the last layer. The pool makes training about 49 times"
        + " harder.";
  }

  @Override
  public List<String> data() {
    return List.of("fashion-mnist");
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(scale == Scale.QUICK ? 15 : 60);
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    var runs = new ArrayList<PoolingRun>();
    for (int depth : at.scale() == Scale.QUICK ? DEPTHS.subList(0, 3) : DEPTHS) {
      for (boolean pooled : new boolean[] {true, false}) {
        runs.add(new PoolingRun(at.data(), depth, pooled, IMAGES, TESTS));
      }
    }
    return runs;
  }

  @Override
  public List<Chart> charts(Table rows) {
    return List.of(
        new LineChart(
                Axis.log("depth", "plain", 0, 2),
                Axis.log("condition number", "significant", 0, 10),
                "",
                Names.ENDS,
                List.of(
                    line(rows, "pooled", Tone.ORANGE, Symbol.RECT),
                    line(rows, "flattened", Tone.BLUE, Symbol.CIRCLE)))
            .chart(
                "Condition number κ over depth",
                "See that the two lines keep their distance: a factor of about 49, the number of"
                    + " pixels.",
                Chart.Form.WIDE));
  }

  private static Line line(Table rows, String top, Tone tone, Symbol symbol) {
    var own = rows.where("top", top);
    double[] depth = own.numbers("depth"), kappa = own.numbers("kappa");
    var points =
        IntStream.range(0, depth.length).mapToObj(i -> new Point(depth[i], kappa[i])).toList();
    return new Line(top, tone, false, symbol, points);
  }

  @Override
  public Verdict verdict(Table rows) {
    double kappa = 0, accuracy = 0, least = Double.MAX_VALUE, most = 0;
    for (String word : rows.words("depth")) {
      int depth = Integer.parseInt(word);
      double[] printed = PRINTED[DEPTHS.indexOf(depth)];
      var flat = rows.where("depth", depth).where("top", "flattened");
      var pool = rows.where("depth", depth).where("top", "pooled");
      double ratio = pool.number("kappa") / flat.number("kappa");
      least = Math.min(least, ratio / PIXELS);
      most = Math.max(most, ratio / PIXELS);
      kappa = Math.max(kappa, Math.abs(flat.number("kappa") / printed[0] - 1));
      kappa = Math.max(kappa, Math.abs(pool.number("kappa") / printed[1] - 1));
      if (Double.isNaN(printed[2])) continue;
      accuracy = Math.max(accuracy, Math.abs(flat.number("accuracy") - printed[2]));
      accuracy = Math.max(accuracy, Math.abs(pool.number("accuracy") - printed[3]));
    }
    return Verdict.of(
            "The pool makes κ larger by a factor between 0.6 and 1.6 times the number of pixels."
                + " Condition numbers and accuracies are those of a second program, in NumPy, to the"
                + " printed digits.",
            "Xiao, Pennington & Schoenholz 2020, the factor d; limits by Tacit")
        .atLeast(0.6, "least ratio of condition numbers, in pixels", least)
        .atMost(1.6, "largest ratio of condition numbers, in pixels", most)
        .atMost(1e-4, "κ, relative distance from the table", kappa)
        .atMost(0.03, "accuracy, distance from the table", accuracy);
  }
}
