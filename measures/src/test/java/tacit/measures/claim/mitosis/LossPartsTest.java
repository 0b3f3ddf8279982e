// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class LossPartsTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void bias_and_variance_add_up_to_the_loss(Seed seed) {
    for (int networks = 2; networks < 6; networks++) {
      assertThat(LossParts.sides(seed, networks, networks).holds()).isTrue();
      assertThat(LossParts.sides(seed, networks, networks - 1).holds()).isFalse();
    }
  }

  // Golden, by hand: 0.28 = 0.2578 + 0.0222

  @Test
  void of_three_networks_and_two_examples() {
    var f =
        List.of(
            Tensor.matrix(new double[][] {{.9, .1}, {.3, .7}}),
            Tensor.matrix(new double[][] {{.8, .2}, {.6, .4}}),
            Tensor.matrix(new double[][] {{.7, .3}, {.5, .5}}));
    var sides = LossParts.sides(f, Tensor.identity(2), 3);
    assertThat(sides.measured().item()).isCloseTo(.28, within(1e-15));
    assertThat(sides.claimed().item()).isCloseTo(.28, within(1e-15));
  }
}
