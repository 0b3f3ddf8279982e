// SPDX-License-Identifier: Apache-2.0
package tacit.theory.clones.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.theory.clones.CloneModel;

class CloneSampleTest {
  // Laws

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2})
  void many_examples_say_what_the_model_says_and_few_say_too_much(long seed) {
    var layer = CloneModel.gaussian(new Seed(seed).generator(), 60, 6, .5);
    Tensor many = CloneSample.covariance(layer, 20_000), few = CloneSample.covariance(layer, 100);
    assertThat(CloneSample.sides(layer, many, 5).holds()).isTrue();
    assertThat(CloneSample.sides(layer, many, 30).holds()).isTrue();
    var sides = CloneSample.sides(layer, few, 30);
    assertThat(sides.holds()).isFalse();
    assertThat(sides.measured().get(0)).isGreaterThan(sides.claimed().get(0));
    assertThat(sides.measured().get(1)).isGreaterThan(sides.claimed().get(1));
  }

  // Golden, by hand: variances 1.25 and 2.25, to five standard errors, 5 · 2.25 √(2/20,000)

  @Test
  void the_covariance_of_four_neurons() {
    double[] c = CloneSample.covariance(Drawn.FOUR, 20_000).toDoubles();
    double[] exact = {1.25, 0, 1, 1, 0, 1.25, 1, -1, 1, 1, 2.25, 0, 1, -1, 0, 2.25};
    assertThat(c).containsExactly(exact, within(.11));
  }
}
