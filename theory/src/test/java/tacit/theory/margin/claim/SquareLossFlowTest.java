// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SquareLossFlowTest {
  // Laws

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 1, 20})
  void a_resting_direction_makes_the_norm_exponential(double decay) {
    assertThat(SquareLossFlow.resting(decay).holds()).isTrue();
  }

  @Test
  void a_turning_one_takes_it_elsewhere() {
    assertThat(SquareLossFlow.turning(0.1).holds()).isFalse();
  }
}
