// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

/// Where an infinitely wide network of a fixed activation and fixed variances settles with depth.
///
/// With `T` the dual of `φ`, and `Ṫ` that of `φ′`:
///
/// ```text
/// q* = σ_w² E[φ(√q* z)²] + σ_b²             variance of every unit
/// c* = (σ_w² T(c* q*; q*, q*) + σ_b²) / q*   correlation of two inputs
/// χ₁ = σ_w² E[φ′(√q* z)²],   χ_c* = σ_w² Ṫ(c* q*; q*, q*),   χ₁′ = σ_w² q* E[φ″(√q* z)²]
/// ```
///
/// @param q `q*`, infinite where variances grow without bound
/// @param c `c*`, the stable fixed point
/// @param chi1 `χ₁`, by how much a small difference of two inputs grows in a layer
/// @param chiStar `χ_c*`, by how much a deviation from `c*` shrinks in a layer
/// @param chi1Slope `χ₁′ = dχ/dc` at `c = 1`, infinite where `φ` has a kink
/// @source Schoenholz et al. 2017, section 3; Xiao, Pennington & Schoenholz 2020
public record MeanField(double q, double c, double chi1, double chiStar, double chi1Slope) {
  public Phase phase() {
    return Phase.of(this);
  }

  /// `ξ = −1 / ln χ_c*`: layers in which `|c − c*|` falls to a share `1/e`. Infinite where it falls
  /// by a power of depth.
  public double correlationDepth() {
    return phase() == Phase.CRITICAL || chiStar >= 1 ? infinity() : -1 / Math.log(chiStar);
  }

  /// `ξ₁ = 1 / |ln χ₁|`: layers in which gradients vanish to `1/e`, or explode to `e`.
  public double trainabilityDepth() {
    return phase() == Phase.CRITICAL ? infinity() : 1 / Math.abs(Math.log(chi1));
  }

  /// `ξ* = 1 / (ln χ₁ − ln χ_c*)`: layers in which, in the chaotic phase, what a network says of
  /// new inputs falls to `1/e`. Infinite elsewhere, where it does not fall exponentially.
  public double generalizationDepth() {
    return phase() == Phase.CHAOTIC ? 1 / (Math.log(chi1) - Math.log(chiStar)) : infinity();
  }

  /// `p* = q* / (1 − χ₁)`, the limit of `Θ(x, x)` in the ordered phase; infinite elsewhere.
  public double ntkLimitDiagonal() {
    return phase() == Phase.ORDERED ? q / (1 - chi1) : infinity();
  }

  /// `p*_ab = q* c* / (1 − χ_c*)`, the limit of `Θ(x, x′)`; infinite on the critical line.
  public double ntkLimitOffDiagonal() {
    return switch (phase()) {
      case ORDERED, CHAOTIC -> q * c / (1 - chiStar);
      case CRITICAL, DIVERGENT -> infinity();
    };
  }

  /// Whether `φ` has a kink, so that the laws with square roots of `1 − c` hold.
  public boolean kinked() {
    return Double.isInfinite(chi1Slope);
  }

  private static double infinity() {
    return Double.POSITIVE_INFINITY;
  }
}
