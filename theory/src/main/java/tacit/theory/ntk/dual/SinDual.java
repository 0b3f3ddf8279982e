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
    double half = (k11 + k22) / 2;
    return a * a / 2 * (difference(k12 - half) - sum(k12 + half));
  }

  @Override
  public double slope(double k12, double k11, double k22) {
    double half = (k11 + k22) / 2;
    return a * a * b * b / 2 * (difference(k12 - half) + sum(k12 + half));
  }

  @Override
  public double variance(double k) {
    return value(k, k, k);
  }

  @Override
  public double varianceSlope(double k) {
    return slope(k, k, k);
  }

  /// `b⁴ E[φ²]`, from `φ″ = −b² φ`.
  @Override
  public double curvature(double k) {
    return b * b * b * b * variance(k);
  }

  private double difference(double x) {
    return Math.exp(b * b * x);
  }

  private double sum(double x) {
    return Math.exp(-b * b * x) * Math.cos(2 * c);
  }
}
