// SPDX-License-Identifier: Apache-2.0
package tacit.examples.study;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tacit.examples.report.Block.Commands;
import tacit.examples.report.Block.Commands.Command;
import tacit.examples.report.Block.Table;
import tacit.examples.report.Digits;
import tacit.examples.report.Report;
import tacit.examples.report.Section;
import tacit.examples.report.Tone;
import tacit.examples.sweep.score.Confounds;
import tacit.examples.sweep.score.Summary;

/// The page of a study: choose a measure and an axis, see all scores, what to be careful with, and
/// every model.
final class StudyPage {
  private static final int ROWS = 500, DIGITS = 4;
  private static final double CLEAR = 3;

  private final StudyResult result;
  private final List<Summary> stories;

  private StudyPage(StudyResult result) {
    this.result = result;
    this.stories = result.strongestFirst();
  }

  static Report of(StudyResult result) {
    return new StudyPage(result).report();
  }

  private Report report() {
    String usual =
        "What foretells the test accuracy of %d networks?".formatted(result.models().size());
    String title = result.study().title();
    var report =
        Report.of(
            "sweep · " + result.study().name(),
            title.isEmpty() ? usual : title,
            "Networks that differ in their settings alone were trained and measured. A measure is"
                + " good at foretelling if it puts them in the order of their test accuracies,"
                + " without a look at a test example.");
    return facts(marks(report))
        .section(choose())
        .section(ScoresSection.of(result))
        .section(care())
        .section(rows())
        .section(again());
  }

  private Report marks(Report report) {
    if (stories.isEmpty())
      return report.mark("Measures", "none", "too few networks differ", Tone.ORANGE);
    var best = stories.getFirst();
    return report
        .mark(
            "Foretells best",
            ColumnWords.of(best.measure()).name(),
            "the largest Ψ of " + stories.size(),
            Tone.BLUE)
        .mark(
            "Kendall’s τ",
            ScoresSection.number(best.tau(), 2),
            "from −1 to 1, 0 is chance",
            Tone.SOFT)
        .mark("Ψ", ScoresSection.number(best.psi(), 2), "one setting changed at a time", Tone.SOFT)
        .mark("z", ScoresSection.number(best.z(), 1), chance(best), Tone.SOFT);
  }

  private static String chance(Summary best) {
    boolean clear = best.z().orElse(0) >= CLEAR;
    return "deviations from chance" + (clear ? "" : "; below 3 it may be luck");
  }

  private Report facts(Report report) {
    var facts = report;
    for (var fact : result.provenance().facts().entrySet()) {
      facts = facts.fact(fact.getKey(), fact.getValue());
    }
    return facts
        .fact("Computed in", String.format(Locale.ROOT, "%.1f s", result.seconds()))
        .fact("Made", result.time().toString());
  }

  private Section choose() {
    return Section.of(
            "choose",
            "Choose a measure",
            "Each point is a trained network. The further right, the better the measure says it will"
                + " do; the higher, the better it did.",
            "Choose another measure, and color the points by a setting: if the colors lie in layers,"
                + " that setting moves the test accuracy.",
            "Settings that move both can make a measure look wise. Ψ compares networks that differ"
                + " in one setting alone.")
        .row(
            ModelsChart.of(
                result.models(),
                result.scoring(),
                "Test accuracy over a measure",
                "Hollow points missed the stopping criterion. Point at a network to read its"
                    + " settings."));
  }

  private Section care() {
    Confounds c = result.confounds();
    var rows =
        List.of(
            List.of("networks", Integer.toString(c.models())),
            List.of("met the stopping criterion", Integer.toString(c.reached())),
            List.of("diverged, and have no place above", Integer.toString(c.diverged())),
            List.of("train accuracy, smallest", percent(c.leastTrainAccuracy())),
            List.of("train accuracy, mean", percent(c.meanTrainAccuracy())),
            List.of("test accuracy, largest less smallest", percent(c.accuracySpan())),
            List.of("standard error of a test accuracy, at most", percent(c.standardError())));
    return Section.of(
            "care",
            "With what care",
            "A correlation is no cause. Networks that did not learn their training set are easy to"
                + " tell from those that did: look at the view without them, too.",
            "Test accuracies that differ by less than two standard errors may be in either order.")
        .row(new Table("What else may order the networks", List.of("what", "value"), rows));
  }

  private Section rows() {
    var table = result.models().table();
    int axes = result.models().axes().size();
    var rows = table.rows().stream().limit(ROWS).map(row -> texts(row, axes)).toList();
    String text =
        table.size() <= ROWS
            ? "Every network, to four digits. All digits are in `%s.csv` beside this page."
            : "The first "
                + ROWS
                + " networks, to four digits. All are in `%s.csv` beside this page.";
    return Section.of("rows", "All numbers", text.formatted(result.study().name()))
        .row(new Table("Networks", table.columns(), rows));
  }

  /// Settings as they are, what was measured to four digits.
  private static List<String> texts(List<Object> row, int axes) {
    return IntStream.range(0, row.size())
        .mapToObj(i ->
            i >= axes && row.get(i) instanceof Double d
                ? Digits.significant(d, DIGITS)
                : row.get(i).toString())
        .toList();
  }

  private Section again() {
    return Section.of("again", "Make it again", "Type these at the root of the project.")
        .row(
            Commands.of(
                new Command(
                    "What made this page; what is finished is not computed again:",
                    "./" + result.provenance().command()),
                new Command("What a grid file can say:", "./tacit sweep --help")));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }
}
