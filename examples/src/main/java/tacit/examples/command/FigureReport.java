// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import java.util.ArrayList;
import tacit.examples.figure.FigureResult;
import tacit.examples.figure.Reproduction;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Verdict;
import tacit.examples.report.Digits;

/// What `tacit reproduce` answers about one figure.
///
/// @param cells runs in all
/// @param reused runs that were finished before
record FigureReport(
    String id,
    String scale,
    int cells,
    int reused,
    double seconds,
    String csv,
    String json,
    String html,
    Verdict verdict) {
  private static final int DIGITS = 3;

  static FigureReport of(Reproduction work, FigureResult result, FigureResult.FilesOf files) {
    return new FigureReport(
        work.figure().id(),
        result.at().scale().word(),
        work.count(),
        work.reused(),
        result.seconds(),
        files.csv().toString(),
        files.json().toString(),
        files.html().toString(),
        result.verdict());
  }

  /// `engine/matmul-steps, quick: 4 cells, 1 of them finished before, about 20 s`.
  static String opening(Reproduction work, Setting at) {
    double share = 1 - (double) work.reused() / work.count();
    String before = work.reused() == 0 ? "" : ", " + work.reused() + " of them finished before";
    double expected = share * work.figure().expected(at.scale()).toMillis() * 1e-3;
    return "%s, %s: %d cell%s%s, about %s on two cores"
        .formatted(
            work.figure().id(),
            at.scale().word(),
            work.count(),
            work.count() == 1 ? "" : "s",
            before,
            Durations.words(expected));
  }

  String text() {
    var lines = new ArrayList<String>();
    lines.add("%s: %s".formatted(id, verdict.holds() ? "holds" : "does not hold"));
    lines.add("  " + verdict.criterion() + " (" + verdict.source() + ")");
    for (var each : verdict.findings()) {
      lines.add(
          "  %-4s %s: %s, %s"
              .formatted(
                  each.holds() ? "yes" : "no",
                  each.what(),
                  Digits.significant(each.value(), DIGITS),
                  each.limit()));
    }
    lines.add("The page: " + Path.of(html).toAbsolutePath().normalize().toUri());
    return String.join(System.lineSeparator(), lines);
  }
}
