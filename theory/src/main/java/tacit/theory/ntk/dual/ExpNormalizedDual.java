// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

/// A dual that no activation was given for, with `ρ = √(k₁₁k₂₂)`
///
/// ```text
/// T = ρ e^γ(k₁₂/ρ + shift),   Ṫ = γ e^γ(k₁₂/ρ + shift)
/// ```
///
/// A zero input has no correlation; 0 is taken.
///
/// @source Mairal, Koniusz, Harchaoui & Schmid 2014; Novak et al. 2020, code
public record ExpNormalizedDual(double gamma, double shift) implements Dual {
  /// `γ = 1`, `shift = −1`, which keeps variances.
  public ExpNormalizedDual() {
    this(1, -1);
  }

  @Override
  public String name() {
    return "exp_normalized";
  }

  @Override
  public double value(double k12, double k11, double k22) {
    double rho = Math.sqrt(k11 * k22);
    return rho * power(k12, rho);
  }

  @Override
  public double slope(double k12, double k11, double k22) {
    return gamma * power(k12, Math.sqrt(k11 * k22));
  }

  @Override
  public double variance(double k) {
    return k * power(k, k);
  }

  @Override
  public double varianceSlope(double k) {
    return gamma * power(k, k);
  }

  @Override
  public double curvature(double k) {
    return gamma * gamma * power(k, k) / k;
  }

  private double power(double k12, double rho) {
    return Math.exp(gamma * ((rho > 0 ? k12 / rho : 0) + shift));
  }
}
