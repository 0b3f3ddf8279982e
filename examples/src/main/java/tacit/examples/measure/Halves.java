// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure;

import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Two classes for one output, `x ↦ (−x/2, x/2)` along an axis of size 1: the second less the first
/// is `x`, exactly, since halving rounds nothing.
final class Halves {
  private Halves() {}

  static Tensor of(Tensor x, int axis) {
    Shape shape = x.shape().with(axis, 2);
    double[] one = x.toDoubles(), two = new double[shape.count()];
    int inner = x.shape().slice(axis + 1, x.shape().rank()).count();
    for (int i = 0; i < one.length; i++) {
      int at = i / inner * 2 * inner + i % inner;
      two[at] = -one[i] / 2;
      two[at + inner] = one[i] / 2;
    }
    return Tensor.of(shape, two).to(x.dtype());
  }
}
