// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerDriftTest {
  // Laws

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.01, 0.004})
  void half_the_rate_is_half_the_drift(double rate) {
    assertThat(LayerDrift.byDescent(Drawn.fourPoints(), rate).holds()).isTrue();
  }

  @Test
  void steps_that_are_not_of_first_order_lose_less() {
    var sides = LayerDrift.byFlow(Drawn.fourPoints(), 0.1);
    double ratio = 2 * sides.claimed().get(0) / sides.measured().get(0);
    assertThat(ratio)
        .isBetween(12.0, 40.0); // sixteen, or thirty-two where the drift gains an order
  }

  // Golden: another program, to five digits

  @Test
  void descent_of_the_small_network_drifts_so() {
    var four = Drawn.fourPoints();
    assertThat(LayerDrift.drift(four, 0.01, false)[0]).isCloseTo(-1.6358e-4, within(5e-9));
    assertThat(LayerDrift.drift(four, 0.005, false)[0]).isCloseTo(-8.1468e-5, within(5e-10));
  }
}
