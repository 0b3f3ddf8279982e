// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

import java.util.Arrays;

/// The pairs `i < j` of two lists, counted by how they stand, in `n log n` steps: with the pairs
/// sorted by `x` and then by `y`, those in opposite order are the exchanges by which a sort of `y`
/// alone undoes that.
///
/// @param all `n (n − 1)/2`
/// @param equalX equal in `x`, whatever `y`
/// @param equalY equal in `y`, whatever `x`
/// @param equalBoth equal in both
/// @param opposite in opposite orders, `Q`
/// @source Knight 1966
record PairCounts(long all, long equalX, long equalY, long equalBoth, long opposite) {
  private static final long LOW = 0xFFFF_FFFFL;

  static PairCounts of(double[] x, double[] y) {
    int[] first = Ranks.places(x), second = Ranks.places(y);
    long[] both = new long[first.length];
    Arrays.setAll(both, i -> (long) first[i] << Integer.SIZE | second[i]);
    Arrays.sort(both);
    long equalX = equal(both, ~LOW), equalBoth = equal(both, ~0);
    int[] order = new int[both.length];
    Arrays.setAll(order, i -> (int) (both[i] & LOW));
    long opposite = exchanges(order);
    Arrays.setAll(both, i -> order[i]);
    return new PairCounts(choose2(order.length), equalX, equal(both, LOW), equalBoth, opposite);
  }

  /// `P − Q`.
  long agreement() {
    return all - equalX - equalY + equalBoth - 2 * opposite;
  }

  /// Pairs of equal numbers in a sorted list, of which only some bits count.
  private static long equal(long[] sorted, long bits) {
    long pairs = 0;
    for (int from = 0, to; from < sorted.length; from = to) {
      to = from + 1;
      while (to < sorted.length && ((sorted[to] ^ sorted[from]) & bits) == 0) to++;
      pairs += choose2(to - from);
    }
    return pairs;
  }

  private static long choose2(long n) {
    return n * (n - 1) / 2;
  }

  /// Sorts, and counts the pairs that stood in descending order.
  private static long exchanges(int[] a) {
    long exchanges = 0;
    int[] merged = new int[a.length];
    for (int half = 1; half < a.length; half *= 2) {
      for (int from = 0; from + half < a.length; from += 2 * half) {
        int to = Math.min(from + 2 * half, a.length);
        exchanges += merge(a, from, from + half, to, merged);
      }
    }
    return exchanges;
  }

  /// Merges two sorted runs; each number of the second passes what is left of the first.
  private static long merge(int[] a, int from, int middle, int to, int[] merged) {
    long passed = 0;
    for (int i = from, j = middle, k = from; k < to; k++) {
      if (i < middle && (j == to || a[i] <= a[j])) {
        merged[k] = a[i++];
      } else {
        passed += middle - i;
        merged[k] = a[j++];
      }
    }
    System.arraycopy(merged, from, a, from, to - from);
    return passed;
  }
}
