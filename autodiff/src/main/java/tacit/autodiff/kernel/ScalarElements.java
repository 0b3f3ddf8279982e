// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.op.Binary;
import tacit.autodiff.op.Unary;

/// Element by element, and many elements to one.
final class ScalarElements {
  private ScalarElements() {}

  static Tensor map(Buffers buffers, Unary f, Tensor x) {
    Storage in = x.storage(), out = buffers.take(x.dtype(), in.size());
    for (int i = 0; i < in.size(); i++) out.set(i, f.at(in.get(i)));
    return Tensor.of(x.shape(), out);
  }

  static Tensor zip(Buffers buffers, Binary f, Tensor a, Tensor b) {
    Shape shape = Checks.zip(f, a, b);
    Storage left = a.storage(), right = b.storage(), out = buffers.take(a.dtype(), shape.count());
    for (int i = 0; i < out.size(); i++) out.set(i, f.at(left.get(i), right.get(i)));
    return Tensor.of(shape, out);
  }

  static Tensor zipRow(Buffers buffers, Binary f, Tensor a, Tensor row) {
    Shape shape = Checks.zipRow(f, a, row);
    Storage left = a.storage(), right = row.storage(), out = buffers.take(a.dtype(), shape.count());
    int m = right.size();
    for (int i = 0; i < out.size(); i++) out.set(i, f.at(left.get(i), right.get(i % m)));
    return Tensor.of(shape, out);
  }

  static Tensor where(Buffers buffers, Tensor condition, Tensor a, Tensor b) {
    Shape shape = Checks.where(condition, a, b);
    Storage out = buffers.take(a.dtype(), shape.count());
    for (int i = 0; i < out.size(); i++) {
      out.set(i, (condition.storage().get(i) != 0 ? a : b).storage().get(i));
    }
    return Tensor.of(shape, out);
  }

  static Tensor reduce(Buffers buffers, Reduction reduction, Tensor x, int from, int to) {
    Shape shape = Checks.reduce(x, from, to);
    int count = x.shape().slice(from, to).count();
    int inner = x.shape().slice(to, x.shape().rank()).count();
    Storage in = x.storage(), out = buffers.take(x.dtype(), shape.count());
    for (int i = 0; i < out.size(); i++) {
      int first = i / inner * count * inner + i % inner;
      out.set(
          i,
          switch (reduction) {
            case SUM -> sum(in, first, count, inner);
            case MAX -> max(in, first, count, inner);
          });
    }
    return Tensor.of(shape, out);
  }

  private static double sum(Storage in, int first, int count, int stride) {
    double sum = 0;
    for (int r = 0; r < count; r++) sum += in.get(first + r * stride);
    return sum;
  }

  private static double max(Storage in, int first, int count, int stride) {
    double max = Double.NEGATIVE_INFINITY;
    for (int r = 0; r < count; r++) max = Math.max(max, in.get(first + r * stride));
    return max;
  }
}
