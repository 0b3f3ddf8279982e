// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.Arrays;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// [VectorKernels]' matrix products: checks and batches here, loops in [FloatMatmul] and
/// [DoubleMatmul].
final class VectorMatmul {
  private VectorMatmul() {}

  static Tensor matmul(Machine on, Tensor a, boolean transposeA, Tensor b, boolean transposeB) {
    Shape shape = LayerChecks.matmul(a, transposeA, b, transposeB);
    int r = shape.rank(), n = shape.size(r - 2), m = shape.size(r - 1);
    int k = a.shape().size(transposeA ? r - 2 : r - 1);
    int ldA = a.shape().size(r - 1), ldB = b.shape().size(r - 1);
    Storage out = on.like(a, shape.count()), left = a.storage(), right = b.storage();
    int batches = shape.slice(0, r - 2).count();
    if (!Machine.isFloat(a)) Arrays.fill(out.doubles(), 0);
    for (int i = 0; i < batches; i++) {
      int atA = i * n * k, atB = i * k * m, atY = i * n * m;
      if (Machine.isFloat(a)) {
        FloatMatmul.multiply(
            on.workers(),
            new FloatMatmul.Factor(left.floats(), atA, ldA, transposeA),
            new FloatMatmul.Factor(right.floats(), atB, ldB, transposeB),
            FloatOutput.Target.plain(out.floats(), atY, m),
            n,
            k,
            m);
      } else {
        var x = DoubleMatmul.Factor.of(left.doubles(), atA, ldA, transposeA);
        var w = DoubleMatmul.Factor.of(right.doubles(), atB, ldB, transposeB);
        DoubleMatmul.add(on.workers(), x, w, out.doubles(), atY, n, k, m);
      }
    }
    return Tensor.of(shape, out);
  }

  static Tensor dense(Machine on, Tensor x, Tensor w, Tensor b, boolean relu) {
    Shape shape = LayerChecks.dense(x, w, b);
    int n = shape.size(0), m = shape.size(1), d = w.shape().size(0);
    Storage out = on.like(x, shape.count());
    if (Machine.isFloat(x)) {
      FloatMatmul.multiply(
          on.workers(),
          new FloatMatmul.Factor(x.storage().floats(), 0, d, false),
          new FloatMatmul.Factor(w.storage().floats(), 0, m, false),
          new FloatOutput.Target(out.floats(), 0, m, b.storage().floats(), relu),
          n,
          d,
          m);
    } else {
      spread(b.storage().doubles(), out.doubles());
      var left = DoubleMatmul.Factor.of(x.storage().doubles(), 0, d, false);
      var right = DoubleMatmul.Factor.of(w.storage().doubles(), 0, m, false);
      DoubleMatmul.add(on.workers(), left, right, out.doubles(), 0, n, d, m);
      if (relu) clip(out.doubles());
    }
    return Tensor.of(shape, out);
  }

  /// The row `b` everywhere.
  static void spread(double[] b, double[] y) {
    for (int at = 0; at < y.length; at += b.length) System.arraycopy(b, 0, y, at, b.length);
  }

  /// `max(y, 0)` in place.
  static void clip(double[] y) {
    for (int i = 0; i < y.length; i++) y[i] = Math.max(y[i], 0);
  }
}
