// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import static tacit.theory.ntk.dual.Lanes.S;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/// Rows of [GeluDual] in lanes, operation by operation: the same bits.
final class GeluLanes {
  private GeluLanes() {}

  /// Entries in whole vectors; how many they were.
  static int row(
      Roots one,
      int i,
      int step,
      Roots two,
      int j,
      double[] k,
      double[] theta,
      int at,
      int length) {
    double[] k11 = one.variances(), r11 = one.inverse();
    double[] k22 = two.variances(), r22 = two.inverse();
    int t = 0;
    for (; t <= length - S.length(); t += S.length()) {
      var p = step == 0 ? DoubleVector.broadcast(S, k11[i]) : DoubleVector.fromArray(S, k11, i + t);
      var r = step == 0 ? DoubleVector.broadcast(S, r11[i]) : DoubleVector.fromArray(S, r11, i + t);
      var inverse = r.mul(DoubleVector.fromArray(S, r22, j + t));
      var q = DoubleVector.fromArray(S, k22, j + t);
      var x = DoubleVector.fromArray(S, k, at + t);
      var product = p.mul(q);
      var square = x.mul(x);
      var d2 = Lanes.ONE.add(p.add(q)).add(product.sub(square).max(Lanes.ZERO));
      var d = d2.sqrt();
      var angle = Lanes.quadrant(x.abs().mul(inverse), d.mul(inverse));
      var psi = angle.blend(angle.neg(), x.compare(VectorOperators.LT, Lanes.ZERO));
      var share = inverse.mul(inverse);
      var over = Lanes.ONE.div(d);
      var sum = x.fma(psi, product.fma(d2, square).mul(share).mul(over));
      var scale = DoubleVector.broadcast(S, GeluDual.INVERSE_TWO_PI);
      scale.fma(sum, x.mul(0.25)).intoArray(k, at + t);
      if (theta.length > 0) {
        var inner = over.fma(over, Lanes.ONE.sub(product).fma(share, Lanes.ONE));
        var slope = scale.fma(x.mul(over).fma(inner, psi), DoubleVector.broadcast(S, 0.25));
        DoubleVector.fromArray(S, theta, at + t).mul(slope).intoArray(theta, at + t);
      }
    }
    return t;
  }
}
