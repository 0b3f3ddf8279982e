// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

import java.util.random.RandomGenerator;

/// How often chance alone gives an association at least as strong: `y` is put in other orders `π`,
/// and those are counted with `|s(x, y_π)| ≥ |s(x, y)|`.
///
/// - [#exact]: all `n!` orders, `p = count / n!`; the order as it was seen is one of them
/// - [#drawn]: orders drawn at random, `p = (1 + count) / (1 + draws)`, which is never 0
///
/// Both sides are counted: a strong opposite order is as strong.
///
/// @param value the association as it was seen
/// @param orders how many orders were looked at
/// @source Pitman 1937; Phipson & Smyth 2010 (why 1 is added)
public record PermutationTest(double value, double pValue, long orders) {
  private static final int MOST_LISTED = 8;

  /// Two associations that are equal but for rounding count as equal. Those of ranks that differ do
  /// so by more than `6/n³`.
  private static final double ROUNDING = 1e-12;

  public static PermutationTest exact(Association association, double[] x, double[] y) {
    double value = association.of(x, y);
    if (y.length > MOST_LISTED) {
      throw new IllegalArgumentException(
          "permutation test: %d numbers have too many orders to list; draw some, with drawn(…)"
              .formatted(y.length));
    }
    long orders = 1;
    for (int i = 2; i <= y.length; i++) orders *= i;
    long count = strong(association, x, y.clone(), 0, value);
    return new PermutationTest(value, (double) count / orders, orders);
  }

  /// How many of the orders that differ from place `from` on are as strong.
  private static long strong(
      Association association, double[] x, double[] moved, int from, double value) {
    if (from == moved.length) return asStrong(association.of(x, moved), value) ? 1 : 0;
    long count = 0;
    for (int i = from; i < moved.length; i++) {
      swap(moved, from, i);
      count += strong(association, x, moved, from + 1, value);
      swap(moved, from, i);
    }
    return count;
  }

  public static PermutationTest drawn(
      Association association, double[] x, double[] y, int draws, RandomGenerator random) {
    double value = association.of(x, y);
    if (draws < 1) {
      throw new IllegalArgumentException(
          "permutation test: " + draws + " draws; give at least 1, usually 10000");
    }
    double[] moved = y.clone();
    long count = 0;
    for (int d = 0; d < draws; d++) {
      for (int i = moved.length - 1; i > 0; i--) swap(moved, i, random.nextInt(i + 1));
      if (asStrong(association.of(x, moved), value)) count++;
    }
    return new PermutationTest(value, (1.0 + count) / (1.0 + draws), draws);
  }

  private static boolean asStrong(double drawn, double seen) {
    return Math.abs(drawn) >= Math.abs(seen) - ROUNDING;
  }

  private static void swap(double[] x, int i, int j) {
    double kept = x[i];
    x[i] = x[j];
    x[j] = kept;
  }
}
