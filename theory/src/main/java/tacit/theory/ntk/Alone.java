// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import tacit.theory.ntk.dual.Dual;

/// What each sample of a set is by itself at those places of a network where its pairs need it:
/// variances at an activation, factors at a layer norm, `G` at an attention layer.
///
/// The pass of each sample with itself records it; the passes of pairs read it.
///
/// @param n samples
/// @param values by place, `n` runs of equal length
/// @param marginals by place, where there is an activation
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Alone(int n, double[][] values, Dual.Marginals[] marginals) {
  /// Room for that many numbers a sample at each place.
  static Alone of(int n, int... sizes) {
    double[][] values = new double[sizes.length][];
    for (int place = 0; place < sizes.length; place++) {
      values[place] = new double[Math.multiplyExact(n, sizes[place])];
    }
    return new Alone(n, values, new Dual.Marginals[sizes.length]);
  }

  double[] at(int place) {
    return values[place];
  }
}
