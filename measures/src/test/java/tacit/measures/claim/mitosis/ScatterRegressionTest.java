// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class ScatterRegressionTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_scatter_says_what_the_examples_say(Seed seed) {
    for (int w = 1; w <= 12; w++) {
      assertThat(ScatterRegression.sides(seed, w, 1e-8, true).holds()).isTrue();
      assertThat(ScatterRegression.sides(seed, w, 10, true).holds()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void other_examples_say_something_else(Seed seed) {
    assertThat(ScatterRegression.sides(seed, 4, 1e-8, false).holds()).isFalse();
  }

  // Golden, by hand: with λ = 2 the coefficients are 2/4 and 6/4, and half of each neuron is left

  @Test
  void ridge_from_the_examples() {
    Tensor x = Tensor.matrix(new double[][] {{1, 3}, {-1, -3}});
    var fit = ExplicitRidge.of(x, Indices.of(0), 2);
    assertThat(fit.residuals().toDoubles())
        .containsExactly(new double[] {.5, 1.5, -.5, -1.5}, within(1e-15));
    assertThat(fit.r2()).isCloseTo(.75, within(1e-15));
    assertThat(fit.meanCorrelation(0)).isCloseTo(1, within(1e-15));
  }
}
