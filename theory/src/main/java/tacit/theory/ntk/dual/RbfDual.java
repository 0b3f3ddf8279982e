// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

/// Dual of `φ(x) = √2 sin(√(2γ) x + π/4)`, whose dual is a radial basis function
///
/// ```text
/// T = e^γ(2k₁₂ − k₁₁ − k₂₂),   Ṫ = 2γ T
/// ```
///
/// @source Rahimi & Recht 2007, random Fourier features; Novak et al. 2020, code
public record RbfDual(double gamma) implements Dual {
  public RbfDual {
    if (!(gamma >= 0)) {
      throw new IllegalArgumentException("rbf: gamma is " + gamma + "; give a number, 0 or more");
    }
  }

  @Override
  public String name() {
    return "rbf";
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
  public double variance(double k) {
    return 1;
  }

  @Override
  public double varianceSlope(double k) {
    return 2 * gamma;
  }

  /// `4γ²`, from `φ″ = −2γ φ`.
  @Override
  public double curvature(double k) {
    return 4 * gamma * gamma;
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
    return new Exponential(1, 2 * gamma, -1);
  }
}
