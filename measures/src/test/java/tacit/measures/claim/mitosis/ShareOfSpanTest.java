// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class ShareOfSpanTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_chunk_knows_what_is_in_its_span(Seed seed) {
    for (int w = 1; w <= 12; w++) assertThat(ShareOfSpan.sides(seed, w, 0).holds()).isTrue();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_ridge_takes_from_it(Seed seed) {
    var sides = ShareOfSpan.sides(seed, 5, 1);
    assertThat(sides.holds()).isFalse();
    assertThat(sides.measured().item()).isLessThan(sides.claimed().item());
  }

  // Golden, by hand

  @Test
  void the_whole_layer_is_in_its_own_span() {
    assertThat(ShareOfSpan.sides(new Seed(0), 12, 0).claimed().item())
        .isCloseTo(1, within(1e-14)); // rounding of 12 unit vectors
  }
}
