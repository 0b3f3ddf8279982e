// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin.reduction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict.Finding;

/// Rows of two seeds as the runs would give them, made up, some changed.
final class MadeReductions {
  /// What was tried, with its training error, test error and smallest margin.
  private record Entry(String tried, double share, double train, double test, double least) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private MadeReductions() {}

  static MadeReductions holding() {
    var made = new MadeReductions();
    for (double share : new double[] {0.005, 0.01, 0.05, 0.1}) {
      made.with(Tried.STOP, share, 0, 0.163, 1e-6);
    }
    made.with(Tried.ALL, 1, 0, 0.164, 1.2e-4);
    for (double share : new double[] {0.1, 0.01, 0.005}) {
      made.with(Tried.REDUCED, share, 0, 0.165, 3e-4);
    }
    return made.with(Tried.FAST, 0.01, 0.034, 0.19, -6e-4)
        .with(Tried.UNSCALED, 0.01, 0.85, 0.76, 0)
        .with(Tried.MOVING, 0.01, 0.03, 0.22, 0)
        .with(Tried.SCRATCH_SMALLEST, 0.1, 0.6, 0.69, 0)
        .with(Tried.SCRATCH_RANDOM, 0.1, 0.2, 0.27, 0)
        .with(Tried.SCRATCH_SMALLEST, 0.01, 0.8, 0.85, 0)
        .with(Tried.SCRATCH_RANDOM, 0.01, 0.4, 0.48, 0);
  }

  MadeReductions with(String tried, double share, double train, double test, double least) {
    entries.put(tried + share, new Entry(tried, share, train, test, least));
    return this;
  }

  Table rows() {
    var rows = new ReductionRows(Sizes.of(Scale.FULL, 1), 1).table();
    for (int seed = 1; seed <= 2; seed++) {
      for (Entry e : entries.values()) {
        int kept = (int) (3000 * e.share());
        rows =
            rows.row(
                seed,
                3000,
                e.tried(),
                e.share(),
                kept,
                e.train(),
                e.test(),
                1.7e-3,
                e.least(),
                1.0,
                0.3,
                190.0,
                1000,
                107,
                30_000,
                300_000,
                ReductionRows.FINITE);
      }
    }
    return rows;
  }

  List<String> failed(Figure figure) {
    return figure.verdict(rows()).findings().stream()
        .filter(finding -> !finding.holds())
        .map(Finding::what)
        .toList();
  }
}
