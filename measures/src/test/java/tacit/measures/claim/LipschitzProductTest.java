// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class LipschitzProductTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void no_two_inputs_are_brought_further_apart(Seed seed) {
    assertThat(LipschitzProduct.sides(seed, 5, 1).holds()).isTrue();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void one_positive_weight_a_layer_reaches_it_and_two_steeper_rectifiers_pass_it_by_four(
      Seed seed) {
    var sides = LipschitzProduct.sides(seed, 1, 1);
    double bound = sides.claimed().item();
    assertThat(sides.measured().item()).isCloseTo(bound, within(sides.tolerance()));
    assertThat(LipschitzProduct.sides(seed, 1, 2).measured().item())
        .isCloseTo(4 * bound, within(4 * sides.tolerance()));
  }
}
