// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.measures.margin.AreaConvention;
import tacit.measures.margin.MarginDistribution;

class MarginAreaTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_area_by_steps_is_the_integral_and_that_by_trapezoids_is_not(Seed seed) {
    var margins = DrawnMargins.mixed(seed, 100);
    assertThat(MarginArea.sides(margins, AreaConvention.STEP).holds()).isTrue();
    assertThat(MarginArea.sides(margins, AreaConvention.TRAPEZOID).holds()).isFalse();
  }

  @Test
  void no_list_of_a_thousand_misses_it_by_more_than_rounding() {
    for (int i = 0; i < 1000; i++) {
      var margins = DrawnMargins.mixed(new Seed(i), 50);
      assertThat(MarginArea.sides(margins, AreaConvention.STEP).error()).isLessThan(1e-13);
    }
  }

  // Golden, by hand: half of the margins are above t from 0 to 2, half at most t from −1 to 0

  @Test
  void of_two_margins() {
    var sides = MarginArea.sides(MarginDistribution.of(-1, 2), AreaConvention.STEP);
    assertThat(sides.measured().item()).isEqualTo(0.5);
    assertThat(sides.claimed().item()).isCloseTo(0.5, within(Math.ulp(1.0)));
  }
}
