// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.*;

class EmpiricalKernelTest {
  private static final Kernels ON = new ScalarKernels();
  private static final Weights LAW = Weights.ntk(1.7, 0.3);
  private static final Weights STANDARD = Weights.standard(1.7, 0.3);

  /// The sums behind an entry have some thousand terms of the size of one, each rounded once.
  private static final double TOLERANCE = 1e-10;

  private static Network dense(Layer... layers) {
    return new Network(Serial.of(layers), Shape.of(5));
  }

  private static Network image(Layer... layers) {
    return new Network(Serial.of(layers), Shape.of(5, 4, 2));
  }

  private static Conv conv(int channels, Padding padding) {
    return Conv.of(channels, Shape.of(3, 2), padding, LAW);
  }

  static Stream<Network> networks() {
    var strided =
        new Conv(OptionalInt.of(3), Shape.of(2, 3), Shape.of(2, 1), Padding.SAME, STANDARD);
    var line = Conv.of(3, Shape.of(3), Padding.CIRCULAR, LAW);
    return Stream.of(
        dense(Dense.of(7, LAW), new Erf(), Dense.of(3, LAW)),
        new Network(Dense.of(3, LAW), Shape.of(5)),
        dense(
            Dense.of(6, STANDARD),
            new Relu(),
            Dense.of(6, STANDARD),
            new Tanh(),
            Dense.of(2, STANDARD)),
        dense(
            Dense.of(6, LAW),
            new Residual(Serial.of(new Relu(), Dense.of(6, LAW))),
            new LayerNorm(),
            new Gelu(),
            new BatchNorm(),
            Dense.of(3, Weights.ntk(1, 0))),
        dense(
            new ParallelProduct(
                List.of(Serial.of(Dense.of(4, LAW), new Sin()), Serial.of(Dense.of(4, STANDARD)))),
            Dense.of(3, LAW)),
        image(
            conv(4, Padding.SAME),
            new Relu(),
            conv(3, Padding.VALID),
            new Flatten(),
            Dense.of(3, LAW)),
        image(
            conv(4, Padding.CIRCULAR),
            new MaxPool(Shape.of(2, 2), Shape.of(2, 2), Padding.VALID),
            strided,
            new GlobalAveragePool()),
        image(
            conv(9, Padding.VALID),
            new BatchNorm(),
            new Erf(),
            Conv.of(9, Shape.of(3, 3), Padding.VALID, LAW),
            new Flatten(),
            Dense.of(2, LAW)),
        new Network(Serial.of(line, new Abs(), line), Shape.of(6, 2)));
  }

  private static Tensor examples(Network network, int n, long seed) {
    Shape shape = Shape.of(n).concat(network.example());
    return Tensor.gaussian(new Seed(seed).generator(), shape.toArray());
  }

  private static EmpiricalKernel kernel(Network network) {
    return EmpiricalKernel.of(network, network.init(new Seed(3)), ON);
  }

  private static void equal(Tensor a, Tensor b) {
    assertThat(a.shape()).isEqualTo(b.shape());
    assertThat(a.toDoubles()).containsExactly(b.toDoubles(), within(TOLERANCE));
  }

  private static List<OutputAxes> axes(Network network) {
    return network.output().rank() == 1
        ? List.of(OutputAxes.usual(), OutputAxes.full(), OutputAxes.full().withDiagonal(0))
        : List.of(
            OutputAxes.usual(),
            OutputAxes.full(),
            OutputAxes.meanOver(0).withDiagonal(1),
            OutputAxes.meanOver(0, 1),
            OutputAxes.full().withDiagonal(-1));
  }

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

  // Messages

  private static void assertRefused(Runnable work, String message) {
    assertThatThrownBy(work::run).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void what_cannot_be_computed_is_refused_with_the_way_on() {
    var network = dense(Dense.of(4, LAW), new BatchNorm(), Dense.of(2, LAW));
    Tensor x = examples(network, 3, 1);
    var kernel = kernel(network);
    assertRefused(
        () -> kernel.training(new Seed(0)).ntk(x),
        "empirical kernel: layer '1' (batch_norm) mixes the examples of a batch in training, and STRUCTURED needs outputs of one example each; take JACOBIAN, or inference with running statistics");
    assertRefused(
        () -> kernel.with(OutputAxes.meanOver(1)),
        "output axes: there is no axis 1 in outputs (2); axes are 0 to 0, or negative from the end");
    assertRefused(
        () -> kernel.with(OutputAxes.meanOver(0).withDiagonal(-1)),
        "output axes: axis -1 of outputs (2) is named twice; take its mean or its diagonal");
    assertRefused(
        () -> kernel(dense(new Relu())),
        "empirical kernel: the network has no weights, so its tangent kernel is 0; add a dense or conv layer");
  }

  @Test
  void inputs_that_are_no_examples_are_refused() {
    var network = dense(Dense.of(4, LAW));
    Tensor x = examples(network, 2, 1);
    var kernel = kernel(network);
    assertRefused(
        () -> kernel.ntk(Tensor.vector(1, 2, 3, 4, 5)),
        "empirical kernel: x1 is (5) but examples are (5); give (n, example...)");
    assertRefused(
        () -> kernel.ntk(x, Tensor.matrix(new double[4])),
        "empirical kernel: x2 is (1, 4) but examples are (5); give (n, example...)");
    assertRefused(
        () -> kernel.nngp(x.to(DType.FLOAT32)),
        "empirical kernel: x1 is FLOAT32; kernels are FLOAT64, convert it with to");
    assertRefused(
        () -> kernel.ntk(Tensor.of(Shape.of(0, 5))),
        "empirical kernel: x1 has no examples; give one or more");
    assertRefused(
        () -> kernel.ntk(Tensor.of(Shape.of(2, 5), 1, 2, 3, 4, 5, 6, 7, Double.NaN, 9, 10)),
        "empirical kernel: x1 has NaN in example 1; leave that example out");
  }
}
