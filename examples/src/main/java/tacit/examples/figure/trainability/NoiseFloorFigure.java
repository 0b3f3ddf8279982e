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
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.Tone;

/// `trainability/noise-floor`: why deep chaotic networks say nothing of test images. A signal of
/// any size wins an arg-max; it must be larger than the start function.
public final class NoiseFloorFigure implements Figure {
  private static final int IMAGES = 256, TESTS = 500, DRAWS = 8, DEEPEST = 120;
  private static final double OMEGA = 0.01, DEEP = 3, MIDDLE = 2;

  @Override
  public String id() {
    return "trainability/noise-floor";
  }

  @Override
  public String title() {
    return "A signal below the noise floor";
  }

  @Override
  public String source() {
    return "Tacit; on Xiao, Pennington & Schoenholz 2020";
  }

  @Override
  public String caption() {
    return "Deep in the chaotic phase the prediction for test images is tiny but not wrong: with"
        + " images on a sphere and no start function its arg-max stays right. A start function of a"
        + " hundredth of the network's size drowns it at about 8 ξ*, and images of different norms"
        + " replace it by a vector that knows nothing of them.";
  }

  @Override
  public List<String> data() {
    return List.of("fashion-mnist", "cifar-10");
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(scale == Scale.QUICK ? 15 : 40);
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    int step = at.scale() == Scale.QUICK ? 20 : 4;
    var depths = IntStream.rangeClosed(0, DEEPEST / step).map(i -> i * step).boxed().toList();
    var runs = new ArrayList<NoiseFloorRun>();
    for (double variance : new double[] {MIDDLE, DEEP}) {
      for (boolean sphere : new boolean[] {true, false}) {
        runs.add(
            new NoiseFloorRun(
                at.data(), variance, sphere, IMAGES, TESTS, OMEGA, DRAWS, at.seed(), depths));
      }
    }
    return runs;
  }

  @Override
  public List<Chart> charts(Table rows) {
    return List.of(
        chart(rows, DEEP, "Test accuracy at a weight variance of 3"),
        chart(rows, MIDDLE, "Test accuracy at a weight variance of 2"));
  }

  private static Chart chart(Table rows, double variance, String title) {
    var at = rows.where("weight_variance", variance);
    var sphere = at.where("inputs", "sphere");
    return new LineChart(
            new Axis("depth", "plain", 0, true),
            new Axis("accuracy", "significant", 3, true),
            "",
            List.of(
                line(
                    "on a sphere, no start function", sphere, "accuracy", Tone.BLUE, Symbol.CIRCLE),
                line(
                    "on a sphere, noisy start", sphere, "noisy_accuracy", Tone.ORANGE, Symbol.RECT),
                line(
                    "raw norms, no start function",
                    at.where("inputs", "raw"),
                    "accuracy",
                    Tone.GREEN,
                    Symbol.DIAMOND)))
        .chart(
            title,
            "See that with one norm and no start function depth does not hurt, though the prediction"
                + " shrinks by a dozen powers of ten.",
            Chart.Form.WIDE);
  }

  private static Line line(String name, Table rows, String column, Tone tone, Symbol symbol) {
    double[] depth = rows.numbers("depth"), y = rows.numbers(column);
    var points = IntStream.range(0, depth.length).mapToObj(i -> new Point(depth[i], y[i])).toList();
    return new Line(name, tone, false, symbol, points);
  }

  @Override
  public Verdict verdict(Table rows) {
    boolean cifar = rows.words("data").getFirst().equals("cifar-10");
    return Verdict.of(
            "With images on a sphere and no start function, arg-max accuracy at 80 layers and a weight"
                + " variance of 3 is far above chance, where the prediction has shrunk by more than ten"
                + " powers of ten. A start function of size 0.01 brings it to chance: on CIFAR-10 from"
                + " 10 ξ* on, on Fashion-MNIST, whose signal is stronger, from 13 ξ* on.",
            "Tacit, a caveat on the phase diagrams of Xiao, Pennington &" + " Schoenholz 2020")
        .atLeast(cifar ? 0.2 : 0.6, "σ_w² = 3, depth 80, accuracy", at(rows, DEEP, 80, "accuracy"))
        .atMost(1e-11, "σ_w² = 3, depth 80, size of the prediction", at(rows, DEEP, 80, "signal"))
        .atMost(0.13, "σ_w² = 3, noisy accuracy deeper than that", deepest(rows, DEEP, cifar))
        .atMost(0.13, "σ_w² = 2, noisy accuracy deeper than that", deepest(rows, MIDDLE, cifar));
  }

  private static double at(Table rows, double variance, int depth, String column) {
    return rows.where("weight_variance", variance)
        .where("inputs", "sphere")
        .where("depth", depth)
        .number(column);
  }

  /// The largest noisy accuracy from 10 (or 13) `ξ*` on; none deeper is a failure.
  private static double deepest(Table rows, double variance, boolean cifar) {
    double from = (cifar ? 10 : 13) * PhaseDiagramCharts.field(variance).generalizationDepth();
    var sphere = rows.where("weight_variance", variance).where("inputs", "sphere");
    double[] depth = sphere.numbers("depth"), noisy = sphere.numbers("noisy_accuracy");
    return IntStream.range(0, depth.length)
        .filter(i -> depth[i] >= from)
        .mapToDouble(i -> noisy[i])
        .max()
        .orElse(Double.NaN);
  }
}
