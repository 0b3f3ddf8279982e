// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// [Elementary] in lanes, operation by operation: the same bits.
///
/// Constants are whole vectors: the compiler inlines only so much into one loop, and making them
/// there would take most of it. For the same reason a loop has one call of a function here, early,
/// and no masks: what does not fill the lanes is left to the scalar form.
final class Lanes {
  static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
  static final DoubleVector ZERO = all(0);
  static final DoubleVector ONE = all(1);

  private static final DoubleVector PI_2 = all(Elementary.PI_2);
  private static final DoubleVector LOG2_E = all(Elementary.LOG2_E);
  private static final DoubleVector LN2_HIGH = all(Elementary.LN2_HIGH);
  private static final DoubleVector LN2_LOW = all(Elementary.LN2_LOW);
  private static final DoubleVector ROUND = all(Elementary.ROUND);
  private static final DoubleVector BIAS = all(Double.MAX_EXPONENT + Elementary.ROUND);
  private static final DoubleVector LEAST = all(Elementary.LEAST);
  private static final DoubleVector MOST = all(Elementary.MOST);
  private static final DoubleVector HALF = all(0.5);
  private static final DoubleVector A0 = all(Elementary.ARCSIN[0]);
  private static final DoubleVector A1 = all(Elementary.ARCSIN[1]);
  private static final DoubleVector A2 = all(Elementary.ARCSIN[2]);
  private static final DoubleVector A3 = all(Elementary.ARCSIN[3]);
  private static final DoubleVector A4 = all(Elementary.ARCSIN[4]);
  private static final DoubleVector A5 = all(Elementary.ARCSIN[5]);
  private static final DoubleVector A6 = all(Elementary.ARCSIN[6]);
  private static final DoubleVector A7 = all(Elementary.ARCSIN[7]);
  private static final DoubleVector A8 = all(Elementary.ARCSIN[8]);
  private static final DoubleVector A9 = all(Elementary.ARCSIN[9]);
  private static final DoubleVector A10 = all(Elementary.ARCSIN[10]);
  private static final DoubleVector A11 = all(Elementary.ARCSIN[11]);
  private static final DoubleVector A12 = all(Elementary.ARCSIN[12]);
  private static final DoubleVector A13 = all(Elementary.ARCSIN[13]);
  private static final DoubleVector A14 = all(Elementary.ARCSIN[14]);
  private static final DoubleVector A15 = all(Elementary.ARCSIN[15]);
  private static final DoubleVector A16 = all(Elementary.ARCSIN[16]);
  private static final DoubleVector A17 = all(Elementary.ARCSIN[17]);
  private static final DoubleVector A18 = all(Elementary.ARCSIN[18]);
  private static final DoubleVector E0 = all(Elementary.EXP[0]);
  private static final DoubleVector E1 = all(Elementary.EXP[1]);
  private static final DoubleVector E2 = all(Elementary.EXP[2]);
  private static final DoubleVector E3 = all(Elementary.EXP[3]);
  private static final DoubleVector E4 = all(Elementary.EXP[4]);
  private static final DoubleVector E5 = all(Elementary.EXP[5]);
  private static final DoubleVector E6 = all(Elementary.EXP[6]);
  private static final DoubleVector E7 = all(Elementary.EXP[7]);
  private static final DoubleVector E8 = all(Elementary.EXP[8]);
  private static final DoubleVector E9 = all(Elementary.EXP[9]);
  private static final DoubleVector E10 = all(Elementary.EXP[10]);

  private Lanes() {}

  private static DoubleVector all(double value) {
    return DoubleVector.broadcast(S, value);
  }

  /// [Elementary#quadrant].
  static DoubleVector quadrant(DoubleVector sine, DoubleVector cosine) {
    var x = sine.min(cosine);
    var z = x.mul(x);
    var z2 = z.mul(z);
    var even =
        A18.fma(z2, A16)
            .fma(z2, A14)
            .fma(z2, A12)
            .fma(z2, A10)
            .fma(z2, A8)
            .fma(z2, A6)
            .fma(z2, A4)
            .fma(z2, A2)
            .fma(z2, A0);
    var odd =
        A17.fma(z2, A15)
            .fma(z2, A13)
            .fma(z2, A11)
            .fma(z2, A9)
            .fma(z2, A7)
            .fma(z2, A5)
            .fma(z2, A3)
            .fma(z2, A1);
    var angle = odd.fma(z, even).fma(z.mul(x), x);
    return angle.blend(PI_2.sub(angle), sine.compare(VectorOperators.GE, cosine));
  }

  /// [Elementary#exp].
  static DoubleVector exp(DoubleVector x) {
    var inside = x.max(LEAST).min(MOST);
    var n = inside.fma(LOG2_E, ROUND).sub(ROUND);
    var r = n.fma(LN2_LOW, n.fma(LN2_HIGH, inside));
    var p =
        E10.fma(r, E9)
            .fma(r, E8)
            .fma(r, E7)
            .fma(r, E6)
            .fma(r, E5)
            .fma(r, E4)
            .fma(r, E3)
            .fma(r, E2)
            .fma(r, E1)
            .fma(r, E0);
    var half = n.fma(HALF, ROUND).sub(ROUND);
    var power = p.fma(r.mul(r), r).add(ONE);
    return power.mul(twoToThe(half)).mul(twoToThe(n.sub(half)));
  }

  private static DoubleVector twoToThe(DoubleVector n) {
    return n.add(BIAS)
        .reinterpretAsLongs()
        .lanewise(VectorOperators.LSHL, Double.PRECISION - 1)
        .reinterpretAsDoubles();
  }
}
