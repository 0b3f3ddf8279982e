// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.Agreement.*;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.op.*;

/// Pooling against the definition.
class VectorPoolingTest {
  @ParameterizedTest
  @MethodSource(MACHINES)
  void pools_agree_to_the_window_size_times_epsilon(DType dtype, int threads) {
    try (var fast = new VectorKernels(threads, Buffers.fresh())) {
      for (int c : new int[] {1, 3, 16, 37}) {
        Tensor x = draw("x", dtype, Shape.of(5, 9, 8, c));
        for (Window w :
            List.of(
                Window.valid(2, 2, 2, 2),
                Window.same(3, 3, 1, 1, 9, 8),
                Window.same(3, 2, 2, 3, 9, 8))) {
          Tensor y = DEFINITION.maxPool(x, w), g = draw("g", dtype, y.shape());
          // at most 9 terms below 5 in a sum
          Tensor terms = Tensor.scalar(9 * 5);
          agree(fast, k -> k.sumPool(x, w), 0, terms);
          agree(fast, k -> k.sumPoolByInput(g, x.shape(), w), 0, terms);
          agree(fast, k -> k.maxPool(x, w), 0, NO_MORE);
          agree(fast, k -> k.maxPoolScatter(x, g, w), 0, terms);
          agree(fast, k -> k.maxPoolGather(x, x, w), 0, NO_MORE);
        }
      }
    }
  }
}
