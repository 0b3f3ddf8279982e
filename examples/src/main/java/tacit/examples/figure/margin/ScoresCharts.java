// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tacit.examples.figure.Table;
import tacit.examples.report.BarChart;
import tacit.examples.report.BarChart.Bar;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Digits;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Names;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.PanelsChart;
import tacit.examples.report.PanelsChart.Panel;
import tacit.examples.report.Tone;

/// The drawings of [ScoresFigure].
final class ScoresCharts {
  private ScoresCharts() {}

  static List<Chart> of(Table rows) {
    return List.of(
        wrong(
            rows,
            ScoresRun.FIFTH,
            "Wrong labels among the hardest fifth",
            "Of the 20 % of the images that each score calls hardest, the share whose label is wrong;"
                + " of all images it is 18 %. See AUM and the early EL2N, which know the beginning of"
                + " the training, above the three that know only its end. Forgetting, judged once an"
                + " epoch, is near chance."),
        wrong(
            rows,
            ScoresRun.HUNDREDTH,
            "Wrong labels among the hardest hundredth",
            "The same of the 1 % that each score calls hardest: what is kept of data with noise by"
                + " keeping the smallest margins."),
        averages(rows),
        correlations(rows));
  }

  private static Chart wrong(Table rows, double share, String title, String caption) {
    var bars = new ArrayList<Bar>();
    var texts = new ArrayList<List<String>>();
    for (Score score : Score.values()) {
      double wrong = 100 * ScoresFigure.wrong(rows, score, share);
      var tone = score == Score.MARGIN ? Tone.BLUE : Tone.SOFT;
      String text = String.format(Locale.ROOT, "%.0f %%", wrong);
      bars.add(new Bar(score.word, wrong, tone, text));
      texts.add(List.of(score.word, text));
    }
    return new BarChart("share of wrong labels", "percent", bars)
        .chart(
            title,
            caption,
            Chart.Form.HALF,
            new Block.Table(title, List.of("score", "wrong labels"), texts));
  }

  private static Chart averages(Table rows) {
    return new PanelsChart(
            List.of(
                new Panel("Mean over images, by epoch", lines(rows, ScoresRun.BY_EPOCH, "epoch")),
                new Panel(
                    "Mean over epochs, images sorted",
                    lines(rows, ScoresRun.BY_EXAMPLE, "share of the training set"))))
        .chart(
            "One table of margins, two averages",
            "Output margins, an image a row and an epoch a column. On the left each column's mean, the"
                + " area under that epoch's curve; on the right each row's, which is called area"
                + " under the margin, too (AUM): the same words for another average.",
            averageTable(rows));
  }

  private static LineChart lines(Table rows, String kind, String x) {
    var lines = new ArrayList<Line>();
    for (String noise : rows.words("noise")) {
      var one = first(rows, kind, Double.parseDouble(noise));
      boolean clean = lines.isEmpty();
      double[] at = one.numbers("at"), value = one.numbers("value");
      var points = IntStream.range(0, at.length).mapToObj(i -> new Point(at[i], value[i])).toList();
      var tone = clean ? Tone.BLUE : Tone.ORANGE;
      lines.add(new Line(name(noise), tone, !clean, Symbol.NONE, points));
    }
    return new LineChart(
        new Axis(x, "plain", 2, true),
        new Axis("output margin", "significant", 3, true),
        "",
        Names.LEGEND,
        lines);
  }

  /// Of the first seed.
  private static Table first(Table rows, String kind, double noise) {
    long seed = Long.parseLong(rows.words("seed").getFirst());
    return rows.where("kind", kind).where("noise", noise).where("seed", seed);
  }

  private static String name(String noise) {
    return Digits.significant(100 * Double.parseDouble(noise), 2) + " % random labels";
  }

  /// AUM at every quarter.
  private static Block.Table averageTable(Table rows) {
    var texts = new ArrayList<List<String>>();
    for (String noise : rows.words("noise")) {
      double[] aum = first(rows, ScoresRun.BY_EXAMPLE, Double.parseDouble(noise)).numbers("value");
      var line = new ArrayList<>(List.of(name(noise)));
      for (int i = 0; i < aum.length; i += 5) line.add(MarginCharts.three(aum[i]));
      texts.add(line);
    }
    return new Block.Table(
        "AUM, sorted", List.of("labels", "0 %", "25 %", "50 %", "75 %", "100 %"), texts);
  }

  /// Bars of the margin's, and all of them in the table.
  private static Chart correlations(Table rows) {
    var bars = new ArrayList<Bar>();
    var texts = new ArrayList<List<String>>();
    for (Score one : Score.values()) {
      double with = ScoresFigure.correlation(rows, 0, Score.MARGIN, one);
      var tone = with > 0 ? Tone.BLUE : Tone.ORANGE;
      if (one != Score.MARGIN) bars.add(new Bar(one.word, Math.abs(with), tone, two(with)));
      var line = new ArrayList<>(List.of(one.word));
      for (Score other : Score.values()) {
        line.add(two(ScoresFigure.correlation(rows, 0, one, other)));
      }
      texts.add(line);
    }
    var columns = new ArrayList<>(List.of("Spearman ρ"));
    for (Score score : Score.values()) columns.add(score.word);
    return new BarChart("|ρ| with the margin at the end", "significant", bars)
        .chart(
            "What goes with the margin at the end",
            "Size of Spearman's correlation over the images, with true labels; its sign is at the"
                + " bar. The table has all pairs.",
            Chart.Form.WIDE,
            new Block.Table("Rank correlations of scores", columns, texts));
  }

  private static String two(double value) {
    return Digits.significant(value, 2);
  }
}
