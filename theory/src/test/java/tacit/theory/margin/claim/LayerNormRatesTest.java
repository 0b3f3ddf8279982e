// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class LayerNormRatesTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void all_layers_grow_at_one_rate(Seed seed) {
    for (var drawn : DrawnNetwork.homogeneous(1, seed)) {
      assertThat(LayerNormRates.sides(drawn).holds()).as(drawn.name()).isTrue();
    }
    assertThat(LayerNormRates.sides(DrawnNetwork.bent(1, seed)).holds()).isFalse();
  }

  // Golden: the rate of the small network, computed apart by another program

  @Test
  void the_engine_finds_the_rate_of_the_small_network() {
    var four = Drawn.fourPoints();
    for (double rate : four.network().weights().inners(four.descentByEngine())) {
      assertThat(2 * rate).isCloseTo(1.8846417430952285, within(4 * Math.ulp(1.0)));
    }
  }
}
