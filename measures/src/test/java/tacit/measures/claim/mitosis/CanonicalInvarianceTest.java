// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class CanonicalInvarianceTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void an_invertible_map_changes_nothing(Seed seed) {
    var random = seed.generator();
    Tensor x = Layers.noisy(random, 25, 4, 2, .5), y = Layers.noisy(random, 25, 3, 2, .5);
    Tensor mapped = Layers.times(x, Tensor.gaussian(random, 4, 4));
    assertThat(CanonicalInvariance.sides(x, y, mapped).holds()).isTrue();
    assertThat(CanonicalInvariance.sides(x, y, CanonicalInvariance.map(x, Math::exp)).holds())
        .isFalse();
    assertThat(CanonicalInvariance.range(x, y).holds()).isTrue();
  }

  // Golden

  @Test
  void of_eight_examples_with_other_combinations_for_neurons() {
    Tensor m = Tensor.matrix(new double[][] {{1, 1, 0}, {0, 2, 0}, {3, 0, -1}});
    var sides = CanonicalInvariance.sides(Eight.X, Eight.Y, Layers.times(Eight.X, m));
    double[] rho = {.963992828667, .585810660652, .221120781765};
    assertThat(sides.measured().toDoubles()).containsExactly(rho, Eight.DIGITS);
    assertThat(CanonicalInvariance.range(Eight.X, Eight.Y).measured().toDoubles())
        .containsExactly(rho, Eight.DIGITS);
  }
}
