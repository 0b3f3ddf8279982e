// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import static tacit.theory.ntk.dual.Lanes.S;

import jdk.incubator.vector.DoubleVector;

/// Rows of [SinDual] in lanes, operation by operation: the same bits.
final class SinLanes {
  private SinLanes() {}

  /// Entries in whole vectors; how many they were.
  static int row(
      double size,
      double beta,
      double cosine,
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
      var near = Lanes.exp(x.sub(h).mul(beta));
      var far = Lanes.exp(x.add(h).mul(-beta)).mul(cosine);
      near.sub(far).mul(size).intoArray(k, at + t);
      if (theta.length > 0) {
        var slope = near.add(far).mul(size * beta);
        DoubleVector.fromArray(S, theta, at + t).mul(slope).intoArray(theta, at + t);
      }
    }
    return t;
  }
}
