// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.measures.claim.mitosis.CorrelationFloor.Size;

class CorrelationFloorTest {
  // Laws

  /// 4950 pairs: 5 % is 4.7 standard errors of the mean.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void independent_neurons_correlate_by_chance(Seed seed) {
    assertThat(CorrelationFloor.sides(seed, new Size(400, 100, 0), 0).holds()).isTrue();
    assertThat(CorrelationFloor.sides(seed, new Size(200, 140, 40), 0).holds()).isTrue();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_common_noise_is_seen_above_the_floor(Seed seed) {
    var sides = CorrelationFloor.sides(seed, new Size(1000, 50, 0), .3);
    assertThat(sides.measured().item()).isGreaterThan(2 * sides.claimed().item());
  }

  // Golden, by hand: √(2/(999 π))

  @Test
  void of_a_thousand_examples() {
    assertThat(CorrelationFloor.sides(new Seed(0), new Size(1000, 20, 0), 0).claimed().item())
        .isCloseTo(.0252440, within(5e-8));
  }
}
