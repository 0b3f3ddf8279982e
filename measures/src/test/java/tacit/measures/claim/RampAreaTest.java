// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.measures.margin.MarginDistribution;

class RampAreaTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_capped_ramp_is_the_mean_share_and_the_hinge_is_not(Seed seed) {
    var margins = DrawnMargins.mixed(seed, 100);
    double gamma = seed.generator().nextDouble(0.05, 2);
    assertThat(RampArea.sides(margins, gamma, true).holds()).isTrue();
    assertThat(RampArea.sides(margins, gamma, false).holds()).isFalse();
  }

  @Test
  void no_list_of_a_thousand_misses_it_by_more_than_rounding() {
    for (int i = 0; i < 1000; i++) {
      var margins = DrawnMargins.mixed(new Seed(i), 50);
      assertThat(RampArea.sides(margins, 0.3, true).error()).isLessThan(1e-13);
    }
  }

  // Golden, by hand: the share is 1/2 to 1/2 and 1 beyond

  @Test
  void of_two_margins_at_the_level_one() {
    var sides = RampArea.sides(MarginDistribution.of(-1, 0.5), 1, true);
    assertThat(sides.measured().item()).isEqualTo(0.75);
    assertThat(sides.claimed().item()).isCloseTo(0.75, within(Math.ulp(1.0)));
    assertThat(RampArea.sides(MarginDistribution.of(-1, 0.5), 1, false).measured().item())
        .isEqualTo(1.25);
  }
}
