// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.FloatFunctions.S;
import static tacit.autodiff.kernel.FloatFunctions.all;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/// `sin` and `cos` in single precision, in lanes; see [FloatFunctions] for why not with the Vector
/// API's own. Each agrees with the exact value to 4 `ε`.
///
/// `x = n π/2 + r` with `|r| ≤ π/4`, where `sin r = r + r³ P(r²)` and `cos r = 1 − r²/2 + r⁴
/// Q(r²)`, the polynomials of degree 3 with the least error there, below `10⁻¹¹`; `n mod 4` tells
/// which of them, and its sign. Beyond [#MOST] the remainder needs more digits of π: such a vector
/// goes number by number through `Math`.
final class FloatCircular {
  /// Up to here `n π/2` is exact enough.
  private static final float MOST = 6000;

  private static final FloatVector ONE = all(1);
  private static final FloatVector MINUS_HALF = all(-0.5f);
  private static final FloatVector TWO_OVER_PI = all((float) (2 / Math.PI));

  /// `−π/2` in three parts; products of the first two with `n` are exact.
  private static final FloatVector PI_HIGH = all(-1.5703125f);

  private static final FloatVector PI_MIDDLE = all(-4.837513e-4f);
  private static final FloatVector PI_LOW = all(-7.54979e-8f);

  /// Adding and subtracting it rounds a small number to a whole one.
  private static final FloatVector ROUND = all(0x1.8p23f);

  private static final FloatVector SIN9 = all(2.717568e-6f);
  private static final FloatVector SIN7 = all(-1.9839258e-4f);
  private static final FloatVector SIN5 = all(0.008333329f);
  private static final FloatVector SIN3 = all(-0.16666667f);
  private static final FloatVector COS10 = all(-2.7203336e-7f);
  private static final FloatVector COS8 = all(2.4799438e-5f);
  private static final FloatVector COS6 = all(-0.0013888883f);
  private static final FloatVector COS4 = all(0.041666668f);

  private FloatCircular() {}

  /// `yᵢ = sin(xᵢ)` at positions `from` to `to`.
  static void sin(float[] x, float[] y, int from, int to) {
    map(x, y, from, to, 0);
  }

  /// `yᵢ = cos(xᵢ) = sin(xᵢ + π/2)`.
  static void cos(float[] x, float[] y, int from, int to) {
    map(x, y, from, to, 1);
  }

  private static void map(float[] x, float[] y, int from, int to, int quarters) {
    for (int i = from; i < to; i += S.length()) {
      var here = S.indexInRange(i, to);
      var v = FloatVector.fromArray(S, x, i, here);
      if (v.abs().compare(VectorOperators.LE, MOST).allTrue()) {
        sin(v, quarters).intoArray(y, i, here);
      } else {
        for (int j = i; j < Math.min(to, i + S.length()); j++) {
          y[j] = (float) (quarters == 0 ? Math.sin(x[j]) : Math.cos(x[j]));
        }
      }
    }
  }

  /// `sin(x + quarters π/2)`.
  private static FloatVector sin(FloatVector x, int quarters) {
    var n = x.fma(TWO_OVER_PI, ROUND).sub(ROUND);
    var r = n.fma(PI_LOW, n.fma(PI_MIDDLE, n.fma(PI_HIGH, x)));
    var s = r.mul(r);
    var sine = SIN9.fma(s, SIN7).fma(s, SIN5).fma(s, SIN3).mul(s).fma(r, r);
    var cosine = COS10.fma(s, COS8).fma(s, COS6).fma(s, COS4).fma(s, MINUS_HALF).fma(s, ONE);
    var turn = ((IntVector) n.convert(VectorOperators.F2I, 0)).add(quarters);
    var odd = turn.and(1).compare(VectorOperators.NE, 0).cast(S);
    var y = sine.blend(cosine, odd);
    var negative = turn.and(2).compare(VectorOperators.NE, 0).cast(S);
    return y.blend(y.neg(), negative);
  }
}
