// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

/// A quantile by linear interpolation between order statistics: with `h = (n − 1) p`, `Q(p) =
/// x₍⌊h⌋₎ + (h − ⌊h⌋) (x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎)`, counted from 0.
///
/// This is "type 7", what NumPy and R give unless asked otherwise.
///
/// @source Hyndman & Fan 1996, definition 7
public final class Quantile {
  private Quantile() {}

  /// Of numbers in ascending order, at `p` of `[0, 1]`.
  public static double ofSorted(double[] sorted, double p) {
    if (sorted.length == 0) {
      throw new IllegalArgumentException("quantile: there are no numbers; give at least one");
    }
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("quantile: p is " + p + "; give a share from 0 to 1");
    }
    double h = (sorted.length - 1) * p;
    int below = (int) h;
    double share = h - below;
    if (share == 0) return sorted[below];
    return sorted[below] + share * (sorted[below + 1] - sorted[below]);
  }
}
