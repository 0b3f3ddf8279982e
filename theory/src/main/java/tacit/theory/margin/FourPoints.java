// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import tacit.autodiff.Tensor;

/// A network of three hidden units and four points of the plane, small enough to follow by hand.
///
/// Outputs `1.5, −2, 0.5, 5`; layers of norms 2 and 1.5; smallest normalized margin 1/6. Both flows
/// raise the smallest margin all the time. The area rises until a hidden unit switches off for the
/// first point, at `t ≈ 4.39` of the plain flow and 0.377 of the other, and falls from there.
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
