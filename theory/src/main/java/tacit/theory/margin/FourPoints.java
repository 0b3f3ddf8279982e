// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import tacit.autodiff.Tensor;

/// A network of three hidden units and four points of the plane, small enough to follow by hand.
///
/// Outputs `1.5, −2, 0.5, 5`; layers of norms 2 and 1.5; smallest normalized margin 1/6. Its flow
/// raises the smallest margin all the time, and from `t ≈ 5` on its area falls.
public final class FourPoints {
  private FourPoints() {}

  public static ReluNetwork network() {
    return ReluNetwork.of(
        Tensor.matrix(new double[] {1, 0}, new double[] {0, 1}, new double[] {1, -1}),
        Tensor.matrix(new double[] {1, -1, 0.5}));
  }

  public static SignedPoints points() {
    return new SignedPoints(
        Tensor.matrix(
            new double[] {2, 1}, new double[] {-1, 2}, new double[] {-1, -2}, new double[] {3, -1}),
        Tensor.vector(1, -1, 1, 1));
  }
}
