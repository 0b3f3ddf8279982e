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
/// T(K)`, by which variances too small or too large to multiply are scaled.
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
    int e = exponent(k11), f = exponent(k22), half = (e + f) / 2;
    double x = Math.scalb(k12, -half), p = Math.scalb(k11, -e), q = Math.scalb(k22, -f);
    double s = Plane.sine(x, p, q), slope = slopeAt(s, x, inverse(p) * inverse(q));
    return Math.scalb(Math.fma(slope, x, kink() * s), half);
  }

  @Override
  public double slope(double k12, double k11, double k22) {
    int e = exponent(k11), f = exponent(k22);
    double x = Math.scalb(k12, -(e + f) / 2), p = Math.scalb(k11, -e), q = Math.scalb(k22, -f);
    return slopeAt(Plane.sine(x, p, q), x, inverse(p) * inverse(q));
  }

  @Override
  public double variance(double k) {
    return half() * k;
  }

  @Override
  public double varianceSlope(double k) {
    return k > 0 ? half() : slopeAt(0, 0, 0);
  }

  /// Infinite at the kink, if there is one.
  @Override
  public double curvature(double k) {
    return a == b ? 0 : Double.POSITIVE_INFINITY;
  }

  @Override
  public Marginals marginals(double[] variances) {
    return Roots.of(variances, ReluDual::inverse);
  }

  @Override
  public void row(
      Marginals one,
      int i,
      int step,
      Marginals two,
      int j,
      double[] k,
      double[] theta,
      int at,
      int length) {
    var first = (Roots) one;
    var second = (Roots) two;
    if (!first.ordinary() || !second.ordinary()) {
      Dual.super.row(one, i, step, two, j, k, theta, at, length);
      return;
    }
    int t =
        VectorModule.PRESENT
            ? ReluLanes.row(kink(), half(), a * b, first, i, step, second, j, k, theta, at, length)
            : 0;
    for (; t < length; t++) {
      int m = i + t * step, n = j + t;
      double x = k[at + t], s = Plane.sine(x, first.variances()[m], second.variances()[n]);
      double slope = slopeAt(s, x, first.inverse()[m] * second.inverse()[n]);
      k[at + t] = Math.fma(slope, x, kink() * s);
      if (theta.length > 0) theta[at + t] *= slope;
    }
  }

  private double kink() {
    return (a - b) * (a - b) / (2 * Math.PI);
  }

  private double half() {
    return (a * a + b * b) / 2;
  }

  /// `Ṫ` from the angle to the nearer end: `θ` to `u = v`, or `π − θ` to `u = −v`, where it is `a
  /// b`.
  private double slopeAt(double s, double k12, double inverse) {
    double angle = Elementary.quadrant(s * inverse, Math.abs(k12) * inverse);
    return k12 < 0 ? Math.fma(kink(), angle, a * b) : Math.fma(-kink(), angle, half());
  }

  private static double inverse(double variance) {
    return variance > 0 ? 1 / Math.sqrt(variance) : 0;
  }

  /// An even exponent that brings the variance near to 1; 0 where there is no need.
  private static int exponent(double variance) {
    return Roots.ordinary(variance) ? 0 : Math.getExponent(variance) & ~1;
  }
}
