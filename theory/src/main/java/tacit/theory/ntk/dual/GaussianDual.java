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
    return a * a * inverse(k12, k11, k22);
  }

  @Override
  public double slope(double k12, double k11, double k22) {
    double w = inverse(k12, k11, k22);
    return steepness() * k12 * (w * w * w);
  }

  /// `4a²b² (1 + 12 b²k²/Δ) / Δ^3/2`.
  @Override
  public double curvature(double k) {
    double w = inverse(k, k, k);
    return steepness() * (1 + 12 * b * b * k * k * w * w) * (w * w * w);
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
    double[] k11 = ((Variances) one).values(), k22 = ((Variances) two).values();
    double size = a * a, steepness = steepness(), beta = -2 * b;
    int t =
        VectorModule.PRESENT
            ? GaussianLanes.row(size, steepness, beta, k11, i, step, k22, j, k, theta, at, length)
            : 0;
    for (; t < length; t++) {
      double x = k[at + t], w = inverse(x, k11[i + t * step], k22[j + t]);
      k[at + t] = size * w;
      if (theta.length > 0) theta[at + t] *= steepness * x * (w * w * w);
    }
  }

  private double steepness() {
    return 4 * a * a * b * b;
  }

  /// `1/√Δ` with `Δ = 1 − 2b(k₁₁ + k₂₂) + 4b²(k₁₁k₂₂ − k₁₂²)`: all terms are positive.
  private double inverse(double k12, double k11, double k22) {
    double beta = -2 * b, determinant = Plane.determinant(k12, k11, k22);
    return 1 / Math.sqrt(Math.fma(beta, Math.fma(beta, determinant, k11 + k22), 1));
  }
}
