// SPDX-License-Identifier: Apache-2.0
package tacit.examples.claim;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Theorem;

/// One theorem with its checks, as `tacit theorem check --json` tells it.
///
/// @param holds whether every check came out as expected, inside the assumptions and outside
public record TheoremResult(
    String id,
    String statement,
    String assumption,
    String source,
    String status,
    boolean holds,
    List<CheckRow> checks) {
  /// The result, and its text for people.
  public record Told(TheoremResult result, String text) {}

  /// Computes both sides of every check.
  public static Told of(Theorem theorem) {
    var checks = theorem.checks();
    var rows = checks.stream().map(CheckRow::of).toList();
    boolean holds = !rows.isEmpty() && rows.stream().allMatch(CheckRow::expected);
    var entry = TheoremEntry.of(theorem);
    return new Told(result(entry, holds, rows), text(entry, holds, checks));
  }

  private static TheoremResult result(TheoremEntry of, boolean holds, List<CheckRow> rows) {
    return new TheoremResult(
        of.id(), of.statement(), of.assumption(), of.source(), of.status(), holds, rows);
  }

  private static String text(TheoremEntry entry, boolean holds, List<Check> checks) {
    var head = "%s: %s%n%s".formatted(entry.id(), holds ? "holds" : "does not hold", entry.body());
    var reasons = checks.stream().map(check -> check.sides().reason()).distinct();
    var tolerance = "  tolerance: " + reasons.collect(Collectors.joining("; "));
    return Stream.concat(Stream.of(head, tolerance), checks.stream().map(CheckRow::text))
        .collect(Collectors.joining("%n".formatted()));
  }
}
