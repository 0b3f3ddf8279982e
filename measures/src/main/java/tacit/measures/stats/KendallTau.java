// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

import org.apache.commons.math3.stat.correlation.KendallsCorrelation;

/// Kendall's `τ_b`, how many more pairs are in the same order than in the opposite one, `τ_b = (P −
/// Q) / √((P + Q + X) (P + Q + Y))`.
///
/// `P` pairs `i < j` stand in the same order in both lists, `Q` in the opposite one, `X` are equal
/// in `x` alone, `Y` in `y` alone. It takes `n log n` steps, by counting the exchanges of a sort.
///
/// - In: `x, y: (n)`, infinities allowed
/// - Out: from −1 to 1
///
/// @source Kendall 1945 (ties); Knight 1966 (the sort)
public final class KendallTau {
  private KendallTau() {}

  public static double of(double[] x, double[] y) {
    Pairs.check("kendall", x, y);
    return new KendallsCorrelation().correlation(Ranks.plain(x), Ranks.plain(y));
  }
}
