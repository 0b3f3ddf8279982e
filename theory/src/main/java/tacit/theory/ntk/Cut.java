// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

/// How pairs are cut into tiles, runs of `run` columns for one row; `rows` rows at a time are one
/// task, so that a task is worth a thread's while and its columns stay in the cache.
///
/// For samples with themselves only columns right of the row count.
///
/// @param n rows
/// @param m columns
record Cut(int n, int m, boolean symmetric, int run, int rows) {
  /// Entries of a tile: with `K`, `Θ` and one more they fit into a core's own cache.
  private static final int TILE = 1 << 14;

  private static final int LONGEST_RUN = Samples.RUN;

  /// Entries of a task.
  private static final int TASK = 1 << 17;

  /// @param numbers of one pair in memory at most
  static Cut of(int n, int m, boolean symmetric, long numbers) {
    int run = Math.clamp(TILE / numbers, 1, LONGEST_RUN);
    int rows = Math.clamp(TASK / (run * numbers), 1, 256);
    return new Cut(n, m, symmetric, run, rows);
  }

  int panels() {
    return Math.ceilDiv(m, run);
  }

  int tasks() {
    return Math.multiplyExact(panels(), Math.ceilDiv(n, rows));
  }

  /// First row of a task.
  int row(int task) {
    return task / panels() * rows;
  }

  /// First column of a task in a row.
  int from(int task, int row) {
    int first = task % panels() * run;
    return symmetric ? Math.max(first, row + 1) : first;
  }

  /// End of its columns; not beyond [#from] if it has none in that row.
  int to(int task) {
    return Math.min(m, (task % panels() + 1) * run);
  }
}
