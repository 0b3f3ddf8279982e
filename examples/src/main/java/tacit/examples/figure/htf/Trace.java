// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.htf;

import java.util.Arrays;
import java.util.List;
import tacit.examples.figure.Table;

/// One quantity of one [LearningRun] over its steps.
record Trace(Table rows) {
  private static final double ONSET = 0.1;

  static Trace of(Table all, Learner learner, double std, long seed, String quantity) {
    return new Trace(
        all.where("model", learner.word())
            .where("std", std)
            .where("seed", seed)
            .where("quantity", quantity));
  }

  /// The seeds of a learner.
  static List<Long> seeds(Table all, Learner learner) {
    return all.where("model", learner.word()).words("seed").stream().map(Long::parseLong).toList();
  }

  double[] iterations() {
    return rows.numbers("iteration");
  }

  /// The `k`-th largest size at every step, `k` from 1.
  double[] size(int k) {
    return rows.numbers("v" + k);
  }

  /// The last entry of a column.
  double last(String column) {
    double[] all = rows.numbers(column);
    return all[all.length - 1];
  }

  /// The first step at which the `k`-th largest size exceeds a tenth of the most it comes to.
  double onset(int k) {
    double[] size = size(k);
    double most = Arrays.stream(size).max().orElseThrow();
    int at = 0;
    while (at < size.length - 1 && size[at] <= ONSET * most) at++;
    return iterations()[at];
  }

  /// The least time between two onsets of the first `count`.
  double leastGap(int count) {
    double least = Double.POSITIVE_INFINITY;
    for (int k = 2; k <= count; k++) least = Math.min(least, onset(k) - onset(k - 1));
    return least;
  }
}
