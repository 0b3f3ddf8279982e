// SPDX-License-Identifier: Apache-2.0
package tacit.measures.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tacit.measures.norm.Golden.roundings;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class WeightNormsTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void spectral_norms_are_at_most_frobenius_norms_and_those_at_most_the_sum_of_the_rows(Seed seed) {
    var norms = WeightNorms.of(Golden.drawn(seed.generator()));
    double[] spectral = norms.kernelSpectral(), frobenius = norms.frobenius();
    double[] rows = norms.rowSums();
    for (int k = 0; k < norms.layers(); k++) {
      assertThat(spectral[k]).isLessThan(frobenius[k]);
      assertThat(frobenius[k]).isLessThan(rows[k]);
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_product_of_the_norms_is_at_most_the_power_of_their_mean_square(Seed seed) {
    var norms = WeightNorms.of(Golden.drawn(seed.generator()));
    double meanSquare = Math.log(Math.pow(norms.parameterNorm(), 2) / norms.layers());
    assertThat(norms.logFrobeniusProduct()).isLessThan(norms.layers() / 2.0 * meanSquare);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_norm_of_squared_paths_is_at_most_that_of_paths_and_the_product(Seed seed) {
    var norms = WeightNorms.of(Golden.drawn(seed.generator()));
    assertThat(norms.logPathNorm2()).isLessThan(norms.logPathNorm1());
    assertThat(norms.logPathNorm2()).isLessThan(norms.logFrobeniusProduct());
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_kernel_has_the_norms_of_its_matrix(Seed seed) {
    Tensor kernel = Tensor.gaussian(seed.generator(), 2, 3, 3, 2);
    var ofKernel = WeightNorms.of(List.of(kernel));
    var ofMatrix = WeightNorms.of(List.of(kernel.reshape(Shape.of(2, 18))));
    assertThat(ofKernel.frobenius()).containsExactly(ofMatrix.frobenius());
    assertThat(ofKernel.kernelSpectral()).containsExactly(ofMatrix.kernelSpectral());
    assertThat(ofKernel.rowSums()).containsExactly(ofMatrix.rowSums());
  }

  // Golden values: computed in NumPy from the same weights

  @Test
  void norms_of_three_outputs() {
    var norms = WeightNorms.of(Golden.A);
    assertThat(norms.frobenius()).containsExactly(2, 2.1213203435596424);
    assertThat(Math.exp(norms.logFrobeniusProduct())).isCloseTo(4.242640687119285, roundings(4, 4));
    for (double s : norms.kernelSpectral()) {
      assertThat(s).isCloseTo(1.7320508075688772, roundings(4, 2));
    }
    assertThat(Math.exp(norms.logSpectralProduct())).isCloseTo(3, roundings(8, 2));
    assertThat(norms.rowSums()[0]).isCloseTo(3.414213562373095, roundings(2, 3));
    assertThat(norms.rowSums()[1]).isCloseTo(3.6502815398728847, roundings(2, 3));
    assertThat(Math.exp(norms.logPathNorm2())).isCloseTo(2.23606797749979, roundings(2, 2));
    assertThat(Math.exp(norms.logPathNorm1())).isCloseTo(6, roundings(4, 4));
  }

  @Test
  void norms_of_one_output() {
    var norms = WeightNorms.of(Golden.B);
    assertThat(norms.frobenius()).containsExactly(2, 1.5);
    assertThat(norms.parameterNorm()).isCloseTo(2.5, roundings(1, 2));
    assertThat(0.5 / Math.exp(norms.logParameterNormPower())).isCloseTo(0.08, roundings(4, .08));
    assertThat(0.5 / Math.exp(norms.logFrobeniusProduct())).isCloseTo(1 / 6.0, roundings(4, .1));
  }

  @Test
  void logarithms_of_products_are_finite_where_the_products_are_not() {
    Tensor huge = Tensor.full(DType.FLOAT64, Shape.of(2, 2), 1e200);
    var norms = WeightNorms.of(List.of(huge, huge));
    double log = 2 * Math.log(2e200);
    assertThat(norms.logFrobeniusProduct()).isCloseTo(log, roundings(2, log));
    assertThat(norms.logPathNorm1())
        .isCloseTo(Math.log(8) + 2 * Math.log(1e200), roundings(4, log));
  }

  // Refusals

  private static void refuses(List<Tensor> weights, String message) {
    assertThatThrownBy(() -> WeightNorms.of(weights).logPathNorm2())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("norms: " + message);
  }

  private static void undefined(List<Tensor> weights, String message) {
    assertThatThrownBy(() -> WeightNorms.of(weights).logPathNorm2())
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("norms: " + message);
  }

  @Test
  void lists_that_are_no_weights_of_layers_are_refused() {
    refuses(List.of(), "there are no weights; give one tensor a layer");
    refuses(
        List.of(Golden.W1, Tensor.vector(1, 2)),
        "weight 1 has shape (2); give (out, in) or (out, in, height, width)");
    refuses(
        List.of(Tensor.of(Shape.of(0, 3))),
        "weight 0 has shape (0, 3); give (out, in) or (out, in, height, width)");
  }

  @Test
  void a_zero_layer_has_no_direction() {
    undefined(
        List.of(Golden.W1, Tensor.zeros(DType.FLOAT64, Shape.of(2, 3))),
        "weight 1 is zero, and zero has no direction; leave the layer out or train it");
  }

  @Test
  void a_weight_that_is_not_finite_is_named() {
    undefined(
        List.of(Tensor.matrix(new double[] {1, Double.NaN})),
        "weight 0 holds NaN; give finite numbers");
  }

  @Test
  void path_norms_want_dense_layers_that_follow_each_other() {
    refuses(
        List.of(Tensor.full(DType.FLOAT64, Shape.of(2, 1, 3, 3), 1)),
        "the path norm of weight 0 with shape (2, 1, 3, 3) depends on the size of the images; it is for dense layers");
    refuses(
        List.of(Golden.W1, Golden.W1),
        "weight 1 with shape (3, 2) takes 2 numbers, and 3 come; give all layers in order, outputs first");
    Tensor left = Tensor.matrix(new double[][] {{1}, {0}});
    undefined(
        List.of(left, Tensor.matrix(new double[] {0, 1})),
        "no path leads through weight 1, so the path norm is 0; the network is constant");
  }
}
