// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import tacit.theory.ntk.dual.Dual;
import tacit.theory.special.Roots;

/// Where a network with dropout in every layer settles, if each unit is kept with probability `ρ`.
/// Dropout divides an input's own variance by `ρ` and leaves covariances with others, so even equal
/// inputs are told apart by their masks:
///
/// ```text
/// q = (σ_w²/ρ) E[φ²] + σ_b²,   χ₁⁽ρ⁾ = (σ_w²/ρ) E[φ′²]
/// c = (σ_w² T(c q; q, q) + σ_b²) / q < 1,   χ_c = σ_w² Ṫ(c q; q, q)
/// κ → 1 + m p_ab / (p_aa − p_ab),   p_aa = q / (1 − χ₁⁽ρ⁾),   p_ab = q c / (1 − χ_c)
/// ```
///
/// for `χ₁⁽ρ⁾ < 1`, and `κ → 1` otherwise. What the network says of new inputs fades as `l χ_cˡ`.
///
/// @param q the fixed point of variance
/// @param c that of correlation
/// @param chi1 `χ₁⁽ρ⁾`
/// @param chiStar `χ_c`
/// @source Tacit; Xiao, Pennington & Schoenholz 2020, appendix on dropout, from memory
public record DropoutField(double q, double c, double chi1, double chiStar) {
  public static DropoutField solve(
      Dual phi, double weightVariance, double biasVariance, double keep) {
    checkKeep(keep);
    if (keep == 1) {
      var at = MeanFieldTheory.solve(phi, weightVariance, biasVariance);
      return new DropoutField(at.q(), at.c(), at.chi1(), at.chiStar());
    }
    double q = MeanFieldTheory.fixedVariance(phi, weightVariance / keep, biasVariance);
    if (q == 0 || Double.isInfinite(q)) {
      throw new IllegalArgumentException(
          "dropout: variances of %s go to %s with depth; change the weight or bias variance"
              .formatted(phi.name(), q == 0 ? "0" : "infinity"));
    }
    var map = new CorrelationMap(phi, weightVariance, biasVariance, q);
    double c = Roots.brent(x -> map.at(x) - x, 0, 1);
    double chi1 = weightVariance / keep * phi.varianceSlope(q);
    return new DropoutField(q, c, chi1, weightVariance * phi.slope(c * q, q, q));
  }

  /// `lim κ` on `m` inputs.
  public double conditionNumber(int m) {
    if (chi1 >= 1) return 1;
    double diagonal = q / (1 - chi1), off = q * c / (1 - chiStar);
    return 1 + m * off / (diagonal - off);
  }

  /// `lim κ` of an ordered network with dropout before its last layer only, `1 + m p* / ((1/ρ − 1)
  /// (p* − σ_b²))`. It can be trained at any depth, and what it says of new inputs goes to 0
  /// exponentially.
  public static double beforeReadout(MeanField at, double biasVariance, double keep, int m) {
    checkKeep(keep);
    double limit = at.ntkLimitDiagonal();
    return 1 + m * limit / ((1 / keep - 1) * (limit - biasVariance));
  }

  private static void checkKeep(double keep) {
    if (keep > 0 && keep <= 1) return;
    throw new IllegalArgumentException(
        "dropout: the probability to keep a unit is %s; give one above 0, at most 1"
            .formatted(keep));
  }
}
