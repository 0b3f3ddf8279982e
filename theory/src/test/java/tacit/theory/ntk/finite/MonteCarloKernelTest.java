// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.*;
import tacit.theory.ntk.finite.MonteCarloKernel.Estimate;
import tacit.theory.ntk.finite.MonteCarloKernel.Wanted;

class MonteCarloKernelTest {
  private static final Kernels ON = new ScalarKernels();
  private static final Weights LAW = Weights.ntk(2, 0.1);
  private static final Tensor X = Tensor.gaussian(new Seed(1).generator(), 3, 4);

  private static Network network(Layer... layers) {
    return new Network(Serial.of(layers), Shape.of(4));
  }

  private static MonteCarloKernel kernel(Layer... layers) {
    return MonteCarloKernel.of(network(layers), new Seed(5), ON);
  }

  @Test
  void running_estimates_are_the_means_of_the_first_samples() {
    var kernel = kernel(Dense.of(6, LAW), new Relu(), Dense.of(2, LAW));
    List<Estimate> estimates = kernel.estimates(X).limit(3).toList();
    assertThat(estimates).extracting(Estimate::samples).containsExactly(1L, 2L, 3L);
    double[] sum = new double[9];
    for (int s = 0; s < 3; s++) {
      double[] one = kernel.sample(s).ntk(X).toDoubles();
      double[] mean = new double[9];
      for (int i = 0; i < 9; i++) mean[i] = (sum[i] += one[i]) / (s + 1);
      assertThat(estimates.get(s).ntk().orElseThrow().mean().toDoubles())
          .containsExactly(mean, within(1e-13));
    }
  }

  @Test
  void more_samples_do_not_change_the_first_ones() {
    var kernel = kernel(Dense.of(6, LAW), new Erf(), Dense.of(2, LAW)).with(Wanted.NNGP);
    var few = kernel.estimates(X).limit(2).toList().getLast();
    var many = kernel.estimates(X).limit(5).toList().get(1);
    assertThat(many.nngp().orElseThrow().mean().toDoubles())
        .containsExactly(few.nngp().orElseThrow().mean().toDoubles());
    assertThat(many.ntk()).isEmpty();
    assertThat(kernel.with(Wanted.NTK).estimates(X).findFirst().orElseThrow().nngp()).isEmpty();
  }

  @Test
  void equal_examples_in_two_sets_are_not_the_same_to_dropout() {
    var kernel = kernel(Dense.of(32, LAW), new Relu(), new Dropout(0.5), Dense.of(4, LAW));
    double same = last(kernel.estimates(X), 40).get(0, 0);
    double other = last(kernel.estimates(X, X), 40).get(0, 0);
    // Half of the numbers are dropped, so the part of the last layer doubles on the diagonal.
    assertThat(same).isGreaterThan(1.3 * other);
  }

  private static Tensor last(Stream<Estimate> estimates, int samples) {
    return estimates.limit(samples).toList().getLast().ntk().orElseThrow().mean();
  }

  @Test
  void layers_without_a_closed_form_have_their_mean_as_well() {
    var image = Conv.of(3, Shape.of(2), Padding.SAME, LAW);
    var pooled =
        new Network(
            Serial.of(image, MaxPool.of(Shape.of(2)), new Flatten(), Dense.of(2, LAW)),
            Shape.of(4, 1));
    Tensor x = X.reshape(Shape.of(3, 4, 1));
    var estimate = MonteCarloKernel.of(pooled, new Seed(0), ON).estimates(x).limit(2).toList();
    assertThat(estimate.getLast().ntk().orElseThrow().mean().toDoubles()).doesNotContain(0);
    var normalized = kernel(Dense.of(5, LAW), new BatchNorm(), new Relu(), Dense.of(2, LAW));
    assertThat(normalized.sample(0).implementation()).isEqualTo(Implementation.JACOBIAN);
    assertThat(normalized.sample(0).pass().training()).isTrue();
    assertThat(last(normalized.estimates(X), 2).shape()).isEqualTo(Shape.of(3, 3));
  }

  // Golden values, by hand

  /// 1, 2, 6: mean 3, squares 4 + 1 + 9 = 14, standard error √(14 / 6).
  @Test
  void mean_and_standard_error_of_three_numbers() {
    var moments = Moments.none();
    for (double x : new double[] {1, 2, 6}) moments = moments.and(Tensor.vector(x, 2 * x));
    assertThat(moments.mean().toDoubles()).containsExactly(new double[] {3, 6}, within(1e-15));
    assertThat(moments.standardError().toDoubles())
        .containsExactly(
            new double[] {Math.sqrt(14 / 6.0), 2 * Math.sqrt(14 / 6.0)}, within(1e-15));
  }

  @Test
  void one_sample_has_no_standard_error() {
    assertThatThrownBy(() -> Moments.of(Tensor.scalar(1)).standardError())
        .hasMessage("standard error: one sample has no spread; take two or more");
  }
}
