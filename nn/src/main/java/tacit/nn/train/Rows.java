// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// A tensor's rows along its first axis, to be copied out in any order.
final class Rows {
  private final Shape shape;
  private final Object values;
  private final int row;

  Rows(Tensor x) {
    shape = x.shape();
    row = shape.slice(1, shape.rank()).count();
    values = x.dtype() == DType.FLOAT32 ? x.toFloats() : x.toDoubles();
  }

  /// Rows `index[0], index[1], …`, in another type if asked.
  Tensor at(DType dtype, int... index) {
    Shape to = shape.with(0, index.length);
    Object copy = values instanceof float[] ? new float[to.count()] : new double[to.count()];
    for (int i = 0; i < index.length; i++) {
      System.arraycopy(values, index[i] * row, copy, i * row, row);
    }
    Tensor rows =
        copy instanceof float[] floats ? Tensor.of(to, floats) : Tensor.of(to, (double[]) copy);
    return rows.to(dtype);
  }
}
