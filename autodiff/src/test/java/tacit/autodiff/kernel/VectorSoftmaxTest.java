// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.Agreement.*;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Softmax and cross-entropy against the definition.
class VectorSoftmaxTest {
  @ParameterizedTest
  @MethodSource(MACHINES)
  void softmax_agrees_to_the_rounding_of_its_steps(DType dtype, int threads) {
    try (var fast = new VectorKernels(threads, Buffers.fresh())) {
      for (Shape shape : SHAPES) {
        if (shape.count() == 0) continue;
        Tensor x = draw("x", dtype, shape);
        Tensor t = DEFINITION.softmax(draw("g", dtype, shape), false);
        double[][] bounds = bounds(x.to(DType.FLOAT64), t.to(DType.FLOAT64));
        agree(fast, on -> on.softmax(x, false), 0, Tensor.of(shape, bounds[0]));
        agree(fast, on -> on.softmax(x, true), 1, Tensor.of(shape, bounds[1]));
        Tensor cross = Tensor.of(Shape.of(shape.size(0)), bounds[2]);
        agree(fast, on -> on.softmaxCrossEntropy(x, t), 1, cross);
      }
    }
  }

  /// Bounds in `ε` of the probabilities, of their logarithms and of the cross-entropy, but for the
  /// roundings of the result itself. With `d = max x − x`, rounded to `ε/2` of itself, all follow
  /// from `p = exp(−d) / Σ exp(−d)`: an exponential errs by 4 `ε` but for `exp(0) = 1`, a sum of
  /// `k` by `(k − 1)/2`, and quotient, product and rounding of the definition by `3/2`.
  private static double[][] bounds(Tensor x, Tensor t) {
    int n = x.shape().size(0), k = x.shape().size(1);
    double[] p = DEFINITION.softmax(x, false).toDoubles();
    double[] log = DEFINITION.softmax(x, true).toDoubles(), weights = t.toDoubles();
    double[] forP = new double[n * k], forLog = new double[n * k], forCross = new double[n];
    for (int r = 0; r < n; r++) {
      double top = Double.NEGATIVE_INFINITY, mean = 0, rest = 0;
      for (int i = r * k; i < (r + 1) * k; i++) top = Math.max(top, log[i]);
      for (int i = r * k; i < (r + 1) * k; i++) {
        mean += p[i] * (top - log[i]);
        if (log[i] < top) rest += p[i];
      }
      for (int i = r * k; i < (r + 1) * k; i++) {
        double d = top - log[i], own = d > 0 ? 4 : 0;
        forP[i] = p[i] * ((d + mean) / 2 + own + 4 * rest + (k - 1) / 2.0 + 1.5);
        forLog[i] = (d + mean - top) / 2;
        forCross[r] += weights[i] * (d + mean) / 2;
      }
    }
    return new double[][] {forP, forLog, forCross};
  }
}
