// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import tacit.autodiff.Tensor;
import tacit.examples.demo.ComponentsHistory.Moment;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Block.Images;
import tacit.examples.report.Digits;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.Section;
import tacit.examples.report.Tone;

/// How a tree of factorizations learns one component after another, and stops.
final class ComponentsSection {
  private static final List<Tone> TONES =
      List.of(Tone.BLUE, Tone.ORANGE, Tone.GREEN, Tone.SOFT, Tone.SOFT, Tone.SOFT);
  private static final double CONTRAST = 0.6;
  private static final List<String> NAMES =
      List.of("largest", "second", "third", "fourth", "fifth", "sixth");

  private ComponentsSection() {}

  static Section of(DemoResult result) {
    var history = result.components();
    return Section.of(
            "components",
            "Which components does it learn first?",
            task(history),
            law(history),
            outcome(history))
        .row(
            chart(
                history,
                "Local components",
                "Their norms, for one node of the tree, the six largest. Those that are not needed"
                    + " stay where they started.",
                Moment::norms),
            chart(
                history,
                "Singular values",
                "Of what it has learned, as a matrix of pairs of axes. The true ones are 28, 18 and 12,"
                    + " and no fourth; nobody told.",
                Moment::singularValues))
        .row(pictures(history));
  }

  private static String task(ComponentsHistory history) {
    int entries = (int) Math.pow(history.size(), 4);
    return String.format(
        Locale.ROOT,
        "A table with four axes of size %d has %,d numbers. A tree of small factorizations, which is a"
            + " convolutional network that multiplies, sees %,d of them and has to guess the others."
            + " With %d components at every node it could fit what it sees in countless ways.",
        history.size(),
        entries,
        history.observed(),
        history.width());
  }

  private static String law(ComponentsHistory history) {
    return String.format(
        Locale.ROOT,
        "From small weights a component grows at a rate that depends on its own size, `σ^(4/3)`: what is"
            + " small crawls, what is large runs. So the table is learned one direction at a time, from steps"
            + " %,d, %,d and %,d on.",
        step(history, 0),
        step(history, 1),
        step(history, 2));
  }

  private static long step(ComponentsHistory history, int k) {
    return history.moments().get(history.onset(k)).step();
  }

  private static String outcome(ComponentsHistory history) {
    var norms = history.last().norms();
    long used = norms.stream().filter(norm -> norm > 0.1 * norms.getFirst()).count();
    return String.format(
        Locale.ROOT,
        "After %,d steps and %.1f seconds it uses %d of its %d components, and the whole table, seen and"
            + " unseen, is right up to %s of its norm. Numbers that are fitted one by one would leave"
            + " the unseen half at zero: an error of about 0.7.",
        history.last().step(),
        history.seconds(),
        used,
        history.width(),
        Digits.significant(history.last().error(), 1));
  }

  private static Chart chart(
      ComponentsHistory history, String title, String caption, Function<Moment, List<Double>> of) {
    var x = new Axis("steps", "plain", 0, true);
    var y = new Axis("size", "plain", 2, true);
    var chart = new LineChart(x, y, "", lines(history.moments(), of));
    var few = IntStream.rangeClosed(0, 10).mapToObj(i -> at(history, i / 10.0)).distinct().toList();
    return chart.chart(
        title, caption, Chart.Form.HALF, new LineChart(x, y, "", lines(few, of)).table(title));
  }

  private static Moment at(ComponentsHistory history, double share) {
    return history.moments().get((int) Math.round(share * (history.moments().size() - 1)));
  }

  private static List<Line> lines(List<Moment> moments, Function<Moment, List<Double>> of) {
    return IntStream.range(0, NAMES.size())
        .mapToObj(k ->
            new Line(
                NAMES.get(k),
                TONES.get(k),
                k >= ComponentsRun.COMPONENTS,
                Symbol.NONE,
                moments.stream()
                    .map(m -> new Point(m.step(), Math.round(1e3 * of.apply(m).get(k)) / 1e3))
                    .toList()))
        .toList();
  }

  private static Images pictures(ComponentsHistory history) {
    var images = new ArrayList<Images.Image>();
    double largest = largest(history.target());
    images.add(image(history.seen(), largest, "What it sees", "the other half is missing"));
    for (int k = 0; k < ComponentsRun.COMPONENTS; k++) {
      var at = history.after(k, ComponentsRun.COMPONENTS);
      String error = "error " + Digits.significant(at.error(), 2);
      images.add(image(at.matrix(), largest, "Its guess, step %,d".formatted(at.step()), error));
    }
    images.add(image(history.target(), largest, "The truth", "rank 3"));
    return new Images(
        "The table as a matrix, before each component and at the end",
        "Rows are pairs of the first two axes, columns pairs of the last two. Gray is zero.",
        images);
  }

  private static Images.Image image(Tensor matrix, double largest, String name, String note) {
    double[] gray =
        Arrays.stream(matrix.toDoubles()).map(v -> 0.5 + 0.5 * v / (CONTRAST * largest)).toArray();
    String alt =
        name + ": a matrix of %d by %d".formatted(matrix.shape().size(0), matrix.shape().size(1));
    return new Images.Image(Tensor.of(matrix.shape(), gray), alt, List.of(name, note));
  }

  private static double largest(Tensor t) {
    return Arrays.stream(t.toDoubles()).map(Math::abs).max().orElse(1);
  }
}
