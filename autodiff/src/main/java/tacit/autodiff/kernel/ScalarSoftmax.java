// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Softmax and its cross-entropy, row by row, shifted by the row's largest value.
final class ScalarSoftmax {
  private ScalarSoftmax() {}

  static Tensor softmax(Buffers buffers, Tensor x, boolean logarithm) {
    Shape shape = Checks.softmax(x);
    int k = shape.size(-1);
    Storage in = x.storage(), out = buffers.take(x.dtype(), shape.count());
    for (int first = 0; first < out.size(); first += k) {
      double max = max(in, first, k), sum = sum(in, first, k, max), log = Math.log(sum);
      for (int i = first; i < first + k; i++) {
        double shifted = in.get(i) - max;
        out.set(i, logarithm ? shifted - log : Math.exp(shifted) / sum);
      }
    }
    return Tensor.of(shape, out);
  }

  static Tensor crossEntropy(Buffers buffers, Tensor logits, Tensor targets) {
    Shape shape = Checks.softmaxCrossEntropy(logits, targets);
    int k = logits.shape().size(1);
    Storage in = logits.storage(), out = buffers.take(logits.dtype(), shape.count());
    for (int n = 0; n < out.size(); n++) {
      double max = max(in, n * k, k), log = Math.log(sum(in, n * k, k, max));
      double loss = 0;
      for (int i = n * k; i < (n + 1) * k; i++) {
        loss = Math.fma(targets.storage().get(i), log - (in.get(i) - max), loss);
      }
      out.set(n, loss);
    }
    return Tensor.of(shape, out);
  }

  private static double max(Storage in, int first, int count) {
    double max = Double.NEGATIVE_INFINITY;
    for (int i = first; i < first + count; i++) max = Math.max(max, in.get(i));
    return max;
  }

  private static double sum(Storage in, int first, int count, double max) {
    double sum = 0;
    for (int i = first; i < first + count; i++) sum += Math.exp(in.get(i) - max);
    return sum;
  }
}
