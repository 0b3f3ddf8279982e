// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import tacit.autodiff.Tensor;

/// Points and the side of the boundary on which each belongs.
///
/// @param inputs `x: (n, d)`
/// @param signs `y: (n)`, each 1 or −1
public record SignedPoints(Tensor inputs, Tensor signs) {
  public SignedPoints {
    if (inputs.shape().rank() != 2 || signs.shape().rank() != 1) {
      throw new IllegalArgumentException(
          "signed points: inputs are %s and signs %s; give x (n, d) and y (n)"
              .formatted(inputs.shape(), signs.shape()));
    }
    int n = inputs.shape().size(0);
    if (n != signs.shape().size(0)) {
      throw new IllegalArgumentException(
          "signed points: %d inputs but %d signs; give each point one of both"
              .formatted(n, signs.shape().size(0)));
    }
    for (int i = 0; i < n; i++) {
      if (Math.abs(signs.get(i)) != 1) {
        throw new IllegalArgumentException(
            "signed points: sign %s of point %d; a sign is 1 or -1".formatted(signs.get(i), i));
      }
    }
  }

  /// `n`.
  public int count() {
    return signs.shape().size(0);
  }

  /// `yₙ fₙ`, for a number of each point.
  public double[] signed(double[] f) {
    double[] y = signs.toDoubles();
    for (int i = 0; i < y.length; i++) y[i] *= f[i];
    return y;
  }

  /// Only the point at `i`.
  public SignedPoints only(int i) {
    int d = inputs.shape().size(1);
    double[] x = new double[d];
    for (int j = 0; j < d; j++) x[j] = inputs.get(i, j);
    return new SignedPoints(Tensor.matrix(x), Tensor.vector(signs.get(i)));
  }
}
