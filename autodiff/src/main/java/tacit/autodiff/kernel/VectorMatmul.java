// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// [VectorKernels]' matrix products in FLOAT32: checks and batches here, loops in [FloatMatmul].
final class VectorMatmul {
  private VectorMatmul() {}

  static Tensor matmul(Machine on, Tensor a, boolean transposeA, Tensor b, boolean transposeB) {
    Shape shape = LayerChecks.matmul(a, transposeA, b, transposeB);
    int r = shape.rank(), n = shape.size(r - 2), m = shape.size(r - 1);
    int k = a.shape().size(transposeA ? r - 2 : r - 1);
    Storage out = on.like(a, shape.count());
    float[] left = a.storage().floats(), right = b.storage().floats();
    int batches = shape.slice(0, r - 2).count();
    for (int i = 0; i < batches; i++) {
      FloatMatmul.multiply(
          on.workers(),
          new FloatMatmul.Factor(left, i * n * k, a.shape().size(r - 1), transposeA),
          new FloatMatmul.Factor(right, i * k * m, b.shape().size(r - 1), transposeB),
          FloatTiles.Target.plain(out.floats(), i * n * m, m),
          n,
          k,
          m);
    }
    return Tensor.of(shape, out);
  }

  static Tensor dense(Machine on, Tensor x, Tensor w, Tensor b, boolean relu) {
    Shape shape = LayerChecks.dense(x, w, b);
    int n = shape.size(0), m = shape.size(1), d = w.shape().size(0);
    Storage out = on.like(x, shape.count());
    FloatMatmul.multiply(
        on.workers(),
        new FloatMatmul.Factor(x.storage().floats(), 0, d, false),
        new FloatMatmul.Factor(w.storage().floats(), 0, m, false),
        new FloatTiles.Target(out.floats(), 0, m, b.storage().floats(), relu),
        n,
        d,
        m);
    return Tensor.of(shape, out);
  }
}
