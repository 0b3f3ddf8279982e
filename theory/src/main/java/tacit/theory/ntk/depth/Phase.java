// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import java.util.Locale;

/// On which side of the line `χ₁ = 1` a network starts, and so whether inputs run together or
/// apart.
///
/// @source Poole et al. 2016; Schoenholz et al. 2017, section 3
public enum Phase {
  /// `χ₁ < 1`: all inputs become alike, and gradients vanish.
  ORDERED,
  /// `|χ₁ − 1| ≤ 10⁻⁹`: inputs become alike slowly, by powers of depth.
  CRITICAL,
  /// `χ₁ > 1`: neighbors part, and gradients explode.
  CHAOTIC,
  /// The variance has no bounded fixed point.
  DIVERGENT;

  /// How near to 1 `χ₁` counts as 1; nearer, rounding decides on which side it is.
  static final double CRITICAL_WIDTH = 1e-9;

  public static Phase of(MeanField at) {
    if (Double.isInfinite(at.q())) return DIVERGENT;
    if (Math.abs(at.chi1() - 1) <= CRITICAL_WIDTH) return CRITICAL;
    return at.chi1() < 1 ? ORDERED : CHAOTIC;
  }

  /// `ordered`, `critical`, `chaotic`, `divergent`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
