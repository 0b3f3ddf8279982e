// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Block.Images;
import tacit.examples.report.Block.Table;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.Section;
import tacit.examples.report.Tone;

/// How sure the networks are: the sorted margins `f_y − max_{k ≠ y} f_k`, and the images at their
/// lower end.
final class MarginSection {
  private static final int POINTS = 250;
  private static final int HARDEST = 18;

  private MarginSection() {}

  static Section of(DemoResult result) {
    var share = new Axis("% of the pictures, smallest margin first", "plain", 0, true);
    var margin = new Axis("margin", "plain", 2, true);
    var chart = new LineChart(share, margin, "below: mistaken", lines(result, POINTS));
    String title = "Margins, sorted";
    String caption =
        "Where a line crosses zero is the share of mistakes. Scores are taken as they are, not"
            + " divided by the size of the weights, so compare the shapes of the curves and where"
            + " they cross, not their heights.";
    Table table = new LineChart(share, margin, "", lines(result, 10)).table(title);
    return Section.of(
            "margins",
            "How sure they are",
            "The margin of a picture is the score of its true class less the highest score of any"
                + " other, `f_y − max f_k`. Below zero the picture is mistaken; far above zero the"
                + " answer is safe.",
            "Sorted from small to large, the margins of a whole set make one curve. A network that"
                + " knows the training pictures by heart has a dashed curve that is all above zero.")
        .row(chart.chart(title, caption, Chart.Form.WIDE, table));
  }

  private static List<Line> lines(DemoResult result, int steps) {
    var lines = new ArrayList<Line>();
    for (var network : result.networks()) {
      Tone tone = network.tone();
      lines.add(
          new Line(network.key() + ", new pictures", tone, false, curve(network.test(), steps)));
      lines.add(
          new Line(network.key() + ", trained on", tone, true, curve(network.train(), steps)));
    }
    return lines;
  }

  /// Every `1/steps` of the sorted margins, from the smallest to the largest.
  static List<Point> curve(Answers answers, int steps) {
    var order = answers.byMargin();
    var points = new ArrayList<Point>();
    for (int i = 0; i <= steps; i++) {
      int rank = (int) Math.round((double) i / steps * (order.size() - 1));
      double margin = answers.margin(order.get(rank));
      points.add(new Point(100.0 * i / steps, Math.round(1e3 * margin) / 1e3));
    }
    return points;
  }

  static Section hardest(DemoResult result) {
    var answers = result.cnn().test();
    var images =
        answers.byMargin().stream().limit(HARDEST).map(i -> image(result, answers, i)).toList();
    return Section.of(
            "hardest",
            "The hardest pictures",
            "These new pictures have the smallest margins of all: the convolutional network is most"
                + " sure and wrong. Would you have known?")
        .row(
            new Images(
                "Smallest margins of the convolutional network",
                "In bold what the picture shows, below it what the network says and the margin.",
                images));
  }

  /// The first pictures of the set, class by class in turn.
  static List<Images.Image> cover(DemoResult result, int count) {
    var answers = result.cnn().test();
    var images = new ArrayList<Images.Image>();
    int[] seen = new int[answers.classes()];
    for (int turn = 0; images.size() < count && turn < answers.count(); turn++) {
      Arrays.fill(seen, 0);
      for (int i = 0; i < answers.count() && images.size() < count; i++) {
        if (seen[answers.label(i)]++ == turn) images.add(image(result, answers, i));
      }
    }
    return images;
  }

  private static Tensor picture(Tensor images, int i) {
    Shape one = images.shape().slice(1, 3);
    double[] all = images.toDoubles();
    return Tensor.of(one, Arrays.copyOfRange(all, i * one.count(), (i + 1) * one.count()));
  }

  private static Images.Image image(DemoResult result, Answers answers, int i) {
    String truth = result.classes().get(answers.label(i));
    String said = result.classes().get(answers.predicted(i));
    String margin = String.format(Locale.ROOT, "%.1f", answers.margin(i)).replace('-', '\u2212');
    String alt = "A picture of %s, taken for %s".formatted(truth, said);
    return new Images.Image(picture(result.images(), i), alt, List.of(truth, said, margin));
  }
}
