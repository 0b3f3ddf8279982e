// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class BiasVarianceTest {
  private static final Tensor Y = Tensor.identity(2);

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void loss_is_bias_and_variance(Seed seed) {
    RandomGenerator random = seed.generator();
    var outputs = Stream.generate(() -> Tensor.gaussian(random, 6, 3)).limit(5).toList();
    var split = BiasVariance.of(outputs, Tensor.gaussian(random, 6, 3));
    var rounding = within(1e-13); // of a hundred squares of size 1
    assertThat(split.biasSquared() + split.variance()).isCloseTo(split.loss(), rounding);
    var unbiased = split.unbiased();
    assertThat(unbiased.biasSquared() + unbiased.variance()).isCloseTo(split.loss(), rounding);
  }

  // Golden, NumPy

  @Test
  void golden_split_of_three_networks() {
    var split =
        BiasVariance.of(
            List.of(
                Tensor.matrix(new double[][] {{.9, .1}, {.3, .7}}),
                Tensor.matrix(new double[][] {{.8, .2}, {.6, .4}}),
                Tensor.matrix(new double[][] {{.7, .3}, {.5, .5}})),
            Y);
    assertThat(split.loss()).isCloseTo(.28, SetA.DIGITS);
    assertThat(split.biasSquared()).isCloseTo(.257777777778, SetA.DIGITS);
    assertThat(split.variance()).isCloseTo(.022222222222, SetA.DIGITS);
    assertThat(split.unbiased().biasSquared()).isCloseTo(.246666666667, SetA.DIGITS);
    assertThat(split.unbiased().variance()).isCloseTo(.033333333333, SetA.DIGITS);
  }

  // Messages

  @Test
  void too_few_networks_and_other_shapes_are_refused() {
    assertThatThrownBy(() -> BiasVariance.of(List.of(), Y))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bias and variance: there is no network; give at least one");
    assertThatThrownBy(() -> BiasVariance.of(List.of(Y), Y).unbiased())
        .hasMessage("bias and variance: 1 network has no variance to correct; give 2 or more");
    assertThatThrownBy(() -> BiasVariance.of(List.of(Tensor.identity(3)), Y))
        .hasMessage(
            "bias and variance: axis n is 2 in y (n, k) = (2, 2) but 3 in f (n, k) = (3, 3)");
  }
}
