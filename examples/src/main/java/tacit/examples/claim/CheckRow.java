// SPDX-License-Identifier: Apache-2.0
package tacit.examples.claim;

import java.util.SequencedMap;
import java.util.stream.Collectors;
import tacit.autodiff.claim.Check;

/// One check of a claim, as `tacit theorem check --json` tells it.
///
/// @param assumed whether the parameters are inside the assumptions
/// @param measured a number or a list of numbers, as is `claimed`
/// @param holds whether the sides stand as claimed
/// @param expected whether they stand inside the assumptions, or do not outside
public record CheckRow(
    SequencedMap<String, Object> parameters,
    boolean assumed,
    Object measured,
    String relation,
    Object claimed,
    double error,
    double tolerance,
    String reason,
    boolean holds,
    boolean expected,
    String verdict) {
  static CheckRow of(Check check) {
    var sides = check.sides();
    return new CheckRow(
        check.parameters(),
        check.assumed(),
        Numbers.json(sides.measured()),
        sides.relation().toString(),
        Numbers.json(sides.claimed()),
        sides.error(),
        sides.tolerance(),
        sides.reason(),
        sides.holds(),
        check.verdict().expected(),
        check.verdict().toString());
  }

  /// Two lines for people.
  static String text(Check check) {
    var sides = check.sides();
    var parameters =
        check.parameters().entrySet().stream()
            .map(each -> each.getKey() + " = " + Numbers.text(each.getValue()))
            .collect(Collectors.joining(", "));
    return "  %s: %s%n    measured %s, claimed %s %s, error %s, tolerance %s: %s"
        .formatted(
            check.assumed() ? "inside" : "outside",
            parameters,
            Numbers.text(sides.measured()),
            sides.relation(),
            Numbers.text(sides.claimed()),
            Numbers.text(sides.error()),
            Numbers.text(sides.tolerance()),
            check.verdict());
  }
}
