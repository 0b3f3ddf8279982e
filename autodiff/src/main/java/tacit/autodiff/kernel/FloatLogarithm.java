// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.FloatFunctions.S;
import static tacit.autodiff.kernel.FloatFunctions.all;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/// `ln x` and `ln(1 + eˣ)` in single precision, in lanes; see [FloatFunctions] for why not with the
/// Vector API's own. Each agrees with the exact value to 4 `ε`.
///
/// `x = 2ᵉ (1 + f)` with `√½ ≤ 1 + f < √2`, and `ln(1 + f) = f − f²/2 + f³ P(f)`. `P` is the
/// polynomial of degree 8 with the least relative error of the logarithm there, `8·10⁻¹⁰`.
final class FloatLogarithm {
  private static final FloatVector ZERO = all(0);
  private static final FloatVector ONE = all(1);
  private static final FloatVector MINUS_ONE = all(-1);
  private static final FloatVector HALF = all(0.5f);
  private static final FloatVector SQRT2 = all(1.4142135f);

  /// `ln 2` in two parts; products of the first with an exponent are exact.
  private static final FloatVector LN2_HIGH = all(0.69311523f);

  private static final FloatVector LN2_LOW = all(3.1946183e-5f);

  /// What is below the least normal number is scaled up first.
  private static final FloatVector LEAST_NORMAL = all(Float.MIN_NORMAL);

  private static final FloatVector UP = all(0x1p23f);
  private static final FloatVector UP_EXPONENT = all(23);
  private static final FloatVector NAN = all(Float.NaN);
  private static final FloatVector INFINITY = all(Float.POSITIVE_INFINITY);
  private static final FloatVector MINUS_INFINITY = all(Float.NEGATIVE_INFINITY);
  private static final int SQRT_HALF_BITS = Float.floatToIntBits(0.70710677f);
  private static final FloatVector P8 = all(0.06746601f);
  private static final FloatVector P7 = all(-0.11675641f);
  private static final FloatVector P6 = all(0.11888175f);
  private static final FloatVector P5 = all(-0.124055915f);
  private static final FloatVector P4 = all(0.14219551f);
  private static final FloatVector P3 = all(-0.16667996f);
  private static final FloatVector P2 = all(0.20002119f);
  private static final FloatVector P1 = all(-0.2500001f);
  private static final FloatVector P0 = all(0.33333313f);

  private FloatLogarithm() {}

  /// `yᵢ = ln xᵢ` at positions `from` to `to`.
  static void log(float[] x, float[] y, int from, int to) {
    int i = from;
    for (; i <= to - S.length(); i += S.length()) {
      log(FloatVector.fromArray(S, x, i)).intoArray(y, i);
    }
    if (i < to) {
      var rest = S.indexInRange(i, to);
      log(FloatVector.fromArray(S, x, i, rest)).intoArray(y, i, rest);
    }
  }

  /// `yᵢ = ln(1 + exp(xᵢ)) = max(xᵢ, 0) + ln(1 + e^−|xᵢ|)`, in three passes: all in one loop is
  /// more than the compiler inlines.
  static void softplus(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) y[i] = -Math.abs(x[i]);
    FloatFunctions.exp(y, y, from, to);
    addToPositivePart(x, y, from, to);
  }

  /// `yᵢ ← max(xᵢ, 0) + ln(1 + yᵢ)` for `yᵢ` in [0, 1].
  private static void addToPositivePart(float[] x, float[] y, int from, int to) {
    int i = from;
    for (; i <= to - S.length(); i += S.length()) {
      var u = FloatVector.fromArray(S, y, i);
      FloatVector.fromArray(S, x, i).max(ZERO).add(log1p(u)).intoArray(y, i);
    }
    if (i < to) {
      var rest = S.indexInRange(i, to);
      var u = FloatVector.fromArray(S, y, i, rest);
      FloatVector.fromArray(S, x, i, rest).max(ZERO).add(log1p(u)).intoArray(y, i, rest);
    }
  }

  private static FloatVector log(FloatVector x) {
    var tiny = x.compare(VectorOperators.LT, LEAST_NORMAL);
    var normal = x.mul(UP, tiny);
    var bits = normal.reinterpretAsInts();
    // Halves of powers of two begin at √½: what is above belongs to the next exponent.
    var e = bits.sub(SQRT_HALF_BITS).lanewise(VectorOperators.ASHR, Float.PRECISION - 1);
    var f = bits.sub(e.lanewise(VectorOperators.LSHL, Float.PRECISION - 1)).reinterpretAsFloats();
    var power = ((FloatVector) e.convert(VectorOperators.I2F, 0)).sub(UP_EXPONENT, tiny);
    var y = near(f.sub(ONE), power);
    y = y.blend(INFINITY, x.compare(VectorOperators.EQ, INFINITY));
    y = y.blend(MINUS_INFINITY, x.compare(VectorOperators.EQ, ZERO));
    return y.blend(NAN, x.compare(VectorOperators.GE, ZERO).not());
  }

  /// `ln(1 + f) + e ln 2`.
  private static FloatVector near(FloatVector f, FloatVector e) {
    var p =
        P8.fma(f, P7).fma(f, P6).fma(f, P5).fma(f, P4).fma(f, P3).fma(f, P2).fma(f, P1).fma(f, P0);
    var square = f.mul(f);
    var low = p.mul(f).sub(HALF).fma(square, e.mul(LN2_LOW));
    return e.fma(LN2_HIGH, low.add(f));
  }

  /// `ln(1 + u)` for `u` in [0, 1]; what `1 + u` rounds away is put back.
  private static FloatVector log1p(FloatVector u) {
    var v = u.add(ONE);
    var lost = u.sub(v.sub(ONE)).div(v);
    var large = v.compare(VectorOperators.GT, SQRT2);
    var f = v.sub(ONE).blend(v.fma(HALF, MINUS_ONE), large);
    return near(f, ZERO.blend(ONE, large)).add(lost);
  }
}
