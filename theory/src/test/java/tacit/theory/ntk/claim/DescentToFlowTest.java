// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class DescentToFlowTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void half_the_learning_rate_is_half_as_far(Seed seed) {
    var k = DrawnKernels.of(seed, 6, 1, 1);
    assertThat(DescentToFlow.sides(k.ntk().dd(), k.y(), 1.0 / 128).holds()).isTrue();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void steps_near_the_largest_rate_are_no_flow(Seed seed) {
    var k = DrawnKernels.of(seed, 6, 1, 1);
    assertThat(DescentToFlow.sides(k.ntk().dd(), k.y(), 0.99).holds()).isFalse();
  }
}
