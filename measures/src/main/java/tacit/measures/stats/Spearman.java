// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

/// Spearman's rank correlation, the linear correlation of the ranks, `ρ = Σᵢ rᵢ sᵢ / √(Σᵢ rᵢ² Σᵢ
/// sᵢ²)` with `r`, `s` the ranks of `x`, `y` less their mean `(n + 1)/2`.
///
/// - In: `x, y: (n)`, infinities allowed; equal numbers share the mean of their ranks
/// - Out: from −1 (opposite order) to 1 (same order)
/// - Errors: ranks are halves of whole numbers, so all sums are exact below about 10⁵ numbers
///
/// @source Spearman 1904
public final class Spearman {
  private Spearman() {}

  public static double of(double[] x, double[] y) {
    Pairs.check("spearman", x, y);
    double[] r = centeredRanks(x), s = centeredRanks(y);
    double rs = 0, rr = 0, ss = 0;
    for (int i = 0; i < r.length; i++) {
      rs += r[i] * s[i];
      rr += r[i] * r[i];
      ss += s[i] * s[i];
    }
    return Math.clamp(rs / Math.sqrt(rr * ss), -1, 1);
  }

  private static double[] centeredRanks(double[] x) {
    double[] ranks = Ranks.of(x);
    for (int i = 0; i < ranks.length; i++) ranks[i] -= (x.length + 1) / 2.0;
    return ranks;
  }
}
