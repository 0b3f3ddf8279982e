// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.util.Arrays;

/// The exponent of `y ∝ x^e`: the slope of `ln y` over `ln x` by least squares.
final class Slope {
  private Slope() {}

  static double ofPowers(double[] x, double[] y) {
    double[] u = logarithms(x), v = logarithms(y);
    double mu = Arrays.stream(u).average().orElseThrow();
    double mv = Arrays.stream(v).average().orElseThrow();
    double uv = 0, uu = 0;
    for (int i = 0; i < u.length; i++) {
      uv += (u[i] - mu) * (v[i] - mv);
      uu += (u[i] - mu) * (u[i] - mu);
    }
    return uv / uu;
  }

  private static double[] logarithms(double[] x) {
    return Arrays.stream(x).map(Math::log).toArray();
  }
}
