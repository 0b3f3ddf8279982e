// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import tacit.theory.special.Roots;

/// A point of the critical line of `erf`, in closed form by its own variance `q* > 0`:
///
/// ```text
/// σ_w² = (π/4) √(1 + 4q),   σ_b² = q − ½ √(1 + 4q) arcsin(2q / (1 + 2q))
/// ```
///
/// Set `χ₁ = 4σ_w² / (π √(1 + 4q))` to 1 for the first, and put it into `q = Q(q)` for the second.
/// The line ends at `q = 0`, `σ_b² = 0`, `σ_w² = π/4`. On it `χ₁′ = 4q²/(1 + 4q)`.
///
/// @param q `q*`
/// @source Tacit
public record ErfCriticalLine(double q) {
  private static final double MOST_Q = 1e12;

  public ErfCriticalLine {
    if (!(q >= 0 && q < MOST_Q)) {
      throw new IllegalArgumentException(
          "critical line of erf: q is %s; give a variance from 0 to 10¹²".formatted(q));
    }
  }

  /// The point at a given `σ_b²`.
  public static ErfCriticalLine atBiasVariance(double biasVariance) {
    double high = 1;
    while (new ErfCriticalLine(high).biasVariance() < biasVariance) high *= 2;
    return new ErfCriticalLine(
        Roots.brent(q -> new ErfCriticalLine(q).biasVariance() - biasVariance, 0, high));
  }

  /// `σ_w²`.
  public double weightVariance() {
    return Math.PI / 4 * Math.sqrt(1 + 4 * q);
  }

  /// `σ_b²`.
  public double biasVariance() {
    return q - Math.sqrt(1 + 4 * q) / 2 * Math.asin(2 * q / (1 + 2 * q));
  }

  /// `χ₁′`.
  public double chi1Slope() {
    return 4 * q * q / (1 + 4 * q);
  }
}
