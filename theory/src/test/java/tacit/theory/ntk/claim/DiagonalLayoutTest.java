// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.nn.Padding;

class DiagonalLayoutTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void pixels_with_themselves_are_enough_for_flatten(Seed seed) {
    for (Padding padding : Padding.values()) {
      var sides = DiagonalLayout.sides(DiagonalLayout.images(seed), padding);
      assertThat(sides.error()).isLessThan(sides.tolerance());
    }
  }

  @Test
  void a_pool_needs_the_others() {
    var sides = DiagonalLayout.pooled(DiagonalLayout.images(new Seed(0)));
    assertThat(sides.measured().get(0, 0)).isLessThan(0.9 * sides.claimed().get(0, 0));
  }
}
