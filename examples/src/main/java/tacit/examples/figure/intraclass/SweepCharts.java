// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import tacit.examples.report.BarChart;
import tacit.examples.report.BarChart.Bar;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Tone;
import tacit.examples.study.ColumnWords;
import tacit.examples.study.ModelsChart;
import tacit.examples.sweep.score.Calibrated;
import tacit.examples.sweep.score.Confounds;
import tacit.examples.sweep.score.Models;
import tacit.examples.sweep.score.Score;
import tacit.examples.sweep.score.Scoring;
import tacit.examples.sweep.score.Summary;

/// What a sweep shows: every network as a point, how each measure orders the networks, and the same
/// by seed.
final class SweepCharts {
  private static final String POINTS =
      "Every point is a trained network. Choose a measure and what colors the points: where the"
          + " points rise to the right, the measure foretells which network generalizes better. A"
          + " measure is larger where better generalization is foretold; norms and flatness are"
          + " turned accordingly.";

  private static final String SCORES =
      "Ψ is the mean of Kendall's τ over groups of networks that differ on one axis alone: 1"
          + " where the measure orders all of them as their test accuracy does, near 0 where"
          + " it does not help. z tells how many standard deviations of chance Ψ is away from"
          + " 0; ρ is Spearman's over all networks; K is what the measure tells of the order of"
          + " two networks beyond two of their settings, from 0 to 1; the sign error is the share"
          + " of pairs that differ in one setting and are put in the wrong order, weighted by how"
          + " sure their order is. The five measures of intraclass clustering are the blue bars."
          + " The soft ones are no measures: an oracle knows the test accuracy up to the error"
          + " beside its name, and one list is random.";

  private final Models models;

  private SweepCharts(Models models) {
    this.models = models;
  }

  static List<Chart> of(Models models, Scoring by, String about) {
    var charts = new SweepCharts(models);
    List<Chart> all = new ArrayList<>();
    all.add(ModelsChart.of(models, by, "Networks by a measure, " + about, POINTS));
    Models more = Calibrated.of(models, by.seed());
    var scores = more.measures().stream().flatMap(m -> by.summaryIfDefined(more, m).stream());
    List<Summary> summaries = scores.toList();
    all.add(charts.scores(summaries, about, Confounds.of(models, by.testSamples())));
    if (models.seeds().size() > 1) all.add(charts.seeds(summaries, about));
    return all;
  }

  private Chart scores(List<Summary> summaries, String about, Confounds confounds) {
    String title = "How measures order the networks, " + about;
    var bars =
        summaries.stream()
            .filter(s -> !s.measure().matches("c[13]_k(2|10|20|50|100)"))
            .map(s ->
                new Bar(
                    ColumnWords.of(s.measure()).name(), s.psi(), tone(s.measure()), two(s.psi())))
            .toList();
    return new BarChart("Ψ", "significant", bars)
        .chart(title, SCORES + learned(confounds), Chart.Form.TALL, table(title, summaries));
  }

  private static Tone tone(String measure) {
    if (measure.matches("c[0-4](_k\\d+)?")) return Tone.BLUE;
    return measure.matches("oracle_.*|random") ? Tone.SOFT : Tone.GOLD;
  }

  private static String learned(Confounds confounds) {
    return String.format(
        Locale.ROOT,
        " The %d networks learned %.1f %% or more of their training set, %.1f %% in the mean; test"
            + " accuracies span %.1f points, with a standard error of %.1f points or less.",
        confounds.models(),
        100 * confounds.leastTrainAccuracy(),
        100 * confounds.meanTrainAccuracy(),
        100 * confounds.accuracySpan(),
        100 * confounds.standardError());
  }

  private Block.Table table(String title, List<Summary> summaries) {
    List<String> columns = new ArrayList<>(List.of("measure", "τ", "Ψ", "z", "ρ"));
    for (String axis : models.axes()) columns.add("ψ of " + ColumnWords.axis(axis));
    columns.addAll(List.of("K", "sign error", "worst sign error"));
    return new Block.Table(title, columns, summaries.stream().map(this::row).toList());
  }

  private List<String> row(Summary s) {
    List<String> row = new ArrayList<>(List.of(ColumnWords.of(s.measure()).name()));
    row.addAll(List.of(two(s.tau()), two(s.psi()), two(s.z()), two(s.spearman())));
    for (String axis : models.axes()) {
      Double psi = s.perAxis().get(axis);
      row.add(psi == null ? "" : two(psi));
    }
    row.addAll(List.of(two(s.information()), two(s.signError()), two(s.worstSignError())));
    return row;
  }

  private Chart seeds(List<Summary> summaries, String about) {
    String title = "The same by seed, " + about;
    var some = summaries.stream().filter(s -> SeedLines.shown(s.measure())).toList();
    List<List<String>> rows = new ArrayList<>();
    for (Summary each : some) {
      for (int i = 0; i < each.seeds().size(); i++) {
        Score score = each.seeds().get(i);
        rows.add(
            List.of(
                ColumnWords.of(each.measure()).name(),
                models.seeds().get(i),
                two(score.tau()),
                two(score.psi()),
                score.chance().map(c -> two(c.zScore())).orElse("")));
      }
    }
    return SeedLines.chart(title, some, models.seeds(), new Block.Table(title, columns(), rows));
  }

  private static List<String> columns() {
    return List.of("measure", "seed", "τ", "Ψ", "z");
  }

  private static String two(OptionalDouble value) {
    return value.isPresent() ? two(value.getAsDouble()) : "";
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replace('-', '−');
  }
}
