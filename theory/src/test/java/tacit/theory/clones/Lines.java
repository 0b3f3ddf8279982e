// SPDX-License-Identifier: Apache-2.0
package tacit.theory.clones;

import java.util.Arrays;

/// Slope of a line by least squares.
final class Lines {
  private Lines() {}

  static double slope(double[] x, double[] y) {
    double meanX = Arrays.stream(x).sum() / x.length, meanY = Arrays.stream(y).sum() / y.length;
    double xy = 0, xx = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - meanX) * (y[i] - meanY);
      xx += (x[i] - meanX) * (x[i] - meanX);
    }
    return xy / xx;
  }
}
