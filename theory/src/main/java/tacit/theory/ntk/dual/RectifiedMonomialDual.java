// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

/// Dual of `φ(x) = xⁿ` for `x ≥ 0`, else 0, `n` = `degree` from 0 to 8. With `P = k₁₁k₂₂`, `θ =
/// atan2(√(P − k₁₂²), k₁₂)` and `Jₙ` of [ArcCosine]
///
/// ```text
/// Tₙ = P^n/2 Jₙ(θ) / 2π,   Ṫₙ = n² Tₙ₋₁ (0 for n = 0),   Tₙ = (2n − 1)!!/2 kⁿ on the diagonal
/// ```
///
/// A zero input has no angle; `θ = π/2` is taken, as for [ReluDual], which is `n = 1`.
///
/// @source Cho & Saul 2009, eqs. (1) to (4)
public record RectifiedMonomialDual(int degree) implements Dual {
  public RectifiedMonomialDual {
    if (degree < 0 || degree > ArcCosine.LARGEST) {
      throw new IllegalArgumentException(
          "rectified_monomial: degree is "
              + degree
              + ", not from 0 to "
              + ArcCosine.LARGEST
              + "; take a smaller power");
    }
  }

  @Override
  public String name() {
    return "rectified_monomial";
  }

  @Override
  public double value(double k12, double k11, double k22) {
    return moment(degree, k12, k11, k22);
  }

  @Override
  public double slope(double k12, double k11, double k22) {
    return degree == 0 ? 0 : degree * degree * moment(degree - 1, k12, k11, k22);
  }

  @Override
  public double variance(double k) {
    return moment(degree, k);
  }

  @Override
  public double varianceSlope(double k) {
    return degree == 0 ? 0 : degree * degree * moment(degree - 1, k);
  }

  /// `n²(n − 1)² Tₙ₋₂`; infinite for the jump and the kink of degrees 0 and 1.
  @Override
  public double curvature(double k) {
    int factor = degree * (degree - 1);
    return degree < 2 ? Double.POSITIVE_INFINITY : factor * factor * moment(degree - 2, k);
  }

  /// `E[u₊ⁿ v₊ⁿ]`.
  private static double moment(int n, double k12, double k11, double k22) {
    double sine = Plane.sine(k12, k11, k22);
    if (sine == 0 && k12 >= 0) return moment(n, k12);
    double size = Math.hypot(sine, k12);
    return Math.pow(size, n) / (2 * Math.PI) * ArcCosine.at(n, sine / size, k12 / size);
  }

  /// `E[u₊²ⁿ]`, half the moment of a normal variable; for a zero input, `θ = π/2`.
  private static double moment(int n, double k) {
    if (k == 0) return n == 0 ? 0.25 : 0;
    double moment = 0.5;
    for (int i = 1; i <= n; i++) moment *= (2 * i - 1) * k;
    return moment;
  }
}
