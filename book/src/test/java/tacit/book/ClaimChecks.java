// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Relation;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Theorem;

/// Whether the checks of a claim come out as they should, and whether they could fail: a side that
/// is wrong by a tenth must be noticed. Each complaint is one line.
final class ClaimChecks {
  private static final double TENTH = 0.1;

  private ClaimChecks() {}

  static List<String> complaints(Theorem theorem) {
    String id = theorem.claim().id();
    var checks = theorem.checks();
    var each =
        checks.stream()
            .flatMap(check ->
                Stream.concat(verdict(check), unnoticed(check))
                    .map(complaint -> "at " + check.parameters() + " " + complaint));
    return Stream.concat(each, whole(theorem, checks))
        .map(complaint -> id + ": " + complaint)
        .toList();
  }

  private static Stream<String> verdict(Check check) {
    return check.verdict().expected() ? Stream.of() : Stream.of("it " + told(check));
  }

  private static String told(Check check) {
    return switch (check.verdict()) {
      case HOLDS, FAILS_OUTSIDE, FAILS, HOLDS_OUTSIDE -> check.verdict().toString();
      case NOT_FINITE -> "shows nothing: " + check.verdict();
    };
  }

  /// Errors of a tenth that the check would let pass.
  private static Stream<String> unnoticed(Check check) {
    var sides = check.sides();
    if (!check.assumed() || !sides.holds()) return Stream.of();
    Tensor measured = sides.measured(), claimed = sides.claimed();
    if (sides.relation() == Relation.AT_MOST) {
      return sides.with(more(claimed), claimed).holds()
          ? Stream.of(
              "a measured side a tenth above the bound still holds; tolerance or bound are wrong")
          : Stream.of();
    }
    return Stream.of(
            sides.with(more(measured), claimed).holds() ? "measured" : "",
            sides.with(measured, more(claimed)).holds() ? "claimed" : "")
        .filter(side -> !side.isEmpty())
        .map(side -> "it still holds with a " + side + " side that is wrong by a tenth");
  }

  /// What the checks of one claim must have together.
  private static Stream<String> whole(Theorem theorem, List<Check> checks) {
    var inside = checks.stream().filter(Check::assumed).map(Check::sides).toList();
    boolean outside = checks.size() > inside.size();
    boolean inequality =
        !inside.isEmpty() && inside.stream().allMatch(s -> s.relation() == Relation.AT_MOST);
    boolean tight = inside.stream().anyMatch(ClaimChecks::tight);
    boolean loose = !theorem.claim().loose().isBlank();
    return Stream.of(
            inside.isEmpty() ? "no check is inside the assumptions; add one" : "",
            outside ? "" : "no check is outside the assumptions; show where the claim fails",
            inequality && !tight && !loose
                ? "no check comes within a tenth of the bound; add one that does, or say in"
                    + " 'loose' why none can"
                : "",
            loose && (tight || !inequality)
                ? "'loose' is for bounds that no check comes near; leave it out"
                : "")
        .filter(complaint -> !complaint.isEmpty());
  }

  /// Whether an error of a tenth on either side is noticed.
  private static boolean tight(Sides sides) {
    return !sides.with(more(sides.measured()), sides.claimed()).holds()
        && !sides.with(sides.measured(), less(sides.claimed())).holds();
  }

  private static Tensor more(Tensor x) {
    return map(x, e -> e + TENTH * Math.abs(e));
  }

  private static Tensor less(Tensor x) {
    return map(x, e -> e - TENTH * Math.abs(e));
  }

  private static Tensor map(Tensor x, DoubleUnaryOperator f) {
    return Tensor.of(x.shape(), Arrays.stream(x.toDoubles()).map(f).toArray());
  }
}
