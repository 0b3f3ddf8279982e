// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class CkaTest {
  private static final KernelCka LINEAR = new KernelCka(new Kernel.Linear());

  /// Ten thousand roundings of numbers of size one.
  private static final Offset<Double> ROUNDING = within(1e-10);

  private static KernelCka rbf(double t, Kernel.Median median) {
    return new KernelCka(new Kernel.Rbf(t, median));
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_representation_is_like_itself_turned_scaled_and_shifted(Seed seed) {
    var random = seed.generator();
    Tensor x = Tensor.gaussian(random, 12, 4);
    Tensor turned = Eight.affine(Eight.rotated(x, random), -3, 2);
    var kernel = rbf(0.7, Kernel.Median.OFF_DIAGONAL);
    assertThat(LinearCka.biased(x, turned, Eight.ON).value()).isCloseTo(1, ROUNDING);
    assertThat(LinearCka.debiased(x, turned, Eight.ON).value()).isCloseTo(1, ROUNDING);
    assertThat(kernel.biased(x, turned, Eight.ON).value()).isCloseTo(1, ROUNDING);
    assertThat(kernel.debiased(x, turned, Eight.ON).value()).isCloseTo(1, ROUNDING);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void turning_scaling_and_shifting_one_changes_nothing_and_stretching_does(Seed seed) {
    var random = seed.generator();
    Tensor x = Tensor.gaussian(random, 12, 4), y = Tensor.gaussian(random, 12, 3);
    Tensor turned = Eight.affine(Eight.rotated(x, random), .25, -1);
    double value = LinearCka.biased(x, y, Eight.ON).value();
    assertThat(LinearCka.biased(turned, y, Eight.ON).value()).isCloseTo(value, ROUNDING);
    assertThat(LinearCka.debiased(turned, y, Eight.ON).value())
        .isCloseTo(LinearCka.debiased(x, y, Eight.ON).value(), ROUNDING);
    Tensor stretch =
        Tensor.matrix(new double[][] {{9, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}});
    assertThat(LinearCka.biased(Eight.times(x, stretch), y, Eight.ON).value())
        .isNotCloseTo(value, within(1e-3));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void it_is_symmetric_and_in_its_range(Seed seed) {
    var random = seed.generator();
    Tensor x = Tensor.gaussian(random, 4, 5), y = Tensor.gaussian(random, 4, 2);
    assertThat(LinearCka.biased(x, y, Eight.ON).value())
        .isBetween(0.0, 1.0)
        .isCloseTo(LinearCka.biased(y, x, Eight.ON).value(), ROUNDING);
    assertThat(LinearCka.debiased(x, y, Eight.ON).value()).isBetween(-1.0, 1.0);
  }

  /// With four examples, pairs of which are alike: each kernel knows the pairing of the other as
  /// the one that it does not have, and the sum of the three pairings is 0.
  @Test
  void debiased_it_may_be_negative() {
    Tensor x = Tensor.matrix(new double[][] {{1}, {1}, {-1}, {-1}});
    Tensor y = Tensor.matrix(new double[][] {{1}, {-1}, {1}, {-1}});
    assertThat(LinearCka.debiased(x, y, Eight.ON).value()).isCloseTo(-0.5, ROUNDING);
    assertThat(LinearCka.biased(x, y, Eight.ON).value()).isZero();
  }

  @Test
  void single_precision_is_widened() {
    Cka narrow = LinearCka.biased(Eight.X.to(DType.FLOAT32), Eight.Y.to(DType.FLOAT32), Eight.ON);
    assertThat(narrow).isEqualTo(LinearCka.biased(Eight.X, Eight.Y, Eight.ON));
  }

  // Golden

  @Test
  void golden_linear() {
    Cka biased = LinearCka.biased(Eight.X, Eight.Y, Eight.ON),
        debiased = LinearCka.debiased(Eight.X, Eight.Y, Eight.ON);
    assertThat(biased.hsicXy()).isCloseTo(5.787627551020, Eight.DIGITS);
    assertThat(biased.hsicXx()).isCloseTo(15.888073979592, Eight.DIGITS);
    assertThat(biased.hsicYy()).isCloseTo(9.052295918367, Eight.DIGITS);
    assertThat(biased.value()).isCloseTo(0.482598066284, Eight.DIGITS);
    assertThat(biased.angleRadians()).isCloseTo(1.067177666040, Eight.DIGITS);
    assertThat(debiased.hsicXy()).isCloseTo(2.178571428571, Eight.DIGITS);
    assertThat(debiased.hsicXx()).isCloseTo(11.535714285714, Eight.DIGITS);
    assertThat(debiased.hsicYy()).isCloseTo(6.742857142857, Eight.DIGITS);
    assertThat(debiased.value()).isCloseTo(0.247017418575, Eight.DIGITS);
  }

  // Agreement

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void features_and_gram_matrices_give_one_number(Seed seed) {
    var random = seed.generator();
    for (int d : new int[] {2, 9, 20}) {
      Tensor x = Tensor.gaussian(random, 10, d), y = Tensor.gaussian(random, 10, 3);
      assertThat(LinearCka.biased(x, y, Eight.ON).value())
          .isCloseTo(LINEAR.biased(x, y, Eight.ON).value(), ROUNDING);
      assertThat(LinearCka.debiased(x, y, Eight.ON).value())
          .isCloseTo(LINEAR.debiased(x, y, Eight.ON).value(), ROUNDING);
    }
  }

  // Messages

  @Test
  void examples_that_are_all_equally_alike_have_no_debiased_value_and_say_why() {
    Cka simplex = LinearCka.debiased(Tensor.identity(8), Eight.Y, Eight.ON);
    assertThat(simplex.value()).isNaN();
    assertThat(simplex.angleRadians()).isNaN();
    assertThat(simplex.reason())
        .hasValue(
            "cka: the HSIC of x with itself is 0.0, so there is nothing to divide by: its examples"
                + " are all equally alike up to one example; give more examples or the biased"
                + " estimate");
    double[][] lone = new double[8][1];
    lone[3][0] = 0.1;
    Cka narrow = LinearCka.debiased(Eight.X, Tensor.matrix(lone), Eight.ON);
    assertThat(narrow.value()).isNaN();
    assertThat(narrow.reason().orElseThrow()).startsWith("cka: the HSIC of y with itself is 0.0,");
    assertThat(LinearCka.biased(Tensor.identity(8), Eight.Y, Eight.ON).reason()).isEmpty();
  }

  @Test
  void bad_representations_are_refused() {
    refused(
        Eight.rows(Eight.X, 0, 5),
        "linear cka: axis n is 5 in x (n, d) = (5, 3) but 8 in y (n, e) = (8, 3)");
    refused(
        Eight.affine(Eight.X, 0, 0.1),
        "linear cka: all 8 rows of x are equal, so it tells no example from another; give one that"
            + " changes");
    refused(with(Double.NaN), "linear cka: x[1, 2] is NaN; every number must be finite");
    refused(
        with(1e80),
        "linear cka: x[1, 2] is 1.0E80; fourth powers beyond 1.0E70 leave the doubles; scale x");
    refused(
        Eight.affine(Eight.X, 1e-80, 0),
        "linear cka: x changes by less than 1.0E-70, whose fourth power is 0 in doubles; scale x");
    refused(Tensor.matrix(new double[8][0]), "linear cka: x has no neurons; give at least 1");
  }

  private static Tensor with(double value) {
    double[] values = Eight.X.toDoubles();
    values[5] = value;
    return Tensor.of(Eight.X.shape(), values);
  }

  private static void refused(Tensor x, String message) {
    assertThatThrownBy(() -> LinearCka.biased(x, Eight.Y, Eight.ON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void too_few_examples_are_refused() {
    Tensor x = Eight.rows(Eight.X, 0, 3), y = Eight.rows(Eight.Y, 0, 3);
    assertThatThrownBy(() -> LinearCka.debiased(x, y, Eight.ON))
        .hasMessage("linear cka: x has 3 examples; give at least 4");
    assertThatThrownBy(() -> LINEAR.debiased(x, y, Eight.ON))
        .hasMessage("kernel cka: x has 3 examples; give at least 4");
  }
}
