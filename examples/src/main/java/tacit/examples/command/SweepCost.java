// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.Locale;
import tacit.examples.report.Digits;
import tacit.examples.study.Estimate;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// What `tacit sweep` says before it starts.
///
/// @param finished models that were before
/// @param steps of all trainings, at most
/// @param operations floating-point operations of all trainings, at most
/// @param seconds that the rest takes, estimated
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SweepCost(
    String name,
    int models,
    int finished,
    long steps,
    double operations,
    int threads,
    double seconds) {
  private static final int DIGITS = 2;
  private static final double MANY = 1e7;

  /// Times short runs where some are left to do, which takes a few seconds.
  static SweepCost of(String name, Estimate estimate, int finished, int threads) {
    int models = estimate.models(), left = models - finished;
    int atOnce = Math.max(1, Math.min(threads, left));
    double seconds = left == 0 ? 0 : estimate.seconds() * left / models / atOnce;
    return new SweepCost(
        name, models, finished, estimate.steps(), estimate.operations(), atOnce, seconds);
  }

  /// `clusters: 12 models, 4,500 steps, 3.5·10¹⁰ floating-point operations; about 9 s on 2
  /// threads`.
  String text() {
    String size =
        String.format(
            Locale.ROOT,
            "%s: %d models, %,d steps, %s floating-point operations",
            name,
            models,
            steps,
            written());
    if (finished == models) return size + "; all finished before";
    String before = finished == 0 ? "" : "%d finished before, the others ".formatted(finished);
    String on = threads == 1 ? "1 thread" : threads + " threads";
    return "%s; %sabout %s on %s".formatted(size, before, Durations.words(seconds), on);
  }

  private String written() {
    boolean few = operations < MANY;
    return few
        ? String.format(Locale.ROOT, "%,.0f", operations)
        : Digits.significant(operations, DIGITS);
  }
}
