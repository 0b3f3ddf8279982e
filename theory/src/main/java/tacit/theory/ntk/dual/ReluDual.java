// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

/// Dual of `φ(x) = a min(x, 0) + b max(x, 0)`, the rectifier family. With `s = √(k₁₁k₂₂ − k₁₂²)`
/// and `θ = atan2(s, k₁₂)`
///
/// ```text
/// Ṫ = (a² + b²)/2 − (a − b)² θ / 2π,   T = (a − b)² s / 2π + Ṫ k₁₂
/// ```
///
/// A zero input has no angle; `θ = π/2` is taken, between all angles. Homogeneous: `T(λK) = λ
/// T(K)`.
///
/// @source Cho & Saul 2009, eq. (6), degrees 0 and 1; general `a, b` by `φ = b x + (a − b) min(x,
///   0)`
public record ReluDual(double a, double b) implements Dual {
  /// `max(x, 0)`.
  public static ReluDual relu() {
    return new ReluDual(0, 1);
  }

  /// `x` above 0, `slope x` below.
  public static ReluDual leaky(double slope) {
    return new ReluDual(slope, 1);
  }

  /// `|x|`.
  public static ReluDual abs() {
    return new ReluDual(-1, 1);
  }

  @Override
  public String name() {
    return "relu";
  }

  @Override
  public double value(double k12, double k11, double k22) {
    double s = Math.sqrt(Plane.determinant(k12, k11, k22));
    return kink() * s + slopeAt(Plane.angle(s, k12)) * k12;
  }

  @Override
  public double slope(double k12, double k11, double k22) {
    return slopeAt(Plane.angle(Math.sqrt(Plane.determinant(k12, k11, k22)), k12));
  }

  @Override
  public double variance(double k) {
    return (a * a + b * b) / 2 * k;
  }

  @Override
  public double varianceSlope(double k) {
    return k > 0 ? (a * a + b * b) / 2 : slopeAt(Math.PI / 2);
  }

  /// Infinite at the kink, if there is one.
  @Override
  public double curvature(double k) {
    return a == b ? 0 : Double.POSITIVE_INFINITY;
  }

  private double kink() {
    return (a - b) * (a - b) / (2 * Math.PI);
  }

  private double slopeAt(double theta) {
    return (a * a + b * b) / 2 - kink() * theta;
  }
}
