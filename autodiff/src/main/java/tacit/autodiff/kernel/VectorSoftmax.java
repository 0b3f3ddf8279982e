// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// [VectorKernels]' softmax and cross-entropy in FLOAT32: rows shared among threads.
final class VectorSoftmax {
  private VectorSoftmax() {}

  static Tensor softmax(Machine on, Tensor x, boolean logarithm) {
    Shape shape = Checks.softmax(x);
    int k = shape.size(-1), rows = k == 0 ? 0 : shape.count() / k;
    Storage out = on.like(x, shape.count());
    float[] in = x.storage().floats(), y = out.floats();
    on.split(
        rows,
        k * Machine.FUNCTION_NANOS,
        (from, to) -> FloatSoftmax.softmax(in, k, logarithm, y, from, to));
    return Tensor.of(shape, out);
  }

  static Tensor crossEntropy(Machine on, Tensor logits, Tensor targets) {
    Shape shape = Checks.softmaxCrossEntropy(logits, targets);
    int k = logits.shape().size(1);
    Storage out = on.like(logits, shape.count());
    float[] x = logits.storage().floats(), t = targets.storage().floats(), y = out.floats();
    on.split(
        y.length,
        k * Machine.FUNCTION_NANOS,
        (from, to) -> FloatSoftmax.crossEntropy(x, t, k, y, from, to));
    return Tensor.of(shape, out);
  }
}
