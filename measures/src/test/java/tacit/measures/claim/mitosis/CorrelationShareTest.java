// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class CorrelationShareTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_mean_over_all_pairs_is_a_share_of_that_outside(Seed seed) {
    for (int w = 1; w <= 18; w++) {
      assertThat(CorrelationShare.sides(seed, w, 1e-8).holds()).isTrue();
    }
    assertThat(CorrelationShare.sides(seed, 10, 30).holds()).isFalse();
  }

  // Golden, by hand: of two neurons left over of twenty, one pair of 190

  @Test
  void two_neurons_are_one_pair_of_190() {
    Tensor x = Layers.noisy(new Seed(20).generator(), 200, 20, 4, .7);
    double one = ExplicitRidge.of(x, Layers.first(18), 1e-8).meanCorrelation(18);
    assertThat(CorrelationShare.sides(new Seed(20), 18, 1e-8).claimed().item())
        .isCloseTo(one / 190, within(1e-15));
  }
}
