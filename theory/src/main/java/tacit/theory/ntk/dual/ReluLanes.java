// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import static tacit.theory.ntk.dual.Lanes.S;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/// Rows of [ReluDual] in lanes, operation by operation: the same bits.
final class ReluLanes {
  private ReluLanes() {}

  /// Entries in whole vectors; how many they were.
  static int row(
      double kink,
      double half,
      double product,
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
      var x = DoubleVector.fromArray(S, k, at + t);
      var squares = p.mul(DoubleVector.fromArray(S, k22, j + t));
      var determinant = squares.sub(x.mul(x));
      var straight = determinant.compare(VectorOperators.LE, squares.mul(Plane.ROUNDING));
      var s = determinant.blend(Lanes.ZERO, straight).sqrt();
      var angle = Lanes.quadrant(s.mul(inverse), x.abs().mul(inverse));
      var back = x.compare(VectorOperators.LT, Lanes.ZERO);
      var end = DoubleVector.broadcast(S, half).blend(product, back);
      var slope = DoubleVector.broadcast(S, -kink).blend(kink, back).fma(angle, end);
      slope.fma(x, s.mul(kink)).intoArray(k, at + t);
      if (theta.length > 0) {
        DoubleVector.fromArray(S, theta, at + t).mul(slope).intoArray(theta, at + t);
      }
    }
    return t;
  }
}
