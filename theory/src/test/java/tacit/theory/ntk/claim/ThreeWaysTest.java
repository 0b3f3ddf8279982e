// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tacit.theory.ntk.finite.Implementation;

class ThreeWaysTest {
  @ParameterizedTest
  @EnumSource(Implementation.class)
  void every_way_gives_the_kernel_of_the_rows_of_the_jacobian(Implementation way) {
    assertThat(ThreeWays.sides(ThreeWays.dense(), way).holds()).isTrue();
    assertThat(ThreeWays.sides(ThreeWays.convolutional(), way).holds()).isTrue();
    // Two branches, each with weights of its own.
    assertThat(ThreeWays.sides(ThreeWays.twice(), way).holds()).isTrue();
  }
}
