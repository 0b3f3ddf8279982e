// SPDX-License-Identifier: Apache-2.0
package tacit.theory.clones.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Seed;

class CorrelationDecayTest {
  // Laws

  /// The slope of one layer scatters by some 0.04.
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void large_chunks_halve_the_correlation_when_doubled_and_small_ones_do_not(long seed) {
    assertThat(CorrelationDecay.sides(new Seed(seed), 3, 100, 200, 400).holds()).isTrue();
    assertThat(CorrelationDecay.sides(new Seed(seed), 1, 2, 4, 8).holds()).isFalse();
  }

  // Golden, by hand

  @Test
  void the_slope_of_a_power_is_its_exponent() {
    double[] x = {1, 2, 4}, y = {8, 2, .5};
    assertThat(CorrelationDecay.slope(x, y)).isCloseTo(-2, within(1e-15));
  }
}
