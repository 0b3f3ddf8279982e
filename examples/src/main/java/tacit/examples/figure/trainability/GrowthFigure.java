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
import tacit.examples.figure.trainability.GrowthCase.Ending;
import tacit.examples.figure.trainability.GrowthCase.Varied;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.Tone;

/// `trainability/growth`: how the time of a convolutional network's kernel grows with the number of
/// images, of pixels and of layers.
public final class GrowthFigure implements Figure {
  @Override
  public String id() {
    return "trainability/growth";
  }

  @Override
  public String title() {
    return "What a convolutional network's kernel costs";
  }

  @Override
  public String source() {
    return "Tacit; the orders are those of Novak et al. 2020";
  }

  @Override
  public String caption() {
    return "Both kernels of images with themselves, on one thread: convolutions of 3 × 3 and"
        + " rectifiers, ended by flattening or by a pool over all pixels.";
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(scale == Scale.QUICK ? 25 : 120);
  }

  @Override
  public boolean alone() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    double seconds = at.scale() == Scale.QUICK ? 0.2 : 1.5;
    return cases().stream().map(each -> new GrowthRun(each, seconds, at.seed())).toList();
  }

  private static List<GrowthCase> cases() {
    var cases = new ArrayList<GrowthCase>();
    for (var varied : Varied.values()) {
      for (var ending : Ending.values()) cases.add(new GrowthCase(ending, varied));
    }
    return cases;
  }

  @Override
  public List<Chart> charts(Table rows) {
    var charts = new ArrayList<Chart>();
    for (var varied : Varied.values()) charts.add(chart(rows, varied));
    return charts;
  }

  private static Chart chart(Table rows, Varied varied) {
    String word = new GrowthCase(Ending.POOL, varied).variedWord();
    var lines = new ArrayList<Line>();
    for (var ending : Ending.values()) {
      var own = own(rows, new GrowthCase(ending, varied));
      String name =
          "%s, exponent %.2f".formatted(ending == Ending.POOL ? "pooled" : "flat", exponent(own));
      Tone tone = ending == Ending.POOL ? Tone.ORANGE : Tone.BLUE;
      Symbol symbol = ending == Ending.POOL ? Symbol.RECT : Symbol.CIRCLE;
      lines.add(new Line(name, tone, false, symbol, points(own)));
    }
    var x = Axis.log(word, "plain", 0, 2);
    var y = Axis.log("milliseconds", "significant", 2, 10);
    return new LineChart(x, y, "", lines)
        .chart("Milliseconds over " + word, seen(varied), Chart.Form.WIDE);
  }

  private static String seen(Varied varied) {
    return switch (varied) {
      case IMAGES -> "Twice the images are four times the pairs, in both networks.";
      case PIXELS ->
          "Twice the pixels are twice the work in a flat network, and four times in a pooled one,"
              + " which needs every pair of pixels.";
      case LAYERS -> "Each layer costs the same.";
    };
  }

  private static List<Point> points(Table rows) {
    double[] size = rows.numbers("size"), seconds = rows.numbers("seconds");
    return IntStream.range(0, size.length)
        .mapToObj(i -> new Point(size[i], 1e3 * seconds[i]))
        .toList();
  }

  private static Table own(Table rows, GrowthCase at) {
    return rows.where("ending", at.endingWord()).where("varied", at.variedWord());
  }

  /// Slope of the least-squares line through the logarithms.
  static double exponent(Table rows) {
    double[] size = rows.numbers("size"), seconds = rows.numbers("seconds");
    int n = size.length;
    double x = 0, y = 0, xx = 0, xy = 0;
    for (int i = 0; i < n; i++) {
      double a = Math.log(size[i]), b = Math.log(seconds[i]);
      x += a / n;
      y += b / n;
      xx += a * a / n;
      xy += a * b / n;
    }
    return (xy - x * y) / (xx - x * x);
  }

  @Override
  public Verdict verdict(Table rows) {
    var verdict =
        Verdict.of(
            "Time grows with the square of the number of images, in proportion to layers, and with"
                + " pixels in proportion in a flat network but as the square in a pooled one."
                + " What does not grow, and what lies between two sizes of a cache, leaves 0.3.",
            "Tacit's own limits");
    for (var each : cases()) {
      double claimed = claimed(each), measured = exponent(own(rows, each));
      String what = each.endingWord() + ", exponent of " + each.variedWord();
      verdict =
          verdict.atLeast(claimed - 0.3, what, measured).atMost(claimed + 0.3, what, measured);
    }
    return verdict;
  }

  private static double claimed(GrowthCase at) {
    return switch (at.varied()) {
      case IMAGES -> 2;
      case PIXELS -> at.ending() == Ending.POOL ? 2 : 1;
      case LAYERS -> 1;
    };
  }
}
