// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Block.Commands;
import tacit.examples.report.Block.Commands.Command;
import tacit.examples.report.Digits;
import tacit.examples.report.Report;
import tacit.examples.report.Section;
import tacit.examples.report.Tone;

/// The page of a figure: its charts, its verdict, its numbers, and how to make it again.
final class FigurePage {
  private static final int DIGITS = 3;
  private static final int MARKS = 3;
  private static final int ROWS = 200;

  private FigurePage() {}

  static Report of(FigureResult result) {
    var figure = result.figure();
    var report = Report.of("figure · " + figure.id(), figure.title(), figure.caption());
    report = withMarks(report, result.verdict());
    return withFacts(report, result)
        .section(drawings(result))
        .section(verdict(result.verdict()))
        .section(rows(result))
        .section(again(result));
  }

  private static Report withMarks(Report report, Verdict verdict) {
    boolean holds = verdict.holds();
    long met = verdict.findings().stream().filter(Verdict.Finding::holds).count();
    var marked =
        report.mark(
            "Claim",
            holds ? "holds" : "fails",
            met + " of " + verdict.findings().size() + " conditions met",
            holds ? Tone.BLUE : Tone.ORANGE);
    for (var each : verdict.findings().stream().limit(MARKS).toList()) {
      String value = Digits.significant(each.value(), DIGITS);
      marked =
          marked.mark(each.what(), value, each.limit(), each.holds() ? Tone.SOFT : Tone.ORANGE);
    }
    return marked;
  }

  private static Report withFacts(Report report, FigureResult result) {
    var facts = report.fact("Source", result.figure().source());
    for (var fact : result.provenance().facts().entrySet()) {
      facts = facts.fact(fact.getKey(), fact.getValue());
    }
    facts = facts.fact("Scale", result.at().scale().word());
    if (!result.at().data().isEmpty()) facts = facts.fact("Data", result.at().data());
    return facts
        .fact("Computed in", String.format(Locale.ROOT, "%.1f s", result.seconds()))
        .fact("Made", result.time().toString());
  }

  /// One chart a row, but halves in pairs.
  private static Section drawings(FigureResult result) {
    var section =
        Section.of("figure", "The figure", "Under each chart lie its numbers, as a table.");
    var waiting = new ArrayList<Chart>();
    for (Chart chart : result.figure().charts(result.table())) {
      boolean half = chart.form() == Chart.Form.HALF;
      if (!half || waiting.size() == 2) section = placed(section, waiting);
      waiting.add(chart);
      if (!half) section = placed(section, waiting);
    }
    return placed(section, waiting);
  }

  private static Section placed(Section section, List<Chart> waiting) {
    if (waiting.isEmpty()) return section;
    var more = section.row(waiting.toArray(Block[]::new));
    waiting.clear();
    return more;
  }

  private static Section verdict(Verdict verdict) {
    var rows =
        verdict.findings().stream()
            .map(each ->
                List.of(
                    each.what(),
                    Digits.significant(each.value(), DIGITS),
                    each.limit(),
                    each.holds() ? "yes" : "no"))
            .toList();
    return Section.of(
            "verdict", "Does it hold?", verdict.criterion(), "Source: " + verdict.source() + ".")
        .row(new Block.Table("Conditions", List.of("condition", "measured", "limit", "met"), rows));
  }

  private static Section rows(FigureResult result) {
    var table = result.table();
    int shown = Math.min(ROWS, table.size());
    var rows = IntStream.range(0, shown).mapToObj(i -> texts(table.rows().get(i))).toList();
    String name = result.figure().id().replaceFirst(".*/", "");
    String text =
        shown == table.size()
            ? "Every row, to four digits. All digits are in `%s.csv` beside this page."
            : "The first " + shown + " rows, to four digits. All are in `%s.csv` beside this page.";
    return Section.of("rows", "All numbers", text.formatted(name))
        .row(new Block.Table("Rows", table.columns(), rows));
  }

  private static List<String> texts(List<Object> row) {
    return row.stream()
        .map(entry -> entry instanceof Double d ? Digits.significant(d, 4) : entry.toString())
        .toList();
  }

  private static Section again(FigureResult result) {
    String id = result.figure().id();
    return Section.of("again", "Make it again", "Type these at the root of the project.")
        .row(
            Commands.of(
                new Command(
                    "What made this page:", result.provenance().command().replaceFirst("^", "./")),
                new Command(
                    "The same as large as in the source, judged by its exit status:",
                    "./tacit reproduce " + id + " --scale full --check"),
                new Command("All figures:", "./tacit reproduce --list")));
  }
}
