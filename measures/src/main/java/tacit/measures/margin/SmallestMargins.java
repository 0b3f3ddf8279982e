// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

import java.util.Arrays;

/// The samples that a training on few samples keeps: those with the smallest margins, of equal ones
/// the first.
public final class SmallestMargins {
  private SmallestMargins() {}

  /// Where the `k` smallest of `n` margins stand, `1 ≤ k ≤ n`, in the order of the samples and not
  /// of their margins: with `k = n` it is 0, 1, …, n − 1, so that keeping all changes nothing.
  public static int[] select(double[] margins, int k) {
    int[] order = Ascending.order("smallest margins", margins);
    if (k < 1 || k > order.length) {
      throw new IllegalArgumentException(
          "smallest margins: k = %d of %d margins; give 1 to %d"
              .formatted(k, order.length, order.length));
    }
    int[] kept = Arrays.copyOf(order, k);
    Arrays.sort(kept);
    return kept;
  }
}
