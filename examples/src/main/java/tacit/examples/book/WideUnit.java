// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import java.util.random.RandomGenerator;

/// An output of networks with one hidden layer of `N` rectified units, at an input at which each of
/// them is Gaussian with variance 1:
///
/// ```text
/// z = √(2/N) Σᵢ Wᵢ max(uᵢ, 0),   W, u ~ N(0, 1)
/// ```
///
/// Its variance is 1 at every width, and its distribution goes to a Gaussian with `N`.
public final class WideUnit {
  private WideUnit() {}

  /// One number from each of so many networks.
  public static double[] outputs(RandomGenerator random, int width, int networks) {
    double[] z = new double[networks];
    for (int n = 0; n < networks; n++) {
      for (int i = 0; i < width; i++) {
        z[n] += random.nextGaussian() * Math.max(random.nextGaussian(), 0);
      }
      z[n] *= Math.sqrt(2.0 / width);
    }
    return z;
  }
}
