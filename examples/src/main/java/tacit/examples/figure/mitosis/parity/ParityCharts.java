// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.parity;

import java.util.ArrayList;
import java.util.Arrays;
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
import tacit.examples.report.Tone;

/// The drawings of `mitosis/parity`, means over the networks.
final class ParityCharts {
  private static final double PERCENT = 100;
  private static final Axis CHUNK = Axis.log("neurons in the chunk", "plain", 0, 2);

  /// What a second program, in PyTorch, found for one network of each kind, by chunk size; NaN
  /// where it said nothing.
  private record Printed(int size, double with, double without) {}

  private static final List<Printed> TEST =
      List.of(
          new Printed(2, .306, .419),
          new Printed(4, .187, .398),
          new Printed(8, .084, .310),
          new Printed(16, .061, .233),
          new Printed(32, .054, .168),
          new Printed(64, .049, .081),
          new Printed(128, .0483, .0502));
  private static final List<Printed> TRAIN =
      List.of(
          new Printed(2, .271, Double.NaN),
          new Printed(4, .119, Double.NaN),
          new Printed(8, .034, Double.NaN),
          new Printed(16, .0072, Double.NaN),
          new Printed(32, .0012, .117),
          new Printed(64, 0, .027),
          new Printed(128, 0, 0));
  private static final List<Printed> R2 =
      List.of(
          new Printed(2, .29, .14),
          new Printed(4, .50, .26),
          new Printed(8, .64, .41),
          new Printed(16, .78, .58),
          new Printed(32, .88, .77),
          new Printed(64, .96, .91),
          new Printed(128, 1, 1));

  private ParityCharts() {}

  static List<Chart> of(Table rows) {
    return List.of(
        chart(
            rows,
            "test_error",
            PERCENT,
            TEST,
            new Axis("test images answered wrong, %", "significant", 2, true),
            "Test images that chunks answer wrong",
            "Both networks do equally well as a whole, at the right end. With weight decay 16"
                + " of the 128 neurons are almost as good already."),
        chart(
            rows,
            "train_error",
            PERCENT,
            TRAIN,
            new Axis("training images answered wrong, %", "significant", 2, true),
            "Training images that chunks answer wrong",
            "Both networks know all training images. With weight decay 32 of the neurons do, and"
                + " without it not even half of them."),
        chart(
            rows,
            "r2",
            1,
            R2,
            new Axis("R²", "significant", 3, true),
            "What chunks explain of the layer",
            "At 32 neurons, where training errors are gone with weight decay, a tenth of the layer's"
                + " variance is still unexplained: to answer one question right needs less than"
                + " all that the layer knows."));
  }

  private static Chart chart(
      Table rows,
      String column,
      double unit,
      List<Printed> printed,
      Axis height,
      String title,
      String caption) {
    var lines =
        List.of(
            line(rows, column, unit, ParityFigure.DECAY, "weight decay 0.002", Tone.BLUE),
            line(rows, column, unit, 0, "no weight decay", Tone.ORANGE));
    return new LineChart(CHUNK, height, "", lines)
        .chart(title, caption, Chart.Form.WIDE, table(rows, column, unit, printed, title));
  }

  private static Line line(
      Table rows, String column, double unit, double decay, String name, Tone tone) {
    Table own = rows.where("weight_decay", decay);
    var points =
        IntStream.of(sizes(own))
            .mapToObj(w -> new Point(w, unit * ParityFigure.mean(own.where("size", w), column)))
            .toList();
    return new Line(name, tone, false, decay == 0 ? Symbol.TRIANGLE : Symbol.CIRCLE, points);
  }

  private static Block.Table table(
      Table rows, String column, double unit, List<Printed> printed, String title) {
    List<List<String>> texts = new ArrayList<>();
    for (int w : sizes(rows)) {
      Table own = rows.where("size", w);
      double with = ParityFigure.mean(own.where("weight_decay", ParityFigure.DECAY), column);
      double without = ParityFigure.mean(own.where("weight_decay", 0.0), column);
      var other = printed.stream().filter(each -> each.size() == w).findFirst();
      texts.add(
          List.of(
              Integer.toString(w),
              three(unit * with),
              other.map(o -> three(unit * o.with())).orElse(""),
              three(unit * without),
              other.map(o -> three(unit * o.without())).orElse("")));
    }
    return new Block.Table(
        title,
        List.of(
            "neurons",
            "weight decay 0.002",
            "the same in PyTorch",
            "no weight decay",
            "the same in PyTorch"),
        texts);
  }

  private static int[] sizes(Table rows) {
    return Arrays.stream(rows.numbers("size")).mapToInt(w -> (int) w).distinct().sorted().toArray();
  }

  private static String three(double value) {
    return Double.isNaN(value) ? "" : Digits.significant(value, 3);
  }
}
