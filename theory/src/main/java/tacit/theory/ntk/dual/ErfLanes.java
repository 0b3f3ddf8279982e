// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import static tacit.theory.ntk.dual.Lanes.S;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/// Rows of [ErfDual] in lanes, operation by operation: the same bits.
final class ErfLanes {
  private ErfLanes() {}

  /// Entries in whole vectors; how many they were.
  static int row(
      double size,
      double steepness,
      double beta,
      double shift,
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
      var determinant = p.mul(q).sub(x.mul(x)).max(Lanes.ZERO);
      var betas = DoubleVector.broadcast(S, beta);
      var radius = betas.fma(betas.fma(determinant, p.add(q)), Lanes.ONE).sqrt();
      var scaled = x.mul(beta);
      var angle = Lanes.quadrant(scaled.abs().mul(inverse), radius.mul(inverse));
      var back = scaled.compare(VectorOperators.LT, Lanes.ZERO);
      var sizes = DoubleVector.broadcast(S, size).blend(-size, back);
      sizes.fma(angle, DoubleVector.broadcast(S, shift)).intoArray(k, at + t);
      if (theta.length > 0) {
        var slope = DoubleVector.broadcast(S, steepness).div(radius);
        DoubleVector.fromArray(S, theta, at + t).mul(slope).intoArray(theta, at + t);
      }
    }
    return t;
  }
}
