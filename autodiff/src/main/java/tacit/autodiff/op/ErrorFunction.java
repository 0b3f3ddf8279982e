// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

/// Error function, `erf x = 2/√π ∫₀ˣ e^−t² dt`, to 3 `ε`.
///
/// ```text
/// |x| < 2   erf x = 2x/√π e^−s (1 + 2s/3 (1 + 2s/5 (1 + 2s/7 (1 + …)))),   s = x²
/// x ≥ 2     erf x = 1 − e^−s/√π / (x + ½/(x + 1/(x + ³⁄₂/(x + 2/(x + …)))))
/// ```
///
/// Nothing cancels in the first, where all terms have one sign; what is rounded in the second is
/// small beside the 1. Both are evaluated from their end, [#LEVELS] deep.
///
/// @source Abramowitz & Stegun 1964, 7.1.6 and 7.1.14
final class ErrorFunction {
  private static final double FRACTION_FROM = 2;
  private static final int LEVELS = 60;

  private ErrorFunction() {}

  static double erf(double x) {
    double s = x * x;
    if (Double.isNaN(x) || Math.abs(x) < FRACTION_FROM) {
      return 2 / Math.sqrt(Math.PI) * x * Math.exp(-s) * series(s);
    }
    return Math.signum(x) * (1 - Math.exp(-s) / Math.sqrt(Math.PI) / fraction(Math.abs(x)));
  }

  private static double series(double s) {
    double sum = 1;
    for (int n = LEVELS; n > 0; n--) sum = 1 + 2 * s / (2 * n + 1) * sum;
    return sum;
  }

  private static double fraction(double x) {
    double fraction = x;
    for (int n = LEVELS; n > 0; n--) fraction = x + 0.5 * n / fraction;
    return fraction;
  }
}
