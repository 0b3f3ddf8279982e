// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import tacit.examples.study.StudyResult;
import tacit.examples.sweep.score.Confounds;
import tacit.examples.sweep.score.Summary;

/// What `tacit sweep` answers to people: every measure's scores, the strongest first, what to be
/// careful with, and where the page is.
final class SweepText {
  private SweepText() {}

  static String of(StudyResult result, StudyResult.FilesOf files) {
    List<Summary> stories = result.strongestFirst();
    var lines = new ArrayList<String>();
    int width = stories.stream().mapToInt(each -> each.measure().length()).max().orElse(0);
    width = Math.max(width, "measure".length());
    lines.add(("%-" + width + "s  %6s  %6s  %6s").formatted("measure", "tau", "psi", "z"));
    for (Summary each : stories) {
      lines.add(
          ("%-" + width + "s  %6s  %6s  %6s")
              .formatted(
                  each.measure(),
                  number(each.tau(), 2),
                  number(each.psi(), 2),
                  number(each.z(), 1)));
    }
    lines.add(care(result.confounds()));
    lines.add("The page: " + files.html().toAbsolutePath().normalize().toUri());
    return String.join(System.lineSeparator(), lines);
  }

  /// `12 models, 11 met the stopping criterion, 0 diverged; test accuracies span 12.1 points and
  /// are known to 0.9`.
  private static String care(Confounds c) {
    return String.format(
        Locale.ROOT,
        "%d models, %d met the stopping criterion, %d diverged; test accuracies span %.1f points,"
            + " each known to %.1f",
        c.models(),
        c.reached(),
        c.diverged(),
        100 * c.accuracySpan(),
        100 * c.standardError());
  }

  private static String number(OptionalDouble value, int decimals) {
    return value.isPresent() ? number(value.getAsDouble(), decimals) : "-";
  }

  private static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
