// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

class KernelCkaTest {
  private static final KernelCka LINEAR = new KernelCka(new Kernel.Linear());

  /// Ten thousand roundings of numbers of size one.
  private static final Offset<Double> ROUNDING = within(1e-10);

  private static KernelCka rbf(double t, Kernel.Median median) {
    return new KernelCka(new Kernel.Rbf(t, median));
  }

  // Golden

  @Test
  void golden_rbf_with_the_median_of_the_whole_matrix() {
    var one = rbf(1, Kernel.Median.FULL_MATRIX);
    assertThat(one.biased(Eight.X, Eight.Y, Eight.ON).value())
        .isCloseTo(0.600707058989, Eight.DIGITS);
    assertThat(one.debiased(Eight.X, Eight.Y, Eight.ON).value())
        .isCloseTo(0.285179735677, Eight.DIGITS);
    var half = rbf(0.5, Kernel.Median.FULL_MATRIX);
    assertThat(half.biased(Eight.X, Eight.Y, Eight.ON).value())
        .isCloseTo(0.835502081059, Eight.DIGITS);
    assertThat(half.debiased(Eight.X, Eight.Y, Eight.ON).value())
        .isCloseTo(0.344066909016, Eight.DIGITS);
  }

  @Test
  void golden_rbf_with_the_median_of_the_pairs() {
    var one = rbf(1, Kernel.Median.OFF_DIAGONAL);
    assertThat(one.biased(Eight.X, Eight.Y, Eight.ON).value())
        .isCloseTo(0.578447481950, Eight.DIGITS);
    assertThat(one.debiased(Eight.X, Eight.Y, Eight.ON).value())
        .isCloseTo(0.278345120143, Eight.DIGITS);
  }

  // Messages

  /// One neuron, so that the examples themselves are few numbers.
  @Test
  void more_examples_than_have_an_array_of_pairs_are_refused_by_kernels_alone() {
    double[] values = new double[46341];
    values[0] = 1;
    values[1] = -1;
    values[2] = 2;
    Tensor many = Tensor.of(Shape.of(values.length, 1), values);
    assertThatThrownBy(() -> LINEAR.biased(many, many, Eight.ON))
        .hasMessage(
            "linear kernel: 46341 examples have more pairs than an array holds; give 46340 or"
                + " fewer");
    assertThatThrownBy(() -> rbf(1, Kernel.Median.FULL_MATRIX).biased(many, many, Eight.ON))
        .hasMessage(
            "rbf kernel: 46341 examples have more pairs than an array holds; give 46340 or fewer");
    assertThat(LinearCka.biased(many, many, Eight.ON).value()).isCloseTo(1, ROUNDING);
  }

  @Test
  void kernels_without_a_width_are_refused() {
    assertThatThrownBy(() -> rbf(0, Kernel.Median.FULL_MATRIX))
        .hasMessage("rbf kernel: t is 0.0; give a finite number above 0");
    double[][] lone = new double[8][1];
    lone[3][0] = 1;
    assertThatThrownBy(
            () -> rbf(1, Kernel.Median.FULL_MATRIX).biased(Tensor.matrix(lone), Eight.Y, Eight.ON))
        .hasMessage(
            "rbf kernel: the median of the squared distances is 0: half of the pairs are equal"
                + " examples; give distinct examples");
  }
}
