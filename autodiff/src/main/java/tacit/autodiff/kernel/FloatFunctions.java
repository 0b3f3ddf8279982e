// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

/// `exp`, `tanh` and the logistic function in single precision, from fused multiply-adds alone, so
/// that the same input gives the same bits whether a loop is interpreted or compiled. The Vector
/// API's own functions do not: compiled code takes another library than the interpreter, and a run
/// would depend on the compiler's timing. Each agrees with the exact value to 4 `ε`.
///
/// @source coefficients, rounded to single precision: S. L. Moshier, Cephes Mathematical Library,
///   `expf` and `tanhf`
final class FloatFunctions {
  private static final float LOG2_E = 1.442695f;

  /// `ln 2` in two parts; products of the first with whole numbers below 2¹⁰ are exact.
  private static final float LN2_HIGH = 0.6933594f;

  private static final float LN2_LOW = -2.1219444e-4f;

  /// Adding and subtracting it rounds a small number to a whole one.
  private static final float ROUND = 0x1.8p23f;

  /// Beyond these the result is 0 or infinite.
  private static final float LEAST = -104;

  private static final float MOST = 89;

  /// Below it `tanh` is a polynomial, above a quotient of exponentials.
  private static final float NEAR = 0.625f;

  private FloatFunctions() {}

  /// `eˣ = 2ⁿ eʳ` with a whole `n` and `|r| ≤ ln 2 / 2`.
  static float exp(float x) {
    float inside = Math.min(Math.max(x, LEAST), MOST);
    float n = Math.fma(inside, LOG2_E, ROUND) - ROUND;
    float r = Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, inside));
    float p = Math.fma(1.9875691e-4f, r, 1.3981999e-3f);
    p = Math.fma(p, r, 8.333452e-3f);
    p = Math.fma(p, r, 0.041665796f);
    p = Math.fma(p, r, 0.16666666f);
    p = Math.fma(p, r, 0.5f);
    float power = Math.fma(p, r * r, r) + 1;
    int half = (int) n >> 1, rest = (int) n - half;
    return power * twoToThe(half) * twoToThe(rest);
  }

  private static float twoToThe(int n) {
    return Float.intBitsToFloat((n + Float.MAX_EXPONENT) << (Float.PRECISION - 1));
  }

  static float sigmoid(float x) {
    return 1 / (1 + exp(-x));
  }

  static float tanh(float x) {
    float size = Math.abs(x);
    if (size >= NEAR) return Math.copySign(1 - 2 / (exp(2 * size) + 1), x);
    float s = x * x;
    float p = Math.fma(-5.7049887e-3f, s, 0.020639088f);
    p = Math.fma(p, s, -0.053739715f);
    p = Math.fma(p, s, 0.13331442f);
    p = Math.fma(p, s, -0.3333328f);
    return Math.fma(p * s, x, x);
  }
}
