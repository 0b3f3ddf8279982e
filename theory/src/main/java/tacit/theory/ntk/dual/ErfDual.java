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
    double r = radius(k12, k11, k22), inverse = inverse(k11) * inverse(k22);
    return valueAt(r, k12, inverse);
  }

  @Override
  public double slope(double k12, double k11, double k22) {
    return steepness() / radius(k12, k11, k22);
  }

  /// `16 a² b⁶ k / (π (1 + 4b²k)^3/2)`.
  @Override
  public double curvature(double k) {
    double beta = b * b, r2 = 1 + 4 * beta * k;
    return 16 * a * a * beta * beta * beta * k / (Math.PI * r2 * Math.sqrt(r2));
  }

  @Override
  public Marginals marginals(double[] variances) {
    return Roots.of(variances, this::inverse);
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
    double size = size(), steepness = steepness(), beta = beta();
    int t =
        VectorModule.PRESENT
            ? ErfLanes.row(
                size, steepness, beta, c * c, first, i, step, second, j, k, theta, at, length)
            : 0;
    for (; t < length; t++) {
      int m = i + t * step, n = j + t;
      double x = k[at + t], r = radius(x, first.variances()[m], second.variances()[n]);
      k[at + t] = valueAt(r, x, first.inverse()[m] * second.inverse()[n]);
      if (theta.length > 0) theta[at + t] *= steepness / r;
    }
  }

  /// `atan2(2b²k₁₂, r)` from its sine and cosine, which are divided by `√(1 + 2b²k₁₁) √(1 +
  /// 2b²k₂₂)`.
  private double valueAt(double r, double k12, double inverse) {
    double x = beta() * k12;
    double angle = Elementary.quadrant(Math.abs(x) * inverse, r * inverse);
    return Math.fma(x < 0 ? -size() : size(), angle, c * c);
  }

  private double size() {
    return 2 * a * a / Math.PI;
  }

  private double steepness() {
    return 4 * a * a * b * b / Math.PI;
  }

  private double beta() {
    return 2 * b * b;
  }

  private double inverse(double variance) {
    return 1 / Math.sqrt(1 + beta() * variance);
  }

  /// `r² = 1 + 2b²(k₁₁ + k₂₂) + 4b⁴(k₁₁k₂₂ − k₁₂²)`, without cancellation.
  private double radius(double k12, double k11, double k22) {
    double beta = beta(), determinant = Plane.determinant(k12, k11, k22);
    return Math.sqrt(Math.fma(beta, Math.fma(beta, determinant, k11 + k22), 1));
  }
}
