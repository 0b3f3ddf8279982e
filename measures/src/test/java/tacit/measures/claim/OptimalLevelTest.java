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

class OptimalLevelTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void no_level_is_better_than_the_first_with_enough_area(Seed seed) {
    var margins = DrawnMargins.mixed(seed, 60);
    double part = seed.generator().nextDouble();
    assertThat(OptimalLevel.sides(margins, part).holds()).isTrue();
    assertThat(OptimalLevel.sides(margins, 1 + part + 0.01).holds()).isFalse();
  }

  // Golden, by hand: the partial areas are .01, .03, …, and c = .02

  @Test
  void of_five_margins() {
    var sides = OptimalLevel.sides(MarginDistribution.of(.05, .1, .2, .25, .4), .1);
    assertThat(sides.measured().item()).isCloseTo(.3, within(4 * Math.ulp(.3)));
    assertThat(sides.claimed().item()).isCloseTo(.3, within(4 * Math.ulp(.3)));
  }
}
