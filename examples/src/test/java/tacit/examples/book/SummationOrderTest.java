// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class SummationOrderTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void each_order_is_within_the_bound_of_the_exact_sum(Seed seed) {
    var random = seed.generator();
    float[] x = new float[512];
    double exact = 0, sizes = 0; // doubles of 53 bits: their error is nothing beside the bound
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
      exact += x[i];
      sizes += Math.abs(x[i]);
    }
    double bound = SummationOrder.gamma(x.length) * sizes;
    assertThat((double) SummationOrder.inOrder(x)).isCloseTo(exact, within(bound));
    assertThat((double) SummationOrder.inLanes(16, x)).isCloseTo(exact, within(bound));
  }

  @Test
  void one_is_lost_beside_two_to_the_24_but_two_is_not() {
    float large = 1 << 24;
    assertThat(SummationOrder.inOrder(large, 1, 1, 1)).isEqualTo(16_777_216f);
    assertThat(SummationOrder.inLanes(2, large, 1, 1, 1)).isEqualTo(16_777_218f);
  }

  @Test
  void the_bound_for_512_terms() {
    assertThat(SummationOrder.gamma(512)).isCloseTo(3.05e-5, within(0.005e-5)); // three digits
  }
}
