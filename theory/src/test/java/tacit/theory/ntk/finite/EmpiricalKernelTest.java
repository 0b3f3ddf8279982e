// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.*;

class EmpiricalKernelTest extends SmallNetworks {
  // Laws

  @ParameterizedTest
  @MethodSource("networks")
  void the_three_implementations_agree(Network network) {
    Tensor x1 = examples(network, 3, 1), x2 = examples(network, 2, 2);
    for (OutputAxes axes : axes(network)) {
      var kernel = kernel(network).with(axes);
      Tensor rows = kernel.with(Implementation.JACOBIAN).ntk(x1, x2);
      equal(kernel.with(Implementation.PRODUCTS).ntk(x1, x2), rows);
      equal(kernel.with(Implementation.STRUCTURED).ntk(x1, x2), rows);
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void of_one_set_they_agree_as_well_whatever_the_blocks(Network network) {
    Tensor x = examples(network, 4, 1);
    for (OutputAxes axes : axes(network)) {
      var kernel = kernel(network).with(axes);
      Tensor whole = kernel.ntk(x, x);
      for (var implementation : Implementation.values()) {
        equal(kernel.with(implementation).within(20_000).ntk(x), whole);
      }
      equal(kernel.within(1).ntk(x), whole);
      equal(kernel.within(1).nngp(x), kernel.nngp(x, x));
      equal(kernel.within(1).ntk(x, x), whole);
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void products_with_the_kernel_need_no_kernel(Network network) {
    Tensor x1 = examples(network, 3, 1), x2 = examples(network, 2, 2);
    var kernel = kernel(network).with(OutputAxes.full());
    int k = network.output().count();
    Tensor v = examples(new Network(new Identity(), network.output()), 2, 3);
    Tensor product = kernel.product(x1, x2).apply(v);
    assertThat(product.shape()).isEqualTo(Shape.of(3).concat(network.output()));
    // All pairs of outputs: (n₁, n₂, k, k) in the order in which axes are named.
    double[] theta = kernel.ntk(x1, x2).toDoubles(), expected = new double[3 * k];
    var layout = OutputAxes.full().of(network.output());
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 2; j++) {
        for (int o = 0; o < k; o++) {
          for (int q = 0; q < k; q++) {
            double entry = theta[(i * 2 + j) * k * k + layout.place(o, q)];
            expected[i * k + o] += entry * v.toDoubles()[j * k + q];
          }
        }
      }
    }
    assertThat(product.toDoubles()).containsExactly(expected, within(TOLERANCE));
  }

  @Test
  void of_one_set_the_kernel_is_symmetric_to_the_last_bit() {
    var network = dense(Dense.of(7, LAW), new Erf(), Dense.of(3, LAW));
    Tensor theta = kernel(network).within(1).ntk(examples(network, 5, 1));
    assertThat(theta.toDoubles()).containsExactly(ON.permute(theta, 1, 0).toDoubles());
  }

  @ParameterizedTest
  @EnumSource(Implementation.class)
  void dropout_in_training_has_one_mask_for_a_set_whatever_the_implementation(
      Implementation implementation) {
    var network = dense(Dense.of(8, LAW), new Erf(), new Dropout(0.4), Dense.of(3, LAW));
    Tensor x = examples(network, 4, 1);
    var kernel = kernel(network).training(new Seed(7));
    equal(kernel.with(implementation).ntk(x), kernel.ntk(x));
    equal(kernel.with(implementation).ntk(x, x), kernel.ntk(x, x));
    assertThat(kernel.ntk(x, x).get(0, 0)).isNotEqualTo(kernel.ntk(x).get(0, 0));
  }

  @Test
  void batch_normalization_in_training_is_differentiated_through_its_statistics() {
    var network = dense(Dense.of(4, LAW), new BatchNorm(), Dense.of(2, Weights.ntk(1, 0)));
    Tensor x = examples(network, 5, 1);
    var kernel = kernel(network).training(new Seed(0));
    Tensor rows = kernel.with(Implementation.JACOBIAN).ntk(x);
    equal(kernel.with(Implementation.PRODUCTS).ntk(x), rows);
    assertThat(rows.toDoubles()).isNotEqualTo(kernel(network).ntk(x).toDoubles());
  }

  @Test
  void running_statistics_can_be_given() {
    var network = dense(Dense.of(4, LAW), new BatchNorm(), Dense.of(2, LAW));
    Tensor x = examples(network, 3, 1);
    var state =
        Params.of("1.mean", Tensor.vector(1, 2, 3, 4))
            .and("1.variance", Tensor.vector(4, 1, 0.5, 2));
    var kernel = kernel(network).inference(state);
    equal(kernel.ntk(x), kernel.with(Implementation.JACOBIAN).ntk(x));
    assertThat(kernel.ntk(x).toDoubles()).isNotEqualTo(kernel(network).ntk(x).toDoubles());
  }

  // Golden values, by hand

  /// `f = √2 (x·w)/√2 + b/2` at `x = (1, 2)`, `x' = (3, −1)`: `Θ = x·x' + 1/4 = 5/4` for one
  /// output, and for the pairs of two outputs nothing off the diagonal.
  @ParameterizedTest
  @EnumSource(Implementation.class)
  void one_layer_has_the_kernel_of_its_inputs(Implementation implementation) {
    var network = new Network(Dense.of(2, Weights.ntk(2, 0.25)), Shape.of(2));
    Tensor x = Tensor.matrix(new double[] {1, 2}), other = Tensor.matrix(new double[] {3, -1});
    var kernel = kernel(network).with(implementation);
    assertThat(kernel.ntk(x, other).item()).isCloseTo(1.25, within(1e-14));
    assertThat(kernel.with(OutputAxes.full()).ntk(x, other).toDoubles())
        .containsExactly(new double[] {1.25, 0, 0, 1.25}, within(1e-14));
  }

  /// `f = (1, 2)` and `f' = (3, −1)`: `K = (3 − 2)/2`, on the diagonal `(3, −2)`.
  @Test
  void the_nngp_kernel_is_a_mean_of_products() {
    var network = new Network(Dense.of(2, Weights.standard(1, 1)), Shape.of(2));
    var params = Params.of("W", Tensor.identity(2)).and("b", Tensor.vector(0, 0));
    var kernel = EmpiricalKernel.of(network, params, ON);
    Tensor x = Tensor.matrix(new double[] {1, 2}), other = Tensor.matrix(new double[] {3, -1});
    assertThat(kernel.nngp(x, other).toDoubles()).containsExactly(0.5);
    assertThat(kernel.with(OutputAxes.full().withDiagonal(0)).nngp(x, other).toDoubles())
        .containsExactly(3, -2);
    assertThat(kernel.with(OutputAxes.full()).nngp(x, other).toDoubles())
        .containsExactly(3, -1, 6, -2);
  }
}
