// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.op.Binary;
import tacit.autodiff.op.Unary;

/// [VectorKernels]' elementwise kernels: checks and threads here, loops in [FloatMap] and its like.
final class VectorElements {
  private VectorElements() {}

  static Tensor map(Machine on, Unary f, Tensor x) {
    int n = x.shape().count();
    Storage out = on.like(x, n);
    if (Machine.isFloat(x)) {
      float[] in = x.storage().floats(), y = out.floats();
      on.split(n, Machine.FUNCTION_NANOS, (from, to) -> FloatMap.map(f, in, y, from, to));
    } else {
      double[] in = x.storage().doubles(), y = out.doubles();
      on.split(n, Machine.FUNCTION_NANOS, (from, to) -> DoubleMap.map(f, in, y, from, to));
    }
    return Tensor.of(x.shape(), out);
  }

  static Tensor zip(Machine on, Binary f, Tensor a, Tensor b) {
    Shape shape = Checks.zip(f, a, b);
    Storage out = on.like(a, shape.count());
    if (Machine.isFloat(a)) {
      float[] left = a.storage().floats(), right = b.storage().floats(), y = out.floats();
      on.split(
          y.length, Machine.MOVE_NANOS, (from, to) -> FloatZip.zip(f, left, right, y, from, to));
    } else {
      double[] left = a.storage().doubles(), right = b.storage().doubles(), y = out.doubles();
      on.split(
          y.length, Machine.MOVE_NANOS, (from, to) -> DoubleZip.zip(f, left, right, y, from, to));
    }
    return Tensor.of(shape, out);
  }

  static Tensor zipRow(Machine on, Binary f, Tensor a, Tensor row) {
    Shape shape = Checks.zipRow(f, a, row);
    Storage out = on.like(a, shape.count());
    int m = row.shape().count(), rows = m == 0 ? 0 : shape.count() / m;
    double nanos = m * Machine.MOVE_NANOS;
    if (Machine.isFloat(a)) {
      float[] left = a.storage().floats(), right = row.storage().floats(), y = out.floats();
      on.split(rows, nanos, (from, to) -> FloatZip.zipRow(f, left, right, y, from, to));
    } else {
      double[] left = a.storage().doubles(), right = row.storage().doubles(), y = out.doubles();
      on.split(rows, nanos, (from, to) -> DoubleZip.zipRow(f, left, right, y, from, to));
    }
    return Tensor.of(shape, out);
  }

  static Tensor where(Machine on, Tensor condition, Tensor a, Tensor b) {
    Shape shape = Checks.where(condition, a, b);
    Storage out = on.like(a, shape.count());
    if (Machine.isFloat(a)) {
      float[] c = condition.storage().floats();
      FloatZip.where(c, a.storage().floats(), b.storage().floats(), out.floats(), 0, c.length);
    } else {
      double[] c = condition.storage().doubles();
      DoubleZip.where(c, a.storage().doubles(), b.storage().doubles(), out.doubles(), 0, c.length);
    }
    return Tensor.of(shape, out);
  }
}
