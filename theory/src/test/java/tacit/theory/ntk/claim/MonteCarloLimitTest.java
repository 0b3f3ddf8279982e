// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Seed;
import tacit.theory.ntk.claim.MonteCarloLimit.Kind;

class MonteCarloLimitTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void with_other_weights_and_examples_it_holds_as_well(long seed) {
    var sides = MonteCarloLimit.sides(Kind.ERF, 128, 16, new Seed(seed));
    assertThat(sides.error()).isLessThan(4);
  }

  @Test
  void narrow_networks_are_off_by_more_standard_errors_the_more_of_them_there_are() {
    double few = MonteCarloLimit.sides(Kind.RELU, 3, 50, new Seed(0)).error();
    double many = MonteCarloLimit.sides(Kind.RELU, 3, 800, new Seed(0)).error();
    assertThat(many).isGreaterThan(2 * few);
  }
}
