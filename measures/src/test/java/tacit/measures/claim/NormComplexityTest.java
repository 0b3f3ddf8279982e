// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class NormComplexityTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void layers_of_norm_one_keep_the_bound_and_layers_of_norm_four_break_it(Seed seed) {
    assertThat(NormComplexity.sides(seed, 2, 1).holds()).isTrue();
    assertThat(NormComplexity.sides(seed, 2, 4).holds()).isFalse();
  }
}
