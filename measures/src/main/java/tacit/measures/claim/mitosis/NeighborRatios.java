// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import java.util.Arrays;

/// `μ = r₂/r₁` of every point, in plain loops.
final class NeighborRatios {
  private NeighborRatios() {}

  /// @param x points, a row each
  /// @param around whether the unit cube has no boundary, so that 0.9 is 0.2 from 0.1
  static double[] of(double[][] x, boolean around) {
    double[] ratios = new double[x.length];
    Arrays.setAll(ratios, i -> ratio(x, i, around));
    return ratios;
  }

  private static double ratio(double[][] x, int i, boolean around) {
    double first = Double.POSITIVE_INFINITY, second = first;
    for (int j = 0; j < x.length; j++) {
      if (i == j) continue;
      double square = 0;
      for (int a = 0; a < x[i].length && square < second; a++) {
        double apart = Math.abs(x[i][a] - x[j][a]);
        if (around) apart = Math.min(apart, 1 - apart);
        square += apart * apart;
      }
      if (square < second) {
        second = Math.max(first, square);
        first = Math.min(first, square);
      }
    }
    return Math.sqrt(second / first);
  }
}
