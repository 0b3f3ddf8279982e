// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class SmoothedMarginBetweenTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void it_lies_between_its_bounds(Seed seed) {
    var drawn = Drawn.clouds(seed, 20, 5, 8, 1);
    assertThat(SmoothedMarginBetween.lower(drawn).holds()).isTrue();
    assertThat(SmoothedMarginBetween.upper(drawn, 0).holds()).isTrue();
  }

  @Test
  void of_the_mean_loss_it_is_above_them() {
    assertThat(SmoothedMarginBetween.upper(Drawn.fourPoints(), 1).holds()).isFalse();
  }
}
