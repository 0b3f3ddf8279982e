// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

/// Dual of the sign. With `s = √(k₁₁k₂₂ − k₁₂²)` and `θ = atan2(s, k₁₂)`
///
/// ```text
/// T = 1 − 2θ/π,   Ṫ = 0, or 2/(π s) in the sense of distributions
/// ```
///
/// Gradient descent sees the slope 0 of the sign. `∂T/∂k₁₂` is the other value, which is infinite
/// on the diagonal.
///
/// @param distributional whether `Ṫ` is `∂T/∂k₁₂`, not 0
/// @source Cho & Saul 2009, degree 0
public record SignDual(boolean distributional) implements Dual {
  /// With slope 0.
  public SignDual() {
    this(false);
  }

  @Override
  public String name() {
    return "sign";
  }

  @Override
  public double value(double k12, double k11, double k22) {
    return 1 - 2 / Math.PI * Plane.angle(Plane.sine(k12, k11, k22), k12);
  }

  @Override
  public double slope(double k12, double k11, double k22) {
    if (!distributional) return 0;
    return 2 / (Math.PI * Plane.sine(k12, k11, k22));
  }

  @Override
  public double variance(double k) {
    return k > 0 ? 1 : 0;
  }

  @Override
  public double varianceSlope(double k) {
    return distributional ? Double.POSITIVE_INFINITY : 0;
  }

  @Override
  public double curvature(double k) {
    return Double.POSITIVE_INFINITY;
  }
}
