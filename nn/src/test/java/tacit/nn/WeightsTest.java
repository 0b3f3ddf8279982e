// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class WeightsTest {
  private static final Kernels ON = new ScalarKernels();
  private static final double SIGMA_W2 = 1.7, SIGMA_B2 = 0.3;
  private static final Shape EXAMPLE = Shape.of(4, 3, 2);

  /// Fan-ins: 3·2·2 = 12 for the convolution, 2·2·5 = 20 for the dense layer.
  private static Network network(Parameterization law) {
    Weights weights = new Weights(law, SIGMA_W2, OptionalDouble.of(SIGMA_B2));
    Layer conv = Conv.of(5, Shape.of(3, 2), Padding.VALID, weights);
    return new Network(Serial.of(conv, new Erf(), new Flatten(), Dense.of(3, weights)), EXAMPLE);
  }

  private static final List<Double> SCALES =
      List.of(
          Math.sqrt(SIGMA_W2 / 12), Math.sqrt(SIGMA_B2),
          Math.sqrt(SIGMA_W2 / 20), Math.sqrt(SIGMA_B2));

  // Laws

  /// The scale is multiplied with the same draws in either case, so not a bit differs.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void both_parameterizations_compute_one_function_from_the_same_draws(Seed seed) {
    Var x = Var.constant(Tensor.gaussian(seed.generator(), 6, 4, 3, 2), ON);
    assertThat(forward(Parameterization.STANDARD, seed, x).value().toDoubles())
        .containsExactly(forward(Parameterization.NTK, seed, x).value().toDoubles());
  }

  private static Var forward(Parameterization law, Seed seed, Var x) {
    Network network = network(law);
    Params<Var> params = network.init(seed).map(w -> Var.of(w, ON));
    return network.forward(params, x, Pass.inference(network.initialState()));
  }

  /// `W_standard = s W_ntk` makes `∂L/∂W_ntk = s ∂L/∂W_standard`; the product is rounded once more.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void gradients_differ_by_the_scale_of_the_weight(Seed seed) {
    Var x = Var.constant(Tensor.gaussian(seed.generator(), 6, 4, 3, 2), ON);
    List<Tensor> ntk = gradients(Parameterization.NTK, seed, x);
    List<Tensor> standard = gradients(Parameterization.STANDARD, seed, x);
    for (int i = 0; i < ntk.size(); i++) {
      double scale = SCALES.get(i);
      double[] scaled = Arrays.stream(standard.get(i).toDoubles()).map(g -> scale * g).toArray();
      assertThat(ntk.get(i).toDoubles()).containsExactly(scaled, within(0.0));
    }
  }

  private static List<Tensor> gradients(Parameterization law, Seed seed, Var x) {
    Network network = network(law);
    Params<Var> params = network.init(seed).map(w -> Var.of(w, ON));
    Var y = network.forward(params, x, Pass.inference(network.initialState()));
    return y.square().sum().gradValues(params.values());
  }

  /// Of `m` independent normal numbers the mean square has relative standard error `√(2/m)`.
  @ParameterizedTest
  @EnumSource
  void wide_layers_have_the_variance_of_their_law(Parameterization law) {
    int m = 20_000;
    Weights weights = new Weights(law, SIGMA_W2, OptionalDouble.of(SIGMA_B2));
    Tensor x = Tensor.gaussian(new Seed(1).generator(), 1, 3, 3, 2);
    double meanSquare = Arrays.stream(x.toDoubles()).map(v -> v * v).sum() / 18;
    double variance = SIGMA_W2 * meanSquare + SIGMA_B2;
    Layer conv = Conv.of(m, Shape.of(3, 3), Padding.VALID, weights);
    Layer dense = Serial.of(new Flatten(), Dense.of(m, weights));
    for (Layer layer : List.of(conv, dense)) {
      Network network = new Network(layer, Shape.of(3, 3, 2));
      Params<Var> params = network.init(new Seed(2)).map(w -> Var.constant(w, ON));
      Pass pass = Pass.inference(Params.empty());
      double[] y = network.forward(params, Var.constant(x, ON), pass).value().toDoubles();
      assertThat(Arrays.stream(y).map(v -> v * v).average().orElseThrow())
          .isCloseTo(variance, within(5 * variance * Math.sqrt(2.0 / m)));
    }
  }

  // Golden

  @Test
  void an_ntk_bias_of_variance_zero_is_no_bias_but_a_standard_one_is() {
    assertThat(names(Weights.ntk(1, 0))).containsExactly("W");
    assertThat(names(Weights.ntk(1, 0.1))).containsExactly("W", "b");
    assertThat(names(Weights.standard(1, 0))).containsExactly("W", "b");
    assertThat(names(new Weights(Parameterization.STANDARD, 1, OptionalDouble.empty())))
        .containsExactly("W");
    Params<Tensor> zero = Dense.of(3, Weights.standard(1, 0)).init(new Seed(0), Shape.of(2));
    assertThat(zero.get("b").toDoubles()).containsOnly(0);
  }

  private static List<String> names(Weights weights) {
    return Dense.of(3, weights).init(new Seed(0), Shape.of(2)).names();
  }

  @Test
  void a_layer_among_others_draws_what_it_draws_alone() {
    Layer dense = Dense.of(3, Weights.ntk(1, 1));
    Tensor alone = dense.init(new Seed(5).child(1), Shape.of(4)).get("W");
    Serial two = Serial.of(new Relu(), dense), three = Serial.of(new Relu(), dense, dense);
    assertThat(two.init(new Seed(5), Shape.of(4)).get("1.W").toDoubles())
        .containsExactly(alone.toDoubles());
    assertThat(three.init(new Seed(5), Shape.of(4)).get("1.W").toDoubles())
        .containsExactly(alone.toDoubles());
  }

  // Messages

  @Test
  void variances_out_of_range_are_refused() {
    assertThatThrownBy(() -> Weights.ntk(-1, 0))
        .isInstanceOf(InvalidField.class)
        .hasMessage("weights: weight_variance -1.0 is not a finite number of 0 or more");
    assertThatThrownBy(() -> Weights.standard(1, Double.NaN))
        .isInstanceOf(InvalidField.class)
        .hasMessage("weights: bias_variance NaN is not a finite number of 0 or more");
  }

  @Test
  void a_finite_network_needs_its_widths() {
    Layer open = new Dense(OptionalInt.empty(), Weights.ntk(1, 0));
    assertThatThrownBy(() -> new Network(Serial.of(new Relu(), open), Shape.of(3)))
        .isInstanceOf(Misfit.class)
        .hasMessage("layers[1]: dense: units is not given; a network of finite width needs it");
    Layer conv =
        new Conv(OptionalInt.empty(), Shape.of(3), Shape.of(1), Padding.SAME, Weights.ntk(1, 0));
    assertThatThrownBy(() -> new Network(Serial.of(conv), Shape.of(3, 1)))
        .hasMessage("layers[0]: conv: channels is not given; a network of finite width needs it");
  }
}
