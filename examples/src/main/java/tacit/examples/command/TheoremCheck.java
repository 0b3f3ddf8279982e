// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tacit.autodiff.claim.Theorem;
import tacit.examples.claim.TheoremResult;
import tacit.examples.claim.Theorems;

/// `tacit theorem check [ID...]`: both sides of each claim, computed. Exit status 1 if one does not
/// hold, or holds where it should not.
@Command(
    name = "check",
    description = "Compute both sides of theorems, inside their assumptions and outside.",
    mixinStandardHelpOptions = true)
public final class TheoremCheck implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description = "Ids of 'tacit theorem list' (default: all).")
  private List<String> ids = List.of();

  @Mixin private Output output;

  private final Supplier<List<Theorem>> all;

  public TheoremCheck() {
    this(Theorems::all);
  }

  /// For theorems other than Tacit's own; they are made when the command runs, not for its help.
  TheoremCheck(Supplier<List<Theorem>> all) {
    this.all = all;
  }

  /// Everything `--json` tells.
  record Report(boolean holds, List<TheoremResult> theorems) {}

  @Override
  public Integer call() {
    var results = new ArrayList<TheoremResult>();
    for (var theorem : Theorems.named(all.get(), ids)) {
      var told = TheoremResult.of(theorem);
      results.add(told.result());
      output.line(told.text());
    }
    boolean holds = results.stream().allMatch(TheoremResult::holds);
    output.line(summary(results));
    output.document(new Report(holds, results));
    return holds ? 0 : 1;
  }

  private static String summary(List<TheoremResult> results) {
    long checks = results.stream().mapToLong(result -> result.checks().size()).sum();
    var wrong =
        results.stream()
            .filter(result -> !result.holds())
            .map(TheoremResult::id)
            .collect(Collectors.joining(", "));
    return "%s, %s: %s"
        .formatted(
            count(results.size(), "theorem"),
            count(checks, "check"),
            wrong.isEmpty() ? "all as they should" : "not as they should: " + wrong);
  }

  private static String count(long n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }
}
