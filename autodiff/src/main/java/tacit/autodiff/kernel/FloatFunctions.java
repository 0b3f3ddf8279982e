// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// `exp`, `tanh` and the logistic function in single precision, in lanes, from fused multiply-adds
/// and other exactly rounded operations alone, so that the same input gives the same bits whether a
/// loop is interpreted or compiled. The Vector API's own functions do not: compiled code takes
/// another library than the interpreter, and a run would depend on the compiler's timing. Each
/// agrees with the exact value to 4 `ε`.
///
/// More of them, made in the same way: [FloatLogarithm], [FloatErf], [FloatCircular].
///
/// Constants are whole vectors: the compiler inlines only so much into one loop, and making them
/// there would take most of it.
///
/// @source coefficients, rounded to single precision: S. L. Moshier, Cephes Mathematical Library,
///   `expf` and `tanhf`
final class FloatFunctions {
  static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final FloatVector ZERO = all(0);
  private static final FloatVector ONE = all(1);
  private static final FloatVector TWO = all(2);
  private static final FloatVector LOG2_E = all(1.442695f);

  /// `−ln 2` in two parts; products of the first with whole numbers below 2¹⁰ are exact.
  private static final FloatVector LN2_HIGH = all(-0.6933594f);

  private static final FloatVector LN2_LOW = all(2.1219444e-4f);

  /// Adding and subtracting it rounds a small number to a whole one.
  private static final FloatVector ROUND = all(0x1.8p23f);

  /// Beyond these `exp` is 0 or infinite.
  private static final FloatVector LEAST = all(-104);

  private static final FloatVector MOST = all(89);

  private static final FloatVector EXP7 = all(1.9875691e-4f);
  private static final FloatVector EXP6 = all(1.3981999e-3f);
  private static final FloatVector EXP5 = all(8.333452e-3f);
  private static final FloatVector EXP4 = all(0.041665796f);
  private static final FloatVector EXP3 = all(0.16666666f);
  private static final FloatVector EXP2 = all(0.5f);
  private static final FloatVector TANH11 = all(-5.7049887e-3f);
  private static final FloatVector TANH9 = all(0.020639088f);
  private static final FloatVector TANH7 = all(-0.053739715f);
  private static final FloatVector TANH5 = all(0.13331442f);
  private static final FloatVector TANH3 = all(-0.3333328f);

  /// Below it `tanh` is a polynomial, above a quotient of exponentials.
  private static final FloatVector NEAR = all(0.625f);

  private FloatFunctions() {}

  /// A constant as the whole vector that a loop wants.
  static FloatVector all(float value) {
    return FloatVector.broadcast(S, value);
  }

  /// `yᵢ = exp(xᵢ)` at positions `from` to `to`.
  static void exp(float[] x, float[] y, int from, int to) {
    int i = from;
    for (; i <= to - S.length(); i += S.length()) {
      exp(FloatVector.fromArray(S, x, i)).intoArray(y, i);
    }
    if (i < to) {
      var rest = S.indexInRange(i, to);
      exp(FloatVector.fromArray(S, x, i, rest)).intoArray(y, i, rest);
    }
  }

  /// `yᵢ = 1/(1 + exp(−xᵢ))`.
  static void sigmoid(float[] x, float[] y, int from, int to) {
    int i = from;
    for (; i <= to - S.length(); i += S.length()) {
      sigmoid(FloatVector.fromArray(S, x, i)).intoArray(y, i);
    }
    if (i < to) {
      var rest = S.indexInRange(i, to);
      sigmoid(FloatVector.fromArray(S, x, i, rest)).intoArray(y, i, rest);
    }
  }

  /// `yᵢ = tanh(xᵢ)`.
  static void tanh(float[] x, float[] y, int from, int to) {
    int i = from;
    for (; i <= to - S.length(); i += S.length()) {
      tanh(FloatVector.fromArray(S, x, i)).intoArray(y, i);
    }
    if (i < to) {
      var rest = S.indexInRange(i, to);
      tanh(FloatVector.fromArray(S, x, i, rest)).intoArray(y, i, rest);
    }
  }

  /// `eˣ = 2ⁿ eʳ` with a whole `n` and `|r| ≤ ln 2 / 2`; `2ⁿ` in two factors, since it can be below
  /// the least normal number.
  static FloatVector exp(FloatVector x) {
    var inside = x.max(LEAST).min(MOST);
    var n = inside.fma(LOG2_E, ROUND).sub(ROUND);
    var r = n.fma(LN2_LOW, n.fma(LN2_HIGH, inside));
    var p = EXP7.fma(r, EXP6).fma(r, EXP5).fma(r, EXP4).fma(r, EXP3).fma(r, EXP2);
    var power = p.fma(r.mul(r), r).add(ONE);
    var whole = (IntVector) n.convert(VectorOperators.F2I, 0);
    var half = whole.lanewise(VectorOperators.ASHR, 1);
    return power.mul(twoToThe(half)).mul(twoToThe(whole.sub(half)));
  }

  private static FloatVector twoToThe(IntVector n) {
    return n.add(Float.MAX_EXPONENT)
        .lanewise(VectorOperators.LSHL, Float.PRECISION - 1)
        .reinterpretAsFloats();
  }

  private static FloatVector sigmoid(FloatVector x) {
    return ONE.div(exp(x.neg()).add(ONE));
  }

  private static FloatVector tanh(FloatVector x) {
    var size = x.abs();
    var far = ONE.sub(TWO.div(exp(size.add(size)).add(ONE)));
    var s = x.mul(x);
    var p = TANH11.fma(s, TANH9).fma(s, TANH7).fma(s, TANH5).fma(s, TANH3);
    var near = p.mul(s).fma(x, x);
    far = far.blend(far.neg(), x.compare(VectorOperators.LT, ZERO));
    return near.blend(far, size.compare(VectorOperators.GE, NEAR));
  }
}
