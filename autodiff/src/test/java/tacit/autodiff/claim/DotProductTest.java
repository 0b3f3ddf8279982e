// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.DType;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.autodiff.kernel.ScalarKernels;

class DotProductTest {
  // Laws

  @ParameterizedTest
  @EnumSource
  void drawn_vectors_stay_below_the_bound_on_both_kernels(DType dtype) {
    for (int n : new int[] {1, 7, 64, 500}) {
      var drawn = DotProduct.drawn(n).to(dtype);
      assertThat(DotProduct.assumed(drawn)).isTrue();
      assertThat(DotProduct.sides(drawn, new ScalarKernels()).holds()).isTrue();
      assertThat(DotProduct.sides(drawn, Cpu.kernels(1, Buffers.fresh())).holds()).isTrue();
    }
  }

  @Test
  void where_products_underflow_all_is_lost() {
    var tiny = DotProduct.underflowing(10);
    assertThat(DotProduct.assumed(tiny)).isFalse();
    assertThat(DotProduct.sides(tiny, new ScalarKernels()).measured().item()).isEqualTo(1);
    assertThat(DotProduct.sides(tiny, new ScalarKernels()).holds()).isFalse();
  }

  // Golden values, by hand

  /// Of `1 + (n − 1) u` the `n − 1` terms `u` are lost, one by one.
  @ParameterizedTest
  @ValueSource(ints = {2, 20, 2000})
  void the_worst_vectors_lose_all_but_their_first_term(int n) {
    double u = 0x1p-53, lost = (n - 1) * u;
    var sides = DotProduct.sides(DotProduct.worst(n), new ScalarKernels());
    // One division in decimals, one rounding to double.
    assertThat(sides.measured().item()).isCloseTo(lost / (1 + lost), within(2 * Math.ulp(lost)));
    assertThat(sides.holds()).isTrue();
  }

  /// `2 · ¼ / (1 − 2 · ¼)`.
  @Test
  void gamma_by_hand() {
    assertThat(DotProduct.gamma(2, 0.25)).isEqualTo(1);
    assertThat(DotProduct.unit(DType.FLOAT32)).isEqualTo(Math.ulp(1f) / 2);
    assertThat(DotProduct.unit(DType.FLOAT64)).isEqualTo(Math.ulp(1.0) / 2);
  }
}
