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
  static final double INVERSE_TWO_PI = 1 / TWO_PI;

  @Override
  public String name() {
    return "gelu";
  }

  @Override
  public double value(double k12, double k11, double k22) {
    return pair(k12, k11, k22).value();
  }

  @Override
  public double slope(double k12, double k11, double k22) {
    return pair(k12, k11, k22).slope();
  }

  /// `(4 − 4t + 3t²) / (2π √(1 + 2k))` with `t = k/(1 + 2k)`, from `φ″ = (2 − x²) e^−x²/2 / √2π`.
  @Override
  public double curvature(double k) {
    double t = k / (1 + 2 * k);
    return (4 - 4 * t + 3 * t * t) / (TWO_PI * Math.sqrt(1 + 2 * k));
  }

  @Override
  public Marginals marginals(double[] variances) {
    return Roots.of(variances, GeluDual::inverse);
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
    int t =
        VectorModule.PRESENT ? GeluLanes.row(first, i, step, second, j, k, theta, at, length) : 0;
    for (; t < length; t++) {
      int m = i + t * step, n = j + t;
      double inverse = first.inverse()[m] * second.inverse()[n];
      var sums = pair(k[at + t], first.variances()[m], second.variances()[n], inverse);
      k[at + t] = sums.value();
      if (theta.length > 0) theta[at + t] *= sums.slope();
    }
  }

  private static Sums pair(double k12, double k11, double k22) {
    return pair(k12, k11, k22, inverse(k11) * inverse(k22));
  }

  /// With `1/√P₁` and `D² = 1 + k₁₁ + k₂₂ + (k₁₁k₂₂ − k₁₂²)`.
  private static Sums pair(double k, double k11, double k22, double inverse) {
    double p = k11 * k22, d2 = 1 + (k11 + k22) + Math.max(p - k * k, 0);
    double d = Math.sqrt(d2), share = inverse * inverse, over = 1 / d;
    double angle = Elementary.quadrant(Math.abs(k) * inverse, d * inverse);
    double psi = k < 0 ? -angle : angle;
    double sum = Math.fma(k, psi, Math.fma(p, d2, k * k) * share * over);
    double inner = Math.fma(over, over, Math.fma(1 - p, share, 1));
    return new Sums(
        Math.fma(INVERSE_TWO_PI, sum, k * 0.25),
        Math.fma(INVERSE_TWO_PI, Math.fma(k * over, inner, psi), 0.25));
  }

  private static double inverse(double variance) {
    return 1 / Math.sqrt(1 + variance);
  }
}
