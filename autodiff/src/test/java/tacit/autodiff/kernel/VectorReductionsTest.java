// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.Agreement.*;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.op.*;

/// Reductions against the definition.
class VectorReductionsTest {
  @ParameterizedTest
  @MethodSource(MACHINES)
  void sums_agree_to_n_epsilon_times_the_sum_of_sizes(DType dtype, int threads) {
    try (var fast = new VectorKernels(threads, Buffers.fresh())) {
      for (Shape shape : SHAPES) {
        Tensor x = draw("x", dtype, Shape.of(3).concat(shape)),
            sizes = DEFINITION.map(new Abs(), x);
        for (int from = 0; from < 3; from++) {
          for (int to = from + 1; to <= 3; to++) {
            int a = from, b = to, n = x.shape().slice(a, b).count();
            Tensor extra =
                DEFINITION.map(new ScaleShift(n, 0), DEFINITION.reduce(Reduction.SUM, sizes, a, b));
            agree(fast, k -> k.reduce(Reduction.SUM, x, a, b), 0, extra);
            agree(fast, k -> k.reduce(Reduction.MAX, x, a, b), 0, NO_MORE);
          }
        }
      }
    }
  }
}
