// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

/// Dual of `φ(x) = a e^bx`
///
/// ```text
/// T = a² e^b²((k₁₁ + k₂₂)/2 + k₁₂),   Ṫ = b² T
/// ```
///
/// @source moment generating function of `u + v`; Daniely, Frostig & Singer 2016, table 1
public record ExpDual(double a, double b) implements Dual {
  @Override
  public String name() {
    return "exp";
  }

  @Override
  public double value(double k12, double k11, double k22) {
    return whole().value(k12, k11, k22);
  }

  @Override
  public double slope(double k12, double k11, double k22) {
    return whole().slope(k12, k11, k22);
  }

  @Override
  public double curvature(double k) {
    return b * b * varianceSlope(k);
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
    whole().row(one, i, step, two, j, k, theta, at, length);
  }

  private Exponential whole() {
    return new Exponential(a * a, b * b, 1);
  }
}
