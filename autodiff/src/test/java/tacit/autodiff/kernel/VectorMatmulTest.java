// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.Agreement.*;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.op.*;

/// Matrix products against the definition.
class VectorMatmulTest {
  @ParameterizedTest
  @MethodSource(MACHINES)
  void matrix_products_agree_to_k_epsilon_times_the_sum_of_sizes(DType dtype, int threads) {
    int[][] sizes = {
      {1, 1, 1},
      {3, 0, 2},
      {0, 3, 2},
      {1, 300, 1},
      {5, 7, 3},
      {12, 64, 32},
      {13, 65, 33},
      {1, 100, 257},
      {200, 33, 1},
      {130, 341, 70},
      {97, 512, 129},
      {25, 1300, 40}
    };
    try (var fast = new VectorKernels(threads, Buffers.fresh())) {
      for (int[] s : sizes) {
        for (int flags = 0; flags < 4; flags++) {
          boolean ta = (flags & 1) != 0, tb = (flags & 2) != 0;
          Tensor a = draw("a", dtype, ta ? Shape.of(2, s[1], s[0]) : Shape.of(2, s[0], s[1]));
          Tensor b = draw("b", dtype, tb ? Shape.of(2, s[2], s[1]) : Shape.of(2, s[1], s[2]));
          Tensor sum = DEFINITION.matmul(size(a), ta, size(b), tb);
          agree(fast, k -> k.matmul(a, ta, b, tb), 0, DEFINITION.map(new ScaleShift(s[1], 0), sum));
        }
        Tensor x = draw("x", dtype, Shape.of(s[0], s[1])),
            w = draw("w", dtype, Shape.of(s[1], s[2]));
        Tensor b = draw("b", dtype, Shape.of(s[2]));
        Tensor sum = DEFINITION.dense(size(x), size(w), size(b), false);
        Tensor bound = DEFINITION.map(new ScaleShift(s[1] + 1, 0), sum);
        agree(fast, k -> k.dense(x, w, b, false), 0, bound);
        agree(fast, k -> k.dense(x, w, b, true), 0, bound);
      }
    }
  }
}
