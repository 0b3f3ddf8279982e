// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class MeanLogitsTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void mean_logits_lose_no_more_than_networks_do_on_average(Seed seed) {
    for (int networks : new int[] {1, 2, 7}) {
      var drawn = MeanLogits.drawn(seed, networks, 2);
      assertThat(MeanLogits.crossEntropies(drawn, MeanLogits.labels(), 1.0 / networks).holds())
          .isTrue();
    }
  }

  // Golden, by hand: (1, 0), (1, 0) and (0, 9) add up to (2, 9)

  @Test
  void two_that_are_right_are_outvoted_by_one_that_is_sure() {
    var sides = MeanLogits.errors();
    assertThat(sides.measured().item()).isEqualTo(1);
    assertThat(sides.holds()).isFalse();
  }
}
