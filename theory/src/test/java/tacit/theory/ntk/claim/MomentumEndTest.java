// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Seed;

class MomentumEndTest {
  // Laws

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 0.7})
  void a_long_way_with_momentum_ends_where_the_plain_one_does(double mu) {
    assertThat(MomentumEnd.sides(DrawnKernels.of(new Seed(1), 4, 2, 1), mu, 6000).holds()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.7})
  void halfway_it_is_elsewhere(double mu) {
    assertThat(MomentumEnd.sides(DrawnKernels.of(new Seed(1), 4, 2, 1), mu, 10).holds()).isFalse();
  }
}
