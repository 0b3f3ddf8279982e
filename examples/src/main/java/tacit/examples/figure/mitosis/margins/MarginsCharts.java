// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.margins;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tacit.examples.figure.Table;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Digits;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.PanelsChart;
import tacit.examples.report.PanelsChart.Panel;
import tacit.examples.report.Tone;

/// The drawings of `mitosis/margins`: a pair of panels a task, test images left and training images
/// right.
final class MarginsCharts {
  private static final Axis CHUNK = Axis.log("1 / (1/w − 1/W)", "plain", 1, 2);
  private static final Axis HEIGHT = Axis.log("excess error", "significant", 5, 10);

  /// Less is a few mistakes in all draws together.
  private static final double LEAST = 1e-5;

  /// What is drawn of a column of the rows.
  private record Drawn(String column, String name, boolean dashed, Symbol symbol) {}

  private static final List<Drawn> DRAWN =
      List.of(
          new Drawn("error", "measured", false, Symbol.CIRCLE),
          new Drawn("predicted", "one noise", true, Symbol.NONE),
          new Drawn("predicted_moved", "own noise", true, Symbol.DIAMOND));

  private static final String RIVALS =
      "With ten classes the dashed line is too low: each chunk has a best rival of its own, so that"
          + " its margins lie below those of the layer on average. Diamonds know that, and are near.";
  private static final String ONE_OUTPUT =
      "One output has no rivals, and the dashed line is near without weight decay. With it there are"
          + " few errors, and the prediction is above them.";

  private MarginsCharts() {}

  static List<Chart> of(Table rows) {
    var charts = new ArrayList<Chart>();
    for (String task : rows.words("task")) {
      Table own = rows.where("task", task);
      String title = "Excess error of chunks, " + task;
      boolean rivals = task.equals(Taught.Task.CLASSES.word());
      charts.add(
          new PanelsChart(
                  List.of(
                      new Panel("Test images", lines(own.where("images", "test"))),
                      new Panel("Training images", lines(own.where("images", "training")))))
              .chart(
                  title,
                  "Blue with weight decay, orange without. Points are measured. The dashed line knows"
                      + " the margins of the layer and one size of noise; diamonds know the mean and"
                      + " the noise of each image's margin over chunks of that size. "
                      + (rivals ? RIVALS : ONE_OUTPUT),
                  table(own, title)));
    }
    return charts;
  }

  private static LineChart lines(Table rows) {
    var lines = new ArrayList<Line>();
    for (String decay : rows.words("weight_decay")) {
      var excess = Excess.of(rows.where("weight_decay", Double.parseDouble(decay)));
      boolean with = Double.parseDouble(decay) > 0;
      for (Drawn each : DRAWN) {
        var points =
            IntStream.of(excess.sizes())
                .mapToObj(w -> new Point(excess.beside(w), excess.at(each.column(), w)))
                .filter(p -> p.y() > LEAST)
                .toList();
        lines.add(
            new Line(
                with ? each.name() : "none: " + each.name(),
                with ? Tone.BLUE : Tone.ORANGE,
                each.dashed(),
                each.symbol(),
                points));
      }
    }
    return new LineChart(CHUNK, HEIGHT, "", lines);
  }

  private static Block.Table table(Table own, String title) {
    var texts = new ArrayList<List<String>>();
    for (String images : own.words("images")) {
      for (String decay : own.words("weight_decay")) {
        var excess =
            Excess.of(own.where("images", images).where("weight_decay", Double.parseDouble(decay)));
        String of = images + ", " + decay;
        for (int w : excess.sizes()) texts.add(row(of, Integer.toString(w), excess, w));
        texts.add(powers(of, excess));
      }
    }
    return new Block.Table(
        title,
        List.of(
            "images, weight decay",
            "neurons",
            "error of the layer",
            "excess",
            "one noise",
            "each its noise",
            "two terms",
            "each its noise and mean",
            "readout not rescaled",
            "noise s",
            "shift of margins"),
        texts);
  }

  private static List<String> row(String of, String size, Excess excess, int w) {
    return List.of(
        of,
        size,
        three(excess.mean("error_whole", w)),
        three(excess.at("error", w)),
        three(excess.at("predicted", w)),
        three(excess.at("predicted_of_each", w)),
        three(excess.at("predicted_two_terms", w)),
        three(excess.at("predicted_moved", w)),
        three(excess.at("error_as_trained", w)),
        three(excess.mean("noise", w)),
        three(excess.mean("shift", w)));
  }

  private static List<String> powers(String of, Excess excess) {
    return List.of(
        of,
        "power",
        "",
        three(excess.slope("error")),
        three(excess.slope("predicted")),
        three(excess.slope("predicted_of_each")),
        three(excess.slope("predicted_two_terms")),
        three(excess.slope("predicted_moved")),
        three(excess.slope("error_as_trained")),
        "",
        "");
  }

  private static String three(double value) {
    return Double.isNaN(value) ? "none" : Digits.significant(value, 3);
  }
}
