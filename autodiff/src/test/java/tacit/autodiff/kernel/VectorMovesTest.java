// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.Agreement.*;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.op.*;

/// Moves of numbers against the definition.
class VectorMovesTest {
  @ParameterizedTest
  @MethodSource(MACHINES)
  void moves_agree_exactly(DType dtype, int threads) {
    try (var fast = new VectorKernels(threads, Buffers.fresh())) {
      Tensor x = draw("x", dtype, Shape.of(3, 5, 2, 7));
      agree(fast, k -> k.spread(x, 0, Shape.of(2)), 0, NO_MORE);
      agree(fast, k -> k.spread(x, 2, Shape.of(2, 3)), 0, NO_MORE);
      agree(fast, k -> k.spread(x, 4, Shape.of(3)), 0, NO_MORE);
      agree(fast, k -> k.permute(x, 3, 1, 0, 2), 0, NO_MORE);
      agree(fast, k -> k.permute(x, 1, 0, 2, 3), 0, NO_MORE);
      agree(fast, k -> k.permute(Tensor.scalar(2).to(dtype)), 0, NO_MORE);
      for (int axis = 0; axis < 4; axis++) {
        int a = axis, size = x.shape().size(a);
        Region region = Region.range(x.shape(), a, 1, size, 2);
        Tensor part = DEFINITION.slice(x, region);
        agree(fast, k -> k.slice(x, region), 0, NO_MORE);
        agree(fast, k -> k.embed(part, x.shape(), region), 0, NO_MORE);
        agree(fast, k -> k.concat(a, List.of(x, part, x)), 0, NO_MORE);
        agree(fast, k -> k.gather(x, a, Indices.of(size - 1, 0, 0)), 0, NO_MORE);
        Indices to = Indices.of(new int[size]);
        agree(fast, k -> k.scatterAdd(x, a, to, 2), 0, NO_MORE);
      }
    }
  }
}
