// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

/// Dual of `φ(x) = a e^bx²`, `b < 0`. With `Δ = (1 − 2b k₁₁)(1 − 2b k₂₂) − 4b²k₁₂²`
///
/// ```text
/// T = a² / √Δ,   Ṫ = 4a²b²k₁₂ / Δ^3/2
/// ```
///
/// @source the Gaussian integral of a quadratic form; Williams 1997, section 3.2
public record GaussianDual(double a, double b) implements Dual {
  public GaussianDual {
    if (!(b <= 0)) {
      throw new IllegalArgumentException(
          "gaussian: b is " + b + " in a exp(b x²), which grows; give a negative b");
    }
  }

  @Override
  public String name() {
    return "gaussian";
  }

  @Override
  public double value(double k12, double k11, double k22) {
    return a * a / Math.sqrt(delta(k12, k11, k22));
  }

  @Override
  public double slope(double k12, double k11, double k22) {
    double delta = delta(k12, k11, k22);
    return 4 * a * a * b * b * k12 / (delta * Math.sqrt(delta));
  }

  @Override
  public double variance(double k) {
    return value(k, k, k);
  }

  @Override
  public double varianceSlope(double k) {
    return slope(k, k, k);
  }

  /// `4a²b² (1 + 12 b²k²/Δ) / Δ^3/2`.
  @Override
  public double curvature(double k) {
    double delta = delta(k, k, k);
    return 4 * a * a * b * b * (1 + 12 * b * b * k * k / delta) / (delta * Math.sqrt(delta));
  }

  /// `1 − 2b(k₁₁ + k₂₂) + 4b²(k₁₁k₂₂ − k₁₂²)`: all terms are positive.
  private double delta(double k12, double k11, double k22) {
    return 1 - 2 * b * (k11 + k22) + 4 * b * b * Plane.determinant(k12, k11, k22);
  }
}
