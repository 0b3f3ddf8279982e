// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tacit.examples.figure.Table;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Names;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.PanelsChart;
import tacit.examples.report.PanelsChart.Panel;
import tacit.examples.report.Tone;

/// The drawings of [TrainingFigure]: each measure by epoch, means over the seeds, and accuracies.
final class TrainingCharts {
  private static final List<Taught> CLUSTERS = List.of(Taught.GOOD, Taught.POOR);
  private static final List<Taught> CLOTHES = List.of(Taught.HIGH, Taught.LOW);
  private static final String TRAIN = "train_accuracy", TEST = "test_accuracy";

  private static final Axis EPOCH = new Axis("epoch", "plain", 0, true);

  private TrainingCharts() {}

  static List<Chart> of(Table rows) {
    return List.of(
        clusters(rows),
        clothes(
            rows,
            Measure.C1,
            Measure.C2,
            "Clothes: measures that are told the subclasses",
            "c₁ jumps in the first epoch at the rate 0.1 and hardly moves at 0.003. c₂ falls from what"
                + " the start values gave, and comes back at the rate 0.1 alone. Both leads shrink as"
                + " the training images are learned by heart."),
        clothes(
            rows,
            Measure.C3,
            Measure.C4,
            "Clothes: measures that are told the classes alone",
            "Both rise within the first epochs, most at the rate 0.1, and keep that lead to the end, though"
                + " neither is told which image shows what."),
        accuracies(rows));
  }

  private static Chart clusters(Table rows) {
    return new PanelsChart(
            List.of(
                measure(rows, CLUSTERS, Measure.C1),
                new Panel("Test accuracy", lines(rows, CLUSTERS, "accuracy", TEST))))
        .chart(
            "Clusters: selectivity of the best neurons, and test accuracy",
            "Both networks start alike. The good one leads in c₁ within the first epochs, and ends with"
                + " neurons that single out clusters of a class, though no one told it that there are"
                + " any.",
            table(rows, CLUSTERS, Measure.C1.column(), TRAIN, TEST));
  }

  private static Chart clothes(
      Table rows, Measure left, Measure right, String title, String caption) {
    return new PanelsChart(List.of(measure(rows, CLOTHES, left), measure(rows, CLOTHES, right)))
        .chart(title, caption, table(rows, CLOTHES, left.column(), right.column()));
  }

  private static Chart accuracies(Table rows) {
    var lines = new ArrayList<Line>();
    for (Taught each : CLOTHES) {
      lines.add(line(rows, each, each.words() + ", training", TRAIN, true));
      lines.add(line(rows, each, each.words() + ", test", TEST, false));
    }
    return new LineChart(EPOCH, new Axis("accuracy", "significant", 3, false), "", lines)
        .chart(
            "Clothes: accuracy",
            "Of training images (dashed) and test images. The rate falls after 24, 37 and 38 epochs: the"
                + " training images are learned at the first of these, and the high rate is ahead on the test"
                + " images from there on, by little.",
            Chart.Form.WIDE,
            table(rows, CLOTHES, TRAIN, TEST));
  }

  private static Panel measure(Table rows, List<Taught> networks, Measure measure) {
    return new Panel(measure.words(), lines(rows, networks, measure.letter(), measure.column()));
  }

  private static LineChart lines(Table rows, List<Taught> networks, String name, String column) {
    var lines =
        networks.stream().map(each -> line(rows, each, each.words(), column, false)).toList();
    return new LineChart(EPOCH, new Axis(name, "significant", 3, false), "", Names.LEGEND, lines);
  }

  private static Line line(Table rows, Taught each, String name, String column, boolean dashed) {
    var all = Means.points(rows.where("network", each.word()), "epoch", column);
    boolean guessed = column.equals(TRAIN) || column.equals(TEST); // before the first step
    var points = guessed ? all.subList(1, all.size()) : all;
    var symbol = each.leads() ? Symbol.CIRCLE : Symbol.DIAMOND;
    return new Line(name, each.leads() ? Tone.BLUE : Tone.ORANGE, dashed, symbol, points);
  }

  private static Block.Table table(Table rows, List<Taught> networks, String... columns) {
    var texts = new ArrayList<List<String>>();
    for (Taught each : networks) {
      var own = rows.where("network", each.word());
      for (String epoch : own.words("epoch")) {
        var now = own.where("epoch", Long.parseLong(epoch));
        var numbers = Stream.of(columns).map(column -> Means.text(now, column));
        texts.add(Stream.concat(Stream.of(each.words(), epoch), numbers).toList());
      }
    }
    var names = Stream.of(columns).map(TrainingCharts::head);
    return new Block.Table(
        "By epoch", Stream.concat(Stream.of("network", "epoch"), names).toList(), texts);
  }

  private static String head(String column) {
    return switch (column) {
      case TRAIN -> "training accuracy";
      case TEST -> "test accuracy";
      default -> Measure.ofColumn(column).letter();
    };
  }
}
