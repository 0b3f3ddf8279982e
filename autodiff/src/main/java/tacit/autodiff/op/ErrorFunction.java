// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

/// Error function, `erf x = 2/√π e^−x² Σₙ 2ⁿ x²ⁿ⁺¹ / (1·3·5⋯(2n + 1))`. All terms of this series
/// have the sign of `x`, so nothing cancels; it is summed until a term no longer changes the sum.
///
/// @source Abramowitz & Stegun 1964, 7.1.6
final class ErrorFunction {
  /// From here on `1 − erf x < 2⁻⁵³`: the nearest double is 1.
  private static final double ONE_FROM = 6;

  private ErrorFunction() {}

  static double erf(double x) {
    if (Double.isNaN(x) || Math.abs(x) >= ONE_FROM) return Math.signum(x);
    double term = x, sum = 0;
    for (int odd = 3; sum + term != sum; odd += 2) {
      sum += term;
      term *= 2 * x * x / odd;
    }
    return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
  }
}
