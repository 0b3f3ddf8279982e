// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import static tacit.theory.ntk.dual.Lanes.S;

import jdk.incubator.vector.DoubleVector;

/// Rows of [GaussianDual] in lanes, operation by operation: the same bits.
final class GaussianLanes {
  private GaussianLanes() {}

  /// Entries in whole vectors; how many they were.
  static int row(
      double size,
      double steepness,
      double beta,
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
      var q = DoubleVector.fromArray(S, k22, j + t);
      var x = DoubleVector.fromArray(S, k, at + t);
      var determinant = p.mul(q).sub(x.mul(x)).max(Lanes.ZERO);
      var betas = DoubleVector.broadcast(S, beta);
      var delta = betas.fma(betas.fma(determinant, p.add(q)), Lanes.ONE);
      var w = Lanes.ONE.div(delta.sqrt());
      w.mul(size).intoArray(k, at + t);
      if (theta.length > 0) {
        var slope = x.mul(steepness).mul(w.mul(w).mul(w));
        DoubleVector.fromArray(S, theta, at + t).mul(slope).intoArray(theta, at + t);
      }
    }
    return t;
  }
}
