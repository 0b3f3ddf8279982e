// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Points of two Gaussian clouds of width 1/2 around `e₁` and `−e₁`, in turn; the sign of a point
/// is its cloud's.
public final class TwoClouds {
  private TwoClouds() {}

  /// `n` points of dimension `d`.
  public static SignedPoints points(Seed seed, int n, int d) {
    double[] x = Tensor.gaussian(seed.generator(), n, d).toDoubles();
    double[] y = new double[n];
    for (int i = 0; i < x.length; i++) x[i] /= 2;
    for (int i = 0; i < n; i++) {
      y[i] = i % 2 == 0 ? 1 : -1;
      x[i * d] += y[i];
    }
    return new SignedPoints(Tensor.of(Shape.of(n, d), x), Tensor.vector(y));
  }
}
