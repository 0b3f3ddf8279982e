// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

/// Dual of `φ(x) = a sin(b x + c)`. With `S = k₁₁ + k₂₂`
///
/// ```text
/// T = (a²/2) (s₁ − s₂),   Ṫ = (a²b²/2) (s₁ + s₂),   s₁ = e^b²(k₁₂ − S/2),   s₂ = e^−b²(k₁₂ + S/2) cos 2c
/// ```
///
/// @source characteristic function of `u ± v`; Novak et al. 2020, code
public record SinDual(double a, double b, double c) implements Dual {
  /// `a cos(b x + c)`.
  public static SinDual cos(double a, double b, double c) {
    return new SinDual(a, b, c + Math.PI / 2);
  }

  @Override
  public String name() {
    return "sin";
  }

  @Override
  public double value(double k12, double k11, double k22) {
    double h = (k11 + k22) * 0.5;
    return size() * (near(k12 - h) - far(k12 + h));
  }

  @Override
  public double slope(double k12, double k11, double k22) {
    double h = (k11 + k22) * 0.5;
    return size() * (b * b) * (near(k12 - h) + far(k12 + h));
  }

  /// `b⁴ E[φ²]`, from `φ″ = −b² φ`.
  @Override
  public double curvature(double k) {
    return b * b * b * b * variance(k);
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
    int t =
        VectorModule.PRESENT
            ? SinLanes.row(
                size(), b * b, Math.cos(2 * c), k11, i, step, k22, j, k, theta, at, length)
            : 0;
    for (; t < length; t++) {
      double x = k[at + t], h = (k11[i + t * step] + k22[j + t]) * 0.5;
      double near = near(x - h), far = far(x + h);
      k[at + t] = size() * (near - far);
      if (theta.length > 0) theta[at + t] *= size() * (b * b) * (near + far);
    }
  }

  private double size() {
    return a * a / 2;
  }

  private double near(double x) {
    return Elementary.exp(b * b * x);
  }

  private double far(double x) {
    return Elementary.exp(-(b * b) * x) * Math.cos(2 * c);
  }
}
