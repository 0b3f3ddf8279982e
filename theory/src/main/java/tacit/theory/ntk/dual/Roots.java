// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import java.util.function.DoubleUnaryOperator;

/// Variances with the inverse of a standard deviation each, which turns covariances into sines and
/// cosines.
///
/// @param ordinary whether products of two variances neither overflow nor underflow
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Roots(double[] variances, double[] inverse, boolean ordinary) implements Dual.Marginals {
  static final double LEAST = 0x1p-500, MOST = 0x1p500;

  /// With `inverse(k)` of each variance `k`.
  static Roots of(double[] variances, DoubleUnaryOperator inverse) {
    double[] inverses = new double[variances.length];
    boolean ordinary = true;
    for (int i = 0; i < inverses.length; i++) {
      inverses[i] = inverse.applyAsDouble(variances[i]);
      ordinary &= ordinary(variances[i]);
    }
    return new Roots(variances, inverses, ordinary);
  }

  @Override
  public double variance(int i) {
    return variances[i];
  }

  static boolean ordinary(double variance) {
    return variance == 0 || (variance >= LEAST && variance <= MOST);
  }
}
