// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.winner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tacit.examples.figure.Table;
import tacit.examples.report.BarChart;
import tacit.examples.report.BarChart.Bar;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.PanelsChart;
import tacit.examples.report.Tone;

/// The drawings of `intraclass/winner-take-most`, of the first seed.
final class WinnerCharts {
  private static final Axis EPOCH = new Axis("epochs", "plain", 0, false);
  private static final Axis MEAN = new Axis("mean pre-activation", "significant", 2, false);
  private static final int EPOCHS = 10; // between the columns of the table

  private WinnerCharts() {}

  static List<Chart> of(Table rows) {
    Table own = rows.where("seed", Long.parseLong(rows.words("seed").getFirst()));
    return List.of(
        paths(
            own,
            "Means of the twenty clusters in one neuron while it learns",
            "The neuron of the largest outgoing weight. See the blue lines, clusters of the class"
                + " that it favors, fan out while the orange ones stay together. With a small rate"
                + " the same begins, and is slow.",
            WinnerCase.GOOD,
            WinnerCase.SLOW),
        paths(
            own,
            "Without the mechanism",
            "Without rectifiers, and in a network of a single neuron, all clusters of a class move"
                + " as one, and the classes part.",
            WinnerCase.LINEAR,
            WinnerCase.ONE_NEURON),
        spreads(own),
        accuracies(own));
  }

  private static Chart paths(Table own, String title, String caption, WinnerCase... cases) {
    List<PanelsChart.Panel> panels = new ArrayList<>();
    for (var one : cases) {
      Table of = means(own, one);
      List<Line> lines = new ArrayList<>();
      for (String side : List.of(WinnerRun.FAVORED, WinnerRun.OTHER)) {
        Table clusters = of.where("class", side);
        for (String cluster : clusters.words("cluster")) {
          lines.add(line(clusters.where("cluster", Long.parseLong(cluster))));
        }
      }
      panels.add(new PanelsChart.Panel(one.title(), new LineChart(EPOCH, MEAN, "", lines)));
    }
    return new PanelsChart(panels).chart(title, caption, table(own, title, cases));
  }

  private static Table means(Table own, WinnerCase one) {
    return own.where("case", one.word()).where("part", WinnerRun.MEAN);
  }

  private static Line line(Table cluster) {
    boolean favored = cluster.words("class").getFirst().equals(WinnerRun.FAVORED);
    double[] epochs = cluster.numbers("epoch"), means = cluster.numbers("value");
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < epochs.length; i++) points.add(new Point(epochs[i], means[i]));
    return favored
        ? new Line("clusters of the favored class", Tone.BLUE, false, Symbol.NONE, points)
        : new Line("clusters of the other class", Tone.ORANGE, true, Symbol.NONE, points);
  }

  private static Block.Table table(Table own, String title, WinnerCase... cases) {
    List<String> columns = new ArrayList<>(List.of("network", "cluster", "class"));
    List<List<String>> texts = new ArrayList<>();
    for (var one : cases) {
      Table of = means(own, one);
      for (String cluster : of.words("cluster")) {
        Table single = of.where("cluster", Long.parseLong(cluster));
        List<String> row =
            new ArrayList<>(List.of(one.title(), cluster, single.words("class").getFirst()));
        double[] epochs = single.numbers("epoch"), means = single.numbers("value");
        for (int i = 0; i < means.length; i++) {
          if (epochs[i] % EPOCHS == 0) row.add(two(means[i]));
        }
        texts.add(row);
      }
    }
    for (String epoch : means(own, cases[0]).words("epoch")) {
      if (Integer.parseInt(epoch) % EPOCHS == 0) columns.add("epoch " + epoch);
    }
    return new Block.Table(title, columns, texts);
  }

  private static Chart spreads(Table own) {
    List<Bar> bars = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    for (var one : WinnerCase.values()) {
      double favored = WinnerFigure.number(own, one, WinnerRun.FAVORED);
      double other = WinnerFigure.number(own, one, WinnerRun.OTHER);
      double gap = WinnerFigure.number(own, one, WinnerRun.GAP);
      texts.add(List.of(one.title(), two(favored), two(other), two(gap), two(favored / other)));
      if (one == WinnerCase.ONE_NEURON) continue; // its gap would dwarf all others
      bars.add(new Bar(one.title(), favored, Tone.BLUE, two(favored) + " favored class"));
      bars.add(new Bar(one.title() + ": other", other, Tone.ORANGE, two(other) + " other class"));
      bars.add(new Bar(one.title() + ": gap", gap, Tone.SOFT, two(gap) + " between classes"));
    }
    String title = "How far clusters lie apart in the ten strongest neurons";
    var columns = List.of("network", "favored class", "other class", "gap", "favored/other");
    return new BarChart("pre-activation", "significant", bars)
        .chart(
            title,
            "Standard deviations of cluster means: blue of the class that the neuron favors, orange of"
                + " the other class; gray how far the two classes lie apart. With a large rate and"
                + " dropout, neurons separate clusters of one class more than the classes. A single"
                + " neuron, in the table, does the opposite.",
            Chart.Form.WIDE,
            new Block.Table(title, columns, texts));
  }

  private static Chart accuracies(Table own) {
    List<Bar> bars = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    for (var one : WinnerCase.values()) {
      double test = 100 * WinnerFigure.number(own, one, WinnerRun.TEST);
      String percent = String.format(Locale.ROOT, "%.1f %%", test);
      bars.add(new Bar(one.title(), test, one == WinnerCase.GOOD ? Tone.BLUE : Tone.SOFT, percent));
      texts.add(List.of(one.title(), percent));
    }
    String title = "Test examples classified right";
    return new BarChart("%", "significant", bars)
        .chart(
            title,
            "The best linear rule, the sum of one class's centers less that of the other's, is right"
                + " in Φ(10/9) = 86.7 % of the cases.",
            Chart.Form.HALF,
            new Block.Table(title, List.of("network", "right"), texts));
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replace('-', '\u2212');
  }
}
