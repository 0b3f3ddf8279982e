// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.neurons;

import java.util.ArrayList;
import java.util.List;
import tacit.examples.figure.Table;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.PanelsChart;

/// How a neuron's answers to three groups of images part while the network learns.
final class HistogramCharts {
  private static final Axis ANSWER = new Axis("answer", "significant", 2, false);
  private static final Axis PERCENT = new Axis("% of the images", "significant", 1, true);

  private HistogramCharts() {}

  static List<Chart> of(Table own) {
    Table all = own.where("part", NeuronsRun.HISTOGRAM);
    List<String> subclasses = all.words("subclass");
    return List.of(
        chart(
            all.where("subclass", subclasses.getFirst()),
            "The most selective neuron, that of “%s”, while it learns",
            "Its pre-activations, as percents of the images of each group. The class leaves the"
                + " rest of its superclass behind, though the loss never asks for it."),
        chart(
            all.where("subclass", subclasses.getLast()),
            "A neuron in the middle of the ranking, that of “%s”",
            "The class and the rest of its superclass part as well, but keep an overlap."));
  }

  private static Chart chart(Table own, String title, String caption) {
    List<PanelsChart.Panel> panels = new ArrayList<>();
    for (String epoch : own.words("epoch")) {
      Table at = own.where("epoch", Long.parseLong(epoch));
      List<Line> lines = new ArrayList<>();
      for (Group group : Group.values()) lines.add(line(at, group));
      panels.add(new PanelsChart.Panel(after(epoch), new LineChart(ANSWER, PERCENT, "", lines)));
    }
    String named = title.formatted(own.words("subclass").getFirst());
    return new PanelsChart(panels).chart(named, caption, table(own, named));
  }

  private static String after(String epoch) {
    return switch (epoch) {
      case "0" -> "start";
      case "1" -> "1 epoch";
      default -> epoch + " epochs";
    };
  }

  private static Line line(Table at, Group group) {
    Table own = at.where("group", group.word());
    double[] middles = own.numbers("at"), percent = own.numbers("value");
    List<Point> points = new ArrayList<>();
    for (int b = 0; b < middles.length; b++) points.add(new Point(middles[b], percent[b]));
    return new Line(group.title(), group.tone(), group == Group.OTHERS, Symbol.NONE, points);
  }

  private static Block.Table table(Table own, String title) {
    List<String> columns = new ArrayList<>(List.of("epochs", "answer"));
    for (Group group : Group.values()) columns.add(group.title());
    List<List<String>> texts = new ArrayList<>();
    for (String epoch : own.words("epoch")) {
      Table at = own.where("epoch", Long.parseLong(epoch));
      double[] middles = at.where("group", Group.SUBCLASS.word()).numbers("at");
      for (int b = 0; b < middles.length; b++) {
        List<String> row = new ArrayList<>(List.of(epoch, NeuronsCharts.two(middles[b])));
        for (Group group : Group.values()) {
          row.add(NeuronsCharts.two(at.where("group", group.word()).numbers("value")[b]));
        }
        texts.add(row);
      }
    }
    return new Block.Table(title, columns, texts);
  }
}
