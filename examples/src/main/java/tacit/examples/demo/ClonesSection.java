// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import tacit.examples.demo.Clones.Chunk;
import tacit.examples.demo.Clones.Learners;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Digits;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.Section;
import tacit.examples.report.Tone;

/// How much of a layer is needed, and what weight decay has to do with it.
final class ClonesSection {
  private static final Axis SIZE = Axis.log("neurons of a chunk", "plain", 0, 2);

  /// Smaller chunks guess, and are not drawn in the chart of errors.
  private static final int LEAST = 8;

  /// The line of `1/√w` goes through the error of a quarter of the layer.
  private static final int QUARTER = 4;

  private ClonesSection() {}

  static Section of(DemoResult result) {
    var clones = result.clones();
    return Section.of("clones", "How much of a layer is needed?", task(clones), outcome(clones))
        .row(errors(clones), known(clones));
  }

  private static String task(Clones clones) {
    return String.format(
        Locale.ROOT,
        "In %.1f seconds %d networks learned %,d pictures, %d with weight decay and one without. Their"
            + " last hidden layer has %d neurons. Now draw a chunk of them by lot and silence all"
            + " others; nothing is trained again. How many pictures does the network still know?"
            + " And can the rest of the layer be foretold from the chunk, by a linear map?",
        clones.seconds(),
        clones.decayed().networks() + clones.plain().networks(),
        clones.trained(),
        clones.decayed().networks(),
        clones.width());
  }

  private static String outcome(Clones clones) {
    int quarter = clones.width() / QUARTER;
    return String.format(
        Locale.ROOT,
        "With weight decay %d of %d neurons mistake %s of the pictures that the network was trained"
            + " on, and foretell the layer up to %s of its variance. Without it they mistake %s, and"
            + " %s of the variance is left. A chunk that foretells 99 %% and mistakes at most 1 %%, as"
            + " all larger ones do, is called a clone. With weight decay there are %s; without, %s.",
        quarter,
        clones.width(),
        percent(clones.decayed().at(quarter).trainError()),
        percent(1 - clones.decayed().at(quarter).r2()),
        percent(clones.plain().at(quarter).trainError()),
        percent(1 - clones.plain().at(quarter).r2()),
        count(clones.decayed()),
        count(clones.plain()));
  }

  private static String count(Learners learners) {
    return learners.clones() == 0
        ? "none"
        : String.format(
            Locale.ROOT, "%d, of %d neurons each", learners.clones(), learners.criticalWidth());
  }

  private static Chart errors(Clones clones) {
    var decayed = above(clones, clones.decayed());
    var lines =
        List.of(
            new Line("weight decay", Tone.BLUE, false, decayed),
            new Line("none", Tone.ORANGE, false, Symbol.RECT, above(clones, clones.plain())),
            new Line("1/√w", Tone.SOFT, true, Symbol.NONE, root(clones)));
    return new LineChart(SIZE, Axis.log("percent", "significant", 2, 10), "", lines)
        .chart(
            "New pictures mistaken",
            "How many percent of new pictures chunks mistake beyond the %s that the %d networks with weight"
                    .formatted(percent(clones.limit()), clones.decayed().networks())
                + " decay mistake when they answer together. The dashed line falls like `1/√w`, as the"
                + " mean of `w` independent numbers does.",
            Chart.Form.HALF);
  }

  private static List<Point> above(Clones clones, Learners learners) {
    return learners.chunks().stream()
        .filter(c -> c.size() >= LEAST && c.testError() > clones.limit())
        .map(c -> new Point(c.size(), rounded(100 * (c.testError() - clones.limit()))))
        .toList();
  }

  private static List<Point> root(Clones clones) {
    int quarter = clones.width() / QUARTER;
    double at = clones.decayed().at(quarter).testError() - clones.limit();
    return clones.decayed().chunks().stream()
        .filter(c -> c.size() >= LEAST && at > 0)
        .map(c -> new Point(c.size(), rounded(100 * at * Math.sqrt((double) quarter / c.size()))))
        .toList();
  }

  private static Chart known(Clones clones) {
    var lines =
        List.of(
            new Line("weight decay", Tone.BLUE, false, points(clones.decayed(), Chunk::r2)),
            new Line("none", Tone.ORANGE, false, Symbol.RECT, points(clones.plain(), Chunk::r2)));
    return new LineChart(SIZE, new Axis("R²", "significant", 3, true), "", lines)
        .chart(
            "Share of the layer that chunks foretell",
            "The variance of all neurons on new pictures that a linear map of the chunk gives, `R²`."
                + " With weight decay the layer says the same several times over.",
            Chart.Form.HALF);
  }

  private static List<Point> points(Learners learners, ToDoubleFunction<Chunk> of) {
    return learners.chunks().stream()
        .map(c -> new Point(c.size(), rounded(of.applyAsDouble(c))))
        .toList();
  }

  /// Two digits, since small shares count here.
  private static String percent(double share) {
    return Digits.significant(100 * share, 2) + "\u00a0%";
  }

  /// Four digits after the point are more than a chart can show.
  private static double rounded(double value) {
    return Math.round(1e4 * value) / 1e4;
  }
}
