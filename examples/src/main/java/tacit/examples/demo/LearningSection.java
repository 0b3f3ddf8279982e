// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tacit.examples.demo.TrainedNetwork.Epoch;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.Section;
import tacit.examples.report.Tone;

/// Accuracy and loss after every epoch, on trained and on new images.
final class LearningSection {
  private static final Axis EPOCH = new Axis("epoch", "plain", 0, false);

  private LearningSection() {}

  static Section of(DemoResult result) {
    return Section.of(
            "learning",
            "Learning",
            "In one epoch a network meets every training picture once. Solid lines are of the pictures"
                + " it never saw, dashed lines of as many that it trained on.",
            "At the end the convolutional network is right on %s of all the pictures it trained on, the fully connected one on %s."
                .formatted(
                    DemoPage.percent(result.cnn().train().accuracy()),
                    DemoPage.percent(result.fcn().train().accuracy())))
        .row(accuracy(result), loss(result));
  }

  private static Chart accuracy(DemoResult result) {
    var y = new Axis("% right", "plain", 1, false);
    return new LineChart(
            EPOCH, y, "", lines(result, e -> 100 * e.trainAccuracy(), e -> 100 * e.testAccuracy()))
        .chart(
            "Accuracy, % right",
            "Look at the gap between dashed and solid: so much was learned by heart and helps with no"
                + " new picture. It widens, and yet the solid lines level off rather than fall.",
            Chart.Form.HALF);
  }

  private static Chart loss(DemoResult result) {
    var y = new Axis("cross-entropy, nats", "plain", 3, true);
    return new LineChart(EPOCH, y, "", lines(result, Epoch::trainLoss, Epoch::testLoss))
        .chart(
            "Loss, cross-entropy in nats",
            "The quantity that training lowers. On new pictures it stops falling, since a network"
                + " that grows sure of itself pays more for each of its mistakes.",
            Chart.Form.HALF);
  }

  private static List<Line> lines(
      DemoResult result, ToDoubleFunction<Epoch> train, ToDoubleFunction<Epoch> test) {
    var lines = new ArrayList<Line>();
    for (var network : result.networks()) {
      Tone tone = network.tone();
      String key = network.key();
      lines.add(new Line(key + ", new pictures", tone, false, points(network, test)));
      lines.add(new Line(key + ", trained on", tone, true, points(network, train)));
    }
    return lines;
  }

  private static List<Point> points(TrainedNetwork network, ToDoubleFunction<Epoch> value) {
    return network.curve().stream()
        .map(epoch -> new Point(epoch.epoch(), rounded(value.applyAsDouble(epoch))))
        .toList();
  }

  /// Four digits after the point are more than a chart can show.
  private static double rounded(double value) {
    return Math.round(1e4 * value) / 1e4;
  }
}
