// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.measures.dimension.ParetoRatios;

class ParetoUnbiasedTest {
  // Laws

  /// One in 370 means is off by three standard errors; seeds are fixed.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_factor_one_less_is_right_on_average(Seed seed) {
    var drawn = ParetoUnbiased.drawn(seed, 3);
    assertThat(ParetoUnbiased.sides(drawn, 3, ParetoRatios::unbiased).holds()).isTrue();
    assertThat(ParetoUnbiased.sides(drawn, 3, ParetoRatios::likelihood).holds()).isFalse();
    assertThat(ParetoUnbiased.sides(drawn, 3, ParetoRatios::leastError).holds()).isFalse();
  }

  // Golden, by hand: three standard errors, 3 d/√(18 · 5000)

  @Test
  void five_thousand_draws_are_known_to_a_hundredth() {
    var drawn = ParetoUnbiased.drawn(new Seed(1), 2);
    assertThat(ParetoUnbiased.sides(drawn, 2, ParetoRatios::unbiased).tolerance())
        .isCloseTo(.02, within(1e-15));
  }
}
