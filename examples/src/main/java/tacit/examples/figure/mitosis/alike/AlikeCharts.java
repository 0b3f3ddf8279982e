// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.alike;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tacit.examples.figure.Table;
import tacit.examples.report.BarChart;
import tacit.examples.report.BarChart.Bar;
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

/// The drawings of `mitosis/alike`: pictures of the first pair of networks, numbers of all.
final class AlikeCharts {
  static final String WITH = "weight decay", WITHOUT = "no weight decay";

  private AlikeCharts() {}

  static List<Chart> of(Table rows) {
    Table first = rows.where("seed", Long.parseLong(rows.words("seed").getFirst()));
    Table with = first.where("weight_decay", AlikeFigure.DECAY);
    Table without = first.where("weight_decay", 0.0);
    return List.of(
        AnsweredImages.chart(
            with,
            "What four clones call twelve shirts",
            "The first shirts of the test set, which no chunk learned from. In bold what the four"
                + " clones of 64 neurons say, below it the whole layer. A frame is around images on"
                + " which the four are not of one mind."),
        AnsweredImages.chart(
            without,
            "What four chunks call them without weight decay",
            "The same shirts, and chunks of the same neurons of a network that learned without"
                + " weight decay: more frames, for each chunk has an opinion of its own."),
        MarginMaps.chart(
            with,
            "How sure four clones are of sixty shirts",
            "A row a clone, a column a shirt: blue where the clone is right, orange where it is"
                + " wrong, pale where it wavers. See that columns have one color: the clones are"
                + " sure of the same shirts."),
        MarginMaps.chart(
            without,
            "The same without weight decay",
            "Columns fall apart: of many a shirt one chunk is sure and another sure of something"
                + " else."),
        neuron(with, without),
        numbers(rows));
  }

  private static Chart neuron(Table with, Table without) {
    String title = "A neuron of one clone, told from the 64 neurons of another";
    return new PanelsChart(
            List.of(
                new Panel("With weight decay", neuronLines(with)),
                new Panel("Without", neuronLines(without))))
        .chart(
            title,
            "60 test images, from the one that the neuron answers to least to the one it answers to"
                + " most. It is the middle one of its chunk by R². With weight decay the other"
                + " clone knows it, without it has an idea of it.",
            neuronTable(title, with, without));
  }

  private static LineChart neuronLines(Table own) {
    var x = new Axis("test images, in order of the activation", "plain", 0, true);
    var y = new Axis("activation, in deviations", "significant", 2, true);
    return new LineChart(
        x,
        y,
        "",
        List.of(
            new Line(
                AlikeRows.RECONSTRUCTED,
                Tone.ORANGE,
                false,
                Symbol.NONE,
                points(own, AlikeRows.RECONSTRUCTED)),
            new Line(
                AlikeRows.MEASURED,
                Tone.BLUE,
                false,
                Symbol.NONE,
                points(own, AlikeRows.MEASURED))));
  }

  private static Block.Table neuronTable(String title, Table with, Table without) {
    List<List<Point>> columns =
        Stream.of(with, without)
            .flatMap(own ->
                Stream.of(points(own, AlikeRows.MEASURED), points(own, AlikeRows.RECONSTRUCTED)))
            .toList();
    var texts =
        IntStream.range(0, columns.getFirst().size())
            .mapToObj(i ->
                Stream.concat(
                        Stream.of(Integer.toString(i + 1)),
                        columns.stream().map(column -> two(column.get(i).y())))
                    .toList())
            .toList();
    return new Block.Table(
        title, List.of("image", WITH, "the other clone", WITHOUT, "the other chunk"), texts);
  }

  private static List<Point> points(Table own, String of) {
    double[] values = own.where("part", AlikeRows.NEURON).where("of", of).numbers("value");
    return IntStream.range(0, values.length).mapToObj(i -> new Point(i + 1, values[i])).toList();
  }

  private static Chart numbers(Table rows) {
    Table with = rows.where("weight_decay", AlikeFigure.DECAY);
    Table without = rows.where("weight_decay", 0.0);
    String title = "How alike two disjoint chunks are, in numbers";
    List<Bar> bars = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    for (String of : with.where("part", AlikeRows.SUMMARY).words("of")) {
      double a = AlikeFigure.mean(with, AlikeRows.SUMMARY, of);
      double b = AlikeFigure.mean(without, AlikeRows.SUMMARY, of);
      bars.add(new Bar(of, a, Tone.BLUE, two(a) + " · " + WITH));
      bars.add(new Bar(of + " ", b, Tone.ORANGE, two(b) + " · without"));
      texts.add(List.of(of, two(a), two(b)));
    }
    for (String of : List.of(AlikeRows.CLONE, AlikeRows.VOTE, AlikeRows.WHOLE)) {
      texts.add(
          List.of(
              "error, " + of,
              two(AlikeFigure.mean(with, AlikeRows.ERROR, of)),
              two(AlikeFigure.mean(without, AlikeRows.ERROR, of))));
    }
    return new BarChart("on all test images, means over pairs", "significant", bars)
        .chart(
            title,
            "Blue with weight decay, orange without. Errors of independent chunks would not"
                + " correlate, clones with no noise at all would have 1 everywhere. The table has"
                + " the errors of clones, their vote and the whole layer, too.",
            Chart.Form.WIDE,
            new Block.Table(title, List.of("mean over pairs of chunks", WITH, WITHOUT), texts));
  }

  static String two(double value) {
    return Digits.significant(value, 3);
  }
}
