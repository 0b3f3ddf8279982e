// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

/// Elementary functions from fused multiply-adds and other exactly rounded operations alone, so
/// that the same input gives the same bits on every machine, interpreted or compiled, and, in
/// [Lanes], several at a time.
///
/// Coefficients: ours, interpolation at Chebyshev's nodes in 60 digits; what they leave out is
/// below a tenth of a rounding.
final class Elementary {
  static final double PI_2 = Math.PI / 2;

  /// `(arcsin x)/x = 1 + x² (A₀ + A₁ x² + …)` for `x² ≤ ½`.
  static final double[] ARCSIN = {
    0.16666666666666669,
    0.07499999999998412,
    0.044642857146655654,
    0.030381944084992746,
    0.022372177006627192,
    0.017352221536902322,
    0.013975730224099243,
    0.01139924543091176,
    0.011310930442084787,
    -0.003294232668448929,
    0.07377365207108956,
    -0.28099565631446904,
    0.9522680642152734,
    -2.353535874499935,
    4.384722306509683,
    -5.883246068449167,
    5.436394922152539,
    -3.0948600063047733,
    0.8387686144806944,
  };

  /// `eʳ = 1 + r + r² (E₀ + E₁ r + …)` for `|r| ≤ ln 2 / 2`.
  static final double[] EXP = {
    0.5,
    0.1666666666666667,
    0.04166666666666667,
    0.008333333333326136,
    0.0013888888888883748,
    0.00019841269874820627,
    2.4801587325547743e-05,
    2.7557255400206422e-06,
    2.75572736431103e-07,
    2.5105217004720745e-08,
    2.0914686968086876e-09,
  };

  static final double LOG2_E = 1.4426950408889634;

  /// `−ln 2` in two parts; products of the first with whole numbers below 2¹¹ are exact.
  static final double LN2_HIGH = -0x1.62e42fefa3p-1;

  static final double LN2_LOW = -2.8235290563031577e-13;

  /// Adding and subtracting it rounds a small number to a whole one.
  static final double ROUND = 0x1.8p52;

  /// Beyond these `exp` is 0 or infinite.
  static final double LEAST = -746, MOST = 710;

  private Elementary() {}

  /// The angle from 0 to `π/2` with this sine and cosine, `sine² + cosine² = 1`; `π/2` if both are
  /// 0. Relative error below `2⁻⁵¹` more than that of its arguments.
  static double quadrant(double sine, double cosine) {
    double angle = arcsin(Math.min(sine, cosine));
    return sine >= cosine ? PI_2 - angle : angle;
  }

  /// Even and odd terms by themselves, which takes half the time of one after the other.
  private static double arcsin(double x) {
    double z = x * x, z2 = z * z;
    double even = ARCSIN[18], odd = ARCSIN[17];
    for (int n = 15; n > 0; n -= 2) {
      even = Math.fma(even, z2, ARCSIN[n + 1]);
      odd = Math.fma(odd, z2, ARCSIN[n]);
    }
    even = Math.fma(even, z2, ARCSIN[0]);
    return Math.fma(Math.fma(odd, z, even), z * x, x);
  }

  /// `eˣ = 2ⁿ eʳ` with a whole `n` and `|r| ≤ ln 2 / 2`; `2ⁿ` in two factors, since it can be below
  /// the least normal number. Relative error below `2⁻⁵²`.
  static double exp(double x) {
    double inside = Math.min(Math.max(x, LEAST), MOST);
    double n = Math.fma(inside, LOG2_E, ROUND) - ROUND;
    double r = Math.fma(n, LN2_LOW, Math.fma(n, LN2_HIGH, inside));
    double p = EXP[10];
    for (int i = 9; i >= 0; i--) p = Math.fma(p, r, EXP[i]);
    double half = Math.fma(n, 0.5, ROUND) - ROUND;
    return (Math.fma(p, r * r, r) + 1) * twoToThe(half) * twoToThe(n - half);
  }

  /// The lowest bits of `n + 1.5 · 2⁵²` are those of a whole `n`.
  private static double twoToThe(double n) {
    return Double.longBitsToDouble(
        Double.doubleToRawLongBits(n + (Double.MAX_EXPONENT + ROUND)) << (Double.PRECISION - 1));
  }
}
