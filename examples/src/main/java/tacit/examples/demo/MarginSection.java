// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Block.Table;
import tacit.examples.report.Digits;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.PanelsChart;
import tacit.examples.report.PanelsChart.Panel;
import tacit.examples.report.Section;
import tacit.measures.margin.MarginDistribution;

/// How sure the networks are: the sorted margins `(f_y − max_{k ≠ y} f_k) / ρ` of each, and the
/// area under their curve.
final class MarginSection {
  private static final int POINTS = 251, ROWS = 11;
  private static final String TITLE = "Margins, sorted", SHARE = "% of the pictures";

  private MarginSection() {}

  static Section of(DemoResult result) {
    return Section.of(
            "margins",
            "How sure they are",
            "The margin of a picture is the score of its true class less the highest score of any"
                + " other, `f_y − max f_k`. Below zero the picture is mistaken; far above zero the"
                + " answer is safe. Larger weights make larger scores and change no answer, so the"
                + " margins here are divided by `ρ`, the product of the norms of all weights.",
            "Sorted from small to large, the margins of a whole set make one curve. A network that"
                + " knows the training pictures by heart has a dashed curve that is all above zero."
                + " The area under a curve is the mean of its margins.",
            "For networks of one architecture, the larger the area on the pictures they were trained"
                + " on, the better the known bounds on their mistakes with new ones. The two here"
                + " differ in architecture, so their areas cannot be compared.")
        .row(curves(result))
        .row(areas(result));
  }

  private static Chart curves(DemoResult result) {
    var panels = result.networks().stream().map(MarginSection::panel).toList();
    String caption =
        "Where a line crosses zero is the share of mistakes. Each network has a scale of its own:"
            + " compare its two curves, not the networks. Batch normalization was multiplied into"
            + " the weights before it, and biases are not in `ρ`, so it is approximate.";
    return new PanelsChart(panels).chart(TITLE, caption, table(result));
  }

  private static Panel panel(TrainedNetwork network) {
    var share = new Axis(SHARE + ", smallest margin first", "plain", 0, true);
    var margin = new Axis("margin", "significant", 0, true);
    var lines =
        List.of(
            new Line(fresh(network), network.tone(), false, curve(network.testMargins(), POINTS)),
            new Line(known(network), network.tone(), true, curve(network.trainMargins(), POINTS)));
    return new Panel(network.name(), new LineChart(share, margin, "below: mistaken", lines));
  }

  private static String fresh(TrainedNetwork network) {
    return network.key() + ", new pictures";
  }

  private static String known(TrainedNetwork network) {
    return network.key() + ", trained on";
  }

  /// The sorted margins at `points` shares from 0 to 100 %.
  static List<Point> curve(MarginDistribution margins, int points) {
    return margins.curve(points).stream()
        .map(at -> new Point(100 * at.share(), at.margin()))
        .toList();
  }

  /// The curves at every tenth of the pictures.
  private static Table table(DemoResult result) {
    var networks = result.networks();
    var names = networks.stream().flatMap(n -> Stream.of(fresh(n), known(n)));
    var curves =
        networks.stream()
            .flatMap(n -> Stream.of(n.testMargins(), n.trainMargins()))
            .map(margins -> curve(margins, ROWS))
            .toList();
    var rows =
        IntStream.range(0, ROWS)
            .mapToObj(i -> {
              var share = Integer.toString(100 * i / (ROWS - 1));
              var margins = curves.stream().map(curve -> Digits.significant(curve.get(i).y(), 3));
              return Stream.concat(Stream.of(share), margins).toList();
            })
            .toList();
    return new Table(TITLE, Stream.concat(Stream.of(SHARE), names).toList(), rows);
  }

  private static Table areas(DemoResult result) {
    var names = result.networks().stream().map(TrainedNetwork::key);
    var rows =
        List.of(
            row(result, "scale ρ", network -> Math.exp(network.logScale())),
            row(result, "area, trained on", network -> network.trainMargins().area()),
            row(result, "area, new pictures", network -> network.testMargins().area()),
            row(result, "smallest, trained on", network -> network.trainMargins().min()));
    var columns = Stream.concat(Stream.of("margins"), names).toList();
    return new Table("Areas under the curves", columns, rows);
  }

  private static List<String> row(
      DemoResult result, String name, ToDoubleFunction<TrainedNetwork> number) {
    var numbers =
        result.networks().stream()
            .map(network -> Digits.significant(number.applyAsDouble(network), 3));
    return Stream.concat(Stream.of(name), numbers).toList();
  }
}
