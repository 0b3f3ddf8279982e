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

/// Convolutions and their backward passes against the definition.
class VectorConvolutionTest {
  @ParameterizedTest
  @MethodSource(MACHINES)
  void convolutions_agree_to_their_terms_times_epsilon_times_the_sum_of_sizes(
      DType dtype, int threads) {
    int[][] channels = {{1, 1}, {1, 32}, {3, 5}, {16, 33}, {37, 8}};
    List<Window> windows =
        List.of(
            Window.valid(1, 1, 1, 1),
            Window.same(3, 3, 1, 1, 9, 8),
            Window.valid(3, 2, 2, 1),
            Window.valid(1, 1, 2, 2),
            Window.same(3, 3, 2, 2, 9, 8),
            Window.valid(1, 5, 1, 3),
            new Window(2, 3, 3, 2, 3, 0, 1, 4));
    try (var fast = new VectorKernels(threads, Buffers.fresh())) {
      for (int[] c : channels) {
        for (Window v : windows) {
          Tensor x = draw("x", dtype, Shape.of(3, 9, 8, c[0]));
          Tensor w = draw("w", dtype, Shape.of(v.kernelH(), v.kernelW(), c[0], c[1]));
          Tensor b = draw("b", dtype, Shape.of(c[1]));
          Tensor y = DEFINITION.convolve(x, w, v), g = draw("g", dtype, y.shape());
          int terms = v.kernelH() * v.kernelW() * Math.max(c[0], c[1]);
          Tensor forward =
              scaled(DEFINITION.convolveDense(size(x), size(w), size(b), false, v), terms + 1);
          agree(fast, k -> k.convolve(x, w, v), 0, forward);
          agree(fast, k -> k.convolveDense(x, w, b, false, v), 0, forward);
          agree(fast, k -> k.convolveDense(x, w, b, true, v), 0, forward);
          Tensor back = scaled(DEFINITION.convolveByInput(size(g), size(w), x.shape(), v), terms);
          agree(fast, k -> k.convolveByInput(g, w, x.shape(), v), 0, back);
          int pixels = y.shape().slice(0, 3).count();
          Tensor filter = scaled(DEFINITION.convolveByFilter(size(x), size(g), v), pixels);
          agree(fast, k -> k.convolveByFilter(x, g, v), 0, filter);
        }
      }
    }
  }
}
