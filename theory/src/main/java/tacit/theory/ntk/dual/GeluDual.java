// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

/// Dual of `φ(x) = x Φ(x)` with the normal distribution `Φ`, exact. With `P = k₁₁k₂₂`, `P₁ = (1 +
/// k₁₁)(1 + k₂₂)`, `D = √(P₁ − k₁₂²)` and `ψ = atan2(k₁₂, D)`
///
/// ```text
/// T = [(k₁₂² + P D²)/(P₁ D) + k₁₂ ψ] / 2π + k₁₂/4
/// Ṫ = 1/4 + ψ/2π + k₁₂/(2π D) [1/D² + (1 − P)/P₁ + 1]
/// ```
///
/// @source Tsuchida, Pearce, van der Heide, Roosta & Gallagher 2021, Avoiding kernel fixed points,
///   proposition 3
public record GeluDual() implements Dual {
  private static final double TWO_PI = 2 * Math.PI;

  @Override
  public String name() {
    return "gelu";
  }

  @Override
  public double value(double k12, double k11, double k22) {
    double p = k11 * k22,
        p1 = (1 + k11) * (1 + k22),
        d2 = squared(k12, k11, k22),
        d = Math.sqrt(d2);
    double psi = Math.atan2(k12, d);
    return ((k12 * k12 + p * d2) / (p1 * d) + k12 * psi) / TWO_PI + k12 / 4;
  }

  @Override
  public double slope(double k12, double k11, double k22) {
    double p = k11 * k22,
        p1 = (1 + k11) * (1 + k22),
        d2 = squared(k12, k11, k22),
        d = Math.sqrt(d2);
    double psi = Math.atan2(k12, d);
    return 0.25 + (psi + k12 / d * (1 / d2 + (1 - p) / p1 + 1)) / TWO_PI;
  }

  @Override
  public double variance(double k) {
    return value(k, k, k);
  }

  @Override
  public double varianceSlope(double k) {
    return slope(k, k, k);
  }

  /// `(4 − 4t + 3t²) / (2π √(1 + 2k))` with `t = k/(1 + 2k)`, from `φ″ = (2 − x²) e^−x²/2 / √2π`.
  @Override
  public double curvature(double k) {
    double t = k / (1 + 2 * k);
    return (4 - 4 * t + 3 * t * t) / (TWO_PI * Math.sqrt(1 + 2 * k));
  }

  /// `D² = 1 + k₁₁ + k₂₂ + (k₁₁k₂₂ − k₁₂²)`.
  private static double squared(double k12, double k11, double k22) {
    return 1 + (k11 + k22) + Plane.determinant(k12, k11, k22);
  }
}
