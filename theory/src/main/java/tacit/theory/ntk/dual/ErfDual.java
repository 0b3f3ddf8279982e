// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

/// Dual of `φ(x) = a erf(b x) + c`. With `r = √((1 + 2b²k₁₁)(1 + 2b²k₂₂) − 4b⁴k₁₂²)`
///
/// ```text
/// T = (2a²/π) atan2(2b²k₁₂, r) + c²,   Ṫ = 4a²b² / (π r)
/// ```
///
/// @source Williams 1997, Computing with infinite networks, eq. (11), whose arcsine this is
public record ErfDual(double a, double b, double c) implements Dual {
  private static final double SIGMOID_SCALE = 2.4020563531719796;

  /// `erf x`.
  public static ErfDual erf() {
    return new ErfDual(1, 1, 0);
  }

  /// `½ erf(x / 2.402…) + ½`, near to the logistic function.
  public static ErfDual sigmoidLike() {
    return new ErfDual(0.5, 1 / SIGMOID_SCALE, 0.5);
  }

  @Override
  public String name() {
    return "erf";
  }

  @Override
  public double value(double k12, double k11, double k22) {
    return 2 * a * a / Math.PI * Math.atan2(2 * b * b * k12, radius(k12, k11, k22)) + c * c;
  }

  @Override
  public double slope(double k12, double k11, double k22) {
    return 4 * a * a * b * b / Math.PI / radius(k12, k11, k22);
  }

  @Override
  public double variance(double k) {
    return value(k, k, k);
  }

  @Override
  public double varianceSlope(double k) {
    return slope(k, k, k);
  }

  /// `16 a² b⁶ k / (π (1 + 4b²k)^3/2)`.
  @Override
  public double curvature(double k) {
    double beta = b * b, r2 = 1 + 4 * beta * k;
    return 16 * a * a * beta * beta * beta * k / (Math.PI * r2 * Math.sqrt(r2));
  }

  /// `r² = 1 + 2b²(k₁₁ + k₂₂) + 4b⁴(k₁₁k₂₂ − k₁₂²)`, without cancellation.
  private double radius(double k12, double k11, double k22) {
    double beta = 2 * b * b;
    double determinant = Plane.determinant(k12, k11, k22);
    return Math.sqrt(1 + beta * (k11 + k22) + beta * beta * determinant);
  }
}
