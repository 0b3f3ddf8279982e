// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

import java.util.Arrays;

/// Places in ascending order, from 1; equal numbers share the mean of theirs, `rᵢ = (#{xⱼ < xᵢ} +
/// #{xⱼ ≤ xᵢ} + 1)/2`.
final class Ranks {
  private Ranks() {}

  /// Of numbers without NaN.
  static double[] of(double... x) {
    double[] sorted = plain(x);
    Arrays.sort(sorted);
    double[] shared = new double[x.length];
    for (int from = 0, to; from < x.length; from = to) {
      to = from + 1;
      while (to < x.length && sorted[to] == sorted[from]) to++;
      Arrays.fill(shared, from, to, (from + to + 1) / 2.0);
    }
    double[] ranks = plain(x);
    for (int i = 0; i < x.length; i++) ranks[i] = shared[Arrays.binarySearch(sorted, ranks[i])];
    return ranks;
  }

  /// A whole number for each, in the same order as the numbers: equal for equal, larger for larger.
  static int[] places(double... x) {
    double[] plain = plain(x), sorted = plain.clone();
    Arrays.sort(sorted);
    int[] places = new int[x.length];
    Arrays.setAll(places, i -> Arrays.binarySearch(sorted, plain[i]));
    return places;
  }

  /// The same numbers as a fresh array with −0 as 0, which sorting takes for two.
  static double[] plain(double... x) {
    double[] plain = new double[x.length];
    for (int i = 0; i < x.length; i++) plain[i] = x[i] + 0.0;
    return plain;
  }
}
