// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import static tacit.theory.ntk.dual.Lanes.S;

import jdk.incubator.vector.DoubleVector;

/// Rows of [Expansion] in lanes, operation by operation: the same bits. The sums are long enough to
/// afford masks.
final class ExpansionLanes {
  private ExpansionLanes() {}

  static void row(
      Expansion one,
      int i,
      int step,
      Expansion two,
      int j,
      double[] k,
      double[] theta,
      int at,
      int length) {
    double[] r11 = one.r(), r22 = two.r();
    boolean odd = one.odd() || two.odd();
    for (int t = 0; t < length; t += S.length()) {
      int m = i + t * step, n = j + t;
      var in = S.indexInRange(t, length);
      var r = step == 0 ? DoubleVector.broadcast(S, r11[m]) : DoubleVector.fromArray(S, r11, m);
      var scale = r.mul(DoubleVector.fromArray(S, r22, n));
      var x = DoubleVector.fromArray(S, k, at + t, in).mul(scale).min(one.most()).max(-one.most());
      var x2 = x.mul(x);
      var uneven = DoubleVector.zero(S);
      var unevenSlope = DoubleVector.zero(S);
      for (int l = Math.min(one.terms(), two.terms()) - 1; l > 0; l -= 2) {
        var p = product(one, m + l * one.samples(), step, two, n + l * two.samples());
        unevenSlope = unevenSlope.fma(x2, uneven);
        uneven = uneven.fma(x2, p);
      }
      var even = DoubleVector.zero(S);
      var evenSlope = DoubleVector.zero(S);
      for (int l = odd ? -1 : Math.min(one.terms(), two.terms()) - 2; l >= 0; l -= 2) {
        var p = product(one, m + l * one.samples(), step, two, n + l * two.samples());
        evenSlope = evenSlope.fma(x2, even);
        even = even.fma(x2, p);
      }
      uneven.mul(x).add(even).intoArray(k, at + t, in);
      if (theta.length > 0) {
        var tangent = DoubleVector.fromArray(S, theta, at + t, in);
        var twice = x.add(x);
        var slope = twice.fma(evenSlope, twice.mul(x).fma(unevenSlope, uneven)).mul(scale);
        tangent.mul(slope).intoArray(theta, at + t, in);
      }
    }
  }

  private static DoubleVector product(Expansion one, int u, int step, Expansion two, int v) {
    double[] a = one.a();
    var p = step == 0 ? DoubleVector.broadcast(S, a[u]) : DoubleVector.fromArray(S, a, u);
    return p.mul(DoubleVector.fromArray(S, two.a(), v));
  }
}
