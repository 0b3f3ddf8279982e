// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

/// Dual of `φ(x) = xⁿ`, `n` = `degree` from 0 to 5. With `P = k₁₁k₂₂` and `k = k₁₂`
///
/// ```text
/// T₀ … T₅ = 1,  k,  2k² + P,  6k³ + 9kP,  24k⁴ + 72k²P + 9P²,  120k⁵ + 600k³P + 225kP²
/// Ṫₙ = n² Tₙ₋₁,   Tₙ = (2n − 1)!! kⁿ on the diagonal
/// ```
///
/// @source Isserlis 1918: the pairings of `n` letters `u` and `n` letters `v`
public record MonomialDual(int degree) implements Dual {
  private static final int LARGEST = 5;

  public MonomialDual {
    if (degree < 0 || degree > LARGEST) {
      throw new IllegalArgumentException(
          "monomial: degree is " + degree + ", not from 0 to 5; take a PolynomialDual");
    }
  }

  @Override
  public String name() {
    return "monomial";
  }

  @Override
  public double value(double k12, double k11, double k22) {
    return moment(degree, k12, k11 * k22);
  }

  @Override
  public double slope(double k12, double k11, double k22) {
    return degree == 0 ? 0 : degree * degree * moment(degree - 1, k12, k11 * k22);
  }

  @Override
  public double variance(double k) {
    return moment(degree, k, k * k);
  }

  /// `n²(n − 1)² Tₙ₋₂`.
  @Override
  public double curvature(double k) {
    int factor = degree * (degree - 1);
    return factor == 0 ? 0 : factor * factor * moment(degree - 2, k, k * k);
  }

  /// `E[uⁿ vⁿ]`.
  private static double moment(int n, double k, double p) {
    double k2 = k * k;
    return switch (n) {
      case 0 -> 1;
      case 1 -> k;
      case 2 -> 2 * k2 + p;
      case 3 -> k * (6 * k2 + 9 * p);
      case 4 -> 24 * k2 * k2 + p * (72 * k2 + 9 * p);
      default -> k * (120 * k2 * k2 + p * (600 * k2 + 225 * p));
    };
  }
}
