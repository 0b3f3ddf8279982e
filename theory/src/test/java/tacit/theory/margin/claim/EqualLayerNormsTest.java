// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.theory.margin.MarginState;

class EqualLayerNormsTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void no_stretch_makes_the_weights_shorter(Seed seed) {
    var four = Drawn.fourPoints();
    double stretch = Math.exp(seed.generator().nextDouble(-1, 1));
    var network = EqualLayerNorms.at(four, 1, stretch, 1 / stretch);
    assertThat(EqualLayerNorms.sides(network, four.points()).holds()).isTrue();
    assertThat(MarginState.of(network, four.points()).normProduct())
        .isCloseTo(6, within(8 * Math.ulp(6.0))); // one over the smallest margin, 1/6
  }

  // Golden, by hand: γ = 1/6, so (2/2) 6^{2/2}

  @Test
  void equal_norms_cost_six() {
    var four = Drawn.fourPoints();
    var sides = EqualLayerNorms.sides(EqualLayerNorms.at(four, 1, 1, 1), four.points());
    assertThat(sides.claimed().item()).isCloseTo(6, within(8 * Math.ulp(6.0)));
    assertThat(sides.measured().item()).isCloseTo(6, within(8 * Math.ulp(6.0)));
  }
}
