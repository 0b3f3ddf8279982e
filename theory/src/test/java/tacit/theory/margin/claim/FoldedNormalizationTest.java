// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class FoldedNormalizationTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void folded_weights_give_the_outputs_at_inference_and_not_those_in_training(Seed seed) {
    for (var drawn : DrawnNetwork.normalized(3, seed)) {
      assertThat(FoldedNormalization.sides(drawn, seed, false).holds()).as(drawn.name()).isTrue();
      assertThat(FoldedNormalization.sides(drawn, seed, true).holds()).as(drawn.name()).isFalse();
    }
  }
}
