// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.measures.evaluation.ConditionalMutualInformation;
import tacit.measures.evaluation.ConditionalMutualInformation.Variant;

class InformationRangeTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void it_is_a_share_of_what_there_is_to_say(Seed seed) {
    double[] mu = DrawnModels.tied(48, 5, seed.child("mu").generator());
    double[] g = DrawnModels.tied(48, 5, seed.child("g").generator());
    assertThat(InformationRange.range(mu, g).holds()).isTrue();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_rising_function_of_the_gap_says_all_and_a_falling_one_where_none_are_equal(Seed seed) {
    double[] tied = DrawnModels.tied(48, 5, seed.child("g").generator());
    double[] apart = DrawnModels.order(48, seed.child("g").generator());
    assertThat(InformationRange.one(InformationRange.map(tied, 2), tied).holds()).isTrue();
    assertThat(InformationRange.one(InformationRange.map(apart, .5), apart).holds()).isTrue();
    assertThat(InformationRange.one(InformationRange.map(tied, .5), tied).holds()).isFalse();
  }

  // Golden, by hand: of 12 ordered pairs of four models, 4 and 2 in either order are in agreement
  // and not: ln 2 − (2/3 ln 3/2 + 1/3 ln 3), divided by ln 2

  @Test
  void of_four_models_one_exchanged_by_two_places() {
    double[] mu = {1, 2, 3, 4}, g = {3, 1, 2, 4};
    var share = ConditionalMutualInformation.of(mu, g, DrawnModels.full(2, 2), Variant.JIANG);
    double left = 2 / 3.0 * Math.log(1.5) + 1 / 3.0 * Math.log(3);
    assertThat(share.perSet().get(List.of()))
        .isCloseTo(1 - left / Math.log(2), within(1e-14)); // a few logarithms
  }
}
