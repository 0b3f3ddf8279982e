// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class LinearizationTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void at_the_start_value_and_slopes_are_those_of_the_network(Seed seed) {
    assertThat(Linearization.sides(seed, 0).holds()).isTrue();
  }

  @Test
  void elsewhere_they_part_by_the_square_of_the_way() {
    double near = Linearization.sides(new Seed(3), 0.01).error();
    double far = Linearization.sides(new Seed(3), 0.1).error();
    assertThat(near).isGreaterThan(1e-4);
    assertThat(far).isGreaterThan(5 * near);
  }
}
