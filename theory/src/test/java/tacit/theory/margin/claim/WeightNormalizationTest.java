// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class WeightNormalizationTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void normalized_weights_flow_like_directions_of_norm_one(Seed seed) {
    var drawn = Drawn.clouds(seed, 10, 3, 5, 4, 1);
    assertThat(WeightNormalization.sides(drawn, 1).holds()).isTrue();
    assertThat(WeightNormalization.sides(drawn, 0.5).holds()).isFalse();
  }
}
