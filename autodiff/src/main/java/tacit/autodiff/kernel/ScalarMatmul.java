// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Matrix products: each entry is the sum of its products in order of `k`.
final class ScalarMatmul {
  private ScalarMatmul() {}

  static Tensor matmul(
      Buffers buffers, Tensor a, boolean transposeA, Tensor b, boolean transposeB) {
    Shape shape = LayerChecks.matmul(a, transposeA, b, transposeB);
    int n = shape.size(-2), m = shape.size(-1), k = a.shape().size(transposeA ? -2 : -1);
    int rowA = transposeA ? 1 : k, stepA = transposeA ? n : 1;
    int stepB = transposeB ? 1 : m, columnB = transposeB ? k : 1;
    Storage left = a.storage(), right = b.storage(), out = buffers.take(a.dtype(), shape.count());
    for (int i = 0; i < out.size(); i++) {
      int batch = i / (n * m), row = i / m % n, column = i % m;
      int atA = batch * n * k + row * rowA, atB = batch * k * m + column * columnB;
      out.set(i, dot(left, atA, stepA, right, atB, stepB, k));
    }
    return Tensor.of(shape, out);
  }

  static Tensor dense(Buffers buffers, Tensor x, Tensor w, Tensor b, boolean relu) {
    Shape shape = LayerChecks.dense(x, w, b);
    int m = shape.size(1), d = x.shape().size(1);
    Storage out = buffers.take(x.dtype(), shape.count());
    for (int i = 0; i < out.size(); i++) {
      double y = dot(x.storage(), i / m * d, 1, w.storage(), i % m, m, d) + b.storage().get(i % m);
      out.set(i, relu ? Math.max(y, 0) : y);
    }
    return Tensor.of(shape, out);
  }

  private static double dot(
      Storage a, int atA, int stepA, Storage b, int atB, int stepB, int count) {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum = Math.fma(a.get(atA + k * stepA), b.get(atB + k * stepB), sum);
    }
    return sum;
  }
}
