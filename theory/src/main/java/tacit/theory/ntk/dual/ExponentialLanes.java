// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import static tacit.theory.ntk.dual.Lanes.S;

import jdk.incubator.vector.DoubleVector;

/// Rows of [Exponential] in lanes, operation by operation: the same bits.
final class ExponentialLanes {
  private ExponentialLanes() {}

  /// Entries in whole vectors; how many they were.
  static int row(
      double size,
      double beta,
      double side,
      double[] k11,
      int i,
      int step,
      double[] k22,
      int j,
      double[] k,
      double[] theta,
      int at,
      int length) {
    int t = 0;
    for (; t <= length - S.length(); t += S.length()) {
      var p = step == 0 ? DoubleVector.broadcast(S, k11[i]) : DoubleVector.fromArray(S, k11, i + t);
      var h = p.add(DoubleVector.fromArray(S, k22, j + t)).mul(0.5);
      var x = DoubleVector.fromArray(S, k, at + t);
      var value = Lanes.exp(h.fma(DoubleVector.broadcast(S, side), x).mul(beta)).mul(size);
      value.intoArray(k, at + t);
      if (theta.length > 0) {
        DoubleVector.fromArray(S, theta, at + t).mul(value.mul(beta)).intoArray(theta, at + t);
      }
    }
    return t;
  }
}
