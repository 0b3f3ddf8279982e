// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.theory.ntk.inference.MaxLearningRate;

class LearningRateThresholdTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void just_below_the_threshold_the_error_falls_as_foretold_and_just_above_it_grows(Seed seed) {
    var k = DrawnKernels.of(seed, 6, 1, 1);
    assertThat(LearningRateThreshold.sides(k.ntk().dd(), k.y(), 0.99, 0).holds()).isTrue();
    var above = LearningRateThreshold.sides(k.ntk().dd(), k.y(), 1.01, 0);
    assertThat(above.holds()).isFalse();
    assertThat(above.measured().item()).isPositive();
  }

  // Golden values, computed with NumPy: a toy of three points, 2000 steps

  @ParameterizedTest
  @CsvSource({"0.99, 0, 1e-10", "1.01, 1e10, Infinity"})
  void the_toy_settles_below_the_threshold_and_not_above(double c, double least, double most) {
    var kernel =
        Tensor.matrix(
            new double[][] {
              {9.6, 1.461179468852, 1.670241432718},
              {1.461179468852, 11.85, 2.670586193055},
              {1.670241432718, 2.670586193055, 8.19375}
            });
    var y = Tensor.of(Shape.of(3, 1), 1, -1, 0.5);
    double eta = c * MaxLearningRate.of(kernel, 1, 0).sumLoss();
    double error = DrawnKernels.norm(LearningRateThreshold.descend(kernel, y, eta, 0, 2000)[1]);
    assertThat(error).isBetween(least, most);
  }

  // By hand

  @Test
  void at_the_threshold_the_root_has_size_one_with_any_momentum() {
    assertThat(LearningRateThreshold.root(1, 0)).isOne();
    assertThat(LearningRateThreshold.root(1, 0.3)).isCloseTo(1, within(Math.ulp(1.0)));
  }
}
