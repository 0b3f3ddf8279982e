// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

/// Dual of the normalized Hermite polynomial `hₙ`, `n` = `degree`, at variances 1 alone
///
/// ```text
/// T = k₁₂ⁿ,   Ṫ = n k₁₂ⁿ⁻¹
/// ```
///
/// @source Mehler 1866; O'Donnell 2014, Analysis of Boolean Functions, proposition 11.31
public record HermiteDual(int degree) implements Dual {
  /// What a LayerNorm before it, with its `ε = 10⁻¹²`, leaves of a variance above `10⁻⁴`.
  private static final double CLOSE = 1e-8;

  public HermiteDual {
    if (degree < 0) {
      throw new IllegalArgumentException(
          "hermite: degree is " + degree + "; give a whole number, 0 or more");
    }
  }

  @Override
  public String name() {
    return "hermite";
  }

  @Override
  public double value(double k12, double k11, double k22) {
    return power(degree, unit("k11", k11) * unit("k22", k22) * k12);
  }

  @Override
  public double slope(double k12, double k11, double k22) {
    return degree == 0 ? 0 : degree * power(degree - 1, unit("k11", k11) * unit("k22", k22) * k12);
  }

  @Override
  public double variance(double k) {
    return unit("k", k);
  }

  @Override
  public double varianceSlope(double k) {
    return degree * unit("k", k);
  }

  /// `n(n − 1)`.
  @Override
  public double curvature(double k) {
    return degree * (degree - 1) * unit("k", k);
  }

  private static double power(int n, double k) {
    double power = 1;
    for (int i = 0; i < n; i++) power *= k;
    return power;
  }

  /// 1, if the variance is.
  private static double unit(String name, double variance) {
    if (Math.abs(variance - 1) <= CLOSE) return 1;
    throw new IllegalArgumentException(
        "hermite: the variance "
            + name
            + " is "
            + variance
            + " but its dual is known at 1 alone; put a layer_norm before it, or take a PolynomialDual");
  }
}
