// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.linalg.Qr;

class CkaInvarianceTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_turned_scaled_and_shifted_layer_is_the_same(Seed seed) {
    var random = seed.generator();
    Tensor x = Layers.noisy(random, 20, 6, 3, .5), y = CkaInvariance.other(x, random);
    Tensor turned = Layers.times(x, Qr.of(Tensor.gaussian(random, 6, 6)).q());
    Tensor mapped = CkaInvariance.map(turned, _ -> -.1, 5);
    assertThat(CkaInvariance.sides(x, y, mapped).holds()).isTrue();
    assertThat(CkaInvariance.sides(x, y, CkaInvariance.map(x, j -> j + 1, 0)).holds()).isFalse();
  }

  // Golden

  @Test
  void of_eight_examples_whose_neurons_change_places() {
    Tensor swap = Tensor.matrix(new double[][] {{0, 0, -1}, {1, 0, 0}, {0, 1, 0}});
    var sides = CkaInvariance.sides(Eight.X, Eight.Y, Layers.times(Eight.X, swap));
    assertThat(sides.measured().toDoubles())
        .containsExactly(new double[] {1, 1, .482598066284, .247017418575}, Eight.DIGITS);
  }
}
