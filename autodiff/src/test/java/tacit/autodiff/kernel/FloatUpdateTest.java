// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

class FloatUpdateTest {
  private static final Shape ONE = Shape.of(1);

  @Test
  void a_velocity_without_gradient_never_becomes_subnormal() {
    try (var on = new VectorKernels(1, Buffers.fresh())) {
      Tensor w = single(1), none = Tensor.zeros(DType.FLOAT32, ONE), v = single(1);
      // 0.9ᵗ alone would be subnormal from t = 829 on.
      for (int t = 0; t < 1000; t++) {
        List<Tensor> next = on.update(new Update.Sgd(0.1, 0.9, false, 0), w, none, List.of(v));
        w = next.get(0);
        v = next.get(1);
        assertThat(v.item()).isNotNegative().matches(x -> x == 0 || x >= 0x1p-103);
      }
      assertThat(v.item()).isLessThan(10 * 0x1p-103);
    }
  }

  @Test
  void a_small_velocity_is_kept_whole() {
    try (var on = new VectorKernels(1, Buffers.fresh())) {
      Tensor w = single(1), g = single(0x1.234568p-79);
      Tensor none = Tensor.zeros(DType.FLOAT32, ONE);
      var sgd = new Update.Sgd(0.1, 0.5, false, 0);
      assertThat(on.update(sgd, w, g, List.of(none)).get(1).item()).isEqualTo(0x1.234568p-79);
    }
  }

  private static Tensor single(double value) {
    return Tensor.of(ONE, value).to(DType.FLOAT32);
  }
}
