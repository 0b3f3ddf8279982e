// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

import java.util.Arrays;

/// Pearson's linear correlation, `r = Σᵢ (xᵢ − x̄)(yᵢ − ȳ) / √(Σᵢ (xᵢ − x̄)² Σᵢ (yᵢ − ȳ)²)`.
///
/// - In: `x, y: (n)`, finite
/// - Out: from −1 to 1, its ends where the points are on a line
///
/// @source Pearson 1896
public final class Pearson {
  private static final String NAME = "pearson";

  private Pearson() {}

  public static double of(double[] x, double[] y) {
    Pairs.check(NAME, x, y);
    double[] u = unit("x", x), v = unit("y", y);
    double r = 0;
    for (int i = 0; i < u.length; i++) r += u[i] * v[i];
    return Math.clamp(r, -1, 1);
  }

  /// Less its mean and divided by its length; by the largest number first, so that no square leaves
  /// the doubles.
  private static double[] unit(String name, double[] x) {
    Samples.sorted(NAME, name, x); // for its refusal of infinities
    double mean = 0, largest = 0, squares = 0;
    for (double value : x) mean += value / x.length;
    double[] unit = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      unit[i] = x[i] - mean;
      largest = Math.max(largest, Math.abs(unit[i]));
    }
    for (int i = 0; i < x.length; i++) {
      unit[i] /= largest;
      squares += unit[i] * unit[i];
    }
    double length = Math.sqrt(squares);
    Arrays.setAll(unit, i -> unit[i] / length);
    return unit;
  }
}
