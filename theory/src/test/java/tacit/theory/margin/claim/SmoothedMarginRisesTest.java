// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class SmoothedMarginRisesTest {
  // Laws

  @Test
  void the_flow_of_the_small_network_never_lowers_it() {
    assertThat(SmoothedMarginRises.byFlow(Drawn.fourPoints()).error()).isEqualTo(0);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void short_steps_hardly_lower_it(Seed seed) {
    var drawn = Drawn.clouds(seed, 20, 5, 8, 1);
    assertThat(SmoothedMarginRises.byDescent(drawn, 1e-3).holds()).isTrue();
  }

  @Test
  void long_steps_lower_it() {
    assertThat(SmoothedMarginRises.byDescent(Drawn.fourPoints(), 0.9).holds()).isFalse();
  }
}
