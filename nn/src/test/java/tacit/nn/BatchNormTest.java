// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class BatchNormTest {
  private static final Kernels ON = new ScalarKernels();
  private static final double ROUNDING =
      40 * Math.ulp(1.0); // some ten operations on numbers below 4

  /// Keeps the last statistics that a pass reported.
  private static final class States implements Pass.Listener {
    final Map<String, Tensor> values = new LinkedHashMap<>();

    @Override
    public void layer(String path, Layer layer, Var input, Var output) {}

    @Override
    public void state(String path, Tensor value) {
      values.put(path, value);
    }

    @Override
    public boolean wantsLayers() {
      return false;
    }
  }

  private static Params<Var> variables(double gamma, double beta) {
    return Params.of("gamma", Var.constant(Tensor.vector(gamma), ON))
        .and("beta", Var.constant(Tensor.vector(beta), ON));
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void inference_is_the_formula_with_running_statistics(Seed seed) {
    Tensor x = Tensor.gaussian(seed.child("x").generator(), 4, 1);
    Params<Tensor> state =
        Params.of("mean", Tensor.vector(0.7)).and("variance", Tensor.vector(2.25));
    BatchNorm layer = new BatchNorm(0.1, 0.01);
    Var y = layer.apply(variables(1.5, -0.25), Var.constant(x, ON), Pass.inference(state));
    for (int n = 0; n < 4; n++) {
      double expected = 1.5 * (x.get(n, 0) - 0.7) / Math.sqrt(2.25 + 0.01) - 0.25;
      assertThat(y.value().get(n, 0)).isCloseTo(expected, within(ROUNDING));
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void without_scale_and_shift_it_is_the_one_with_scale_1_and_shift_0(Seed seed) {
    BatchNorm with = new BatchNorm(), without = with.withoutAffine();
    Shape c = Shape.of(3);
    Var x = Var.constant(Tensor.gaussian(seed.generator(), 5, 3), ON);
    Params<Var> start = with.init(seed, c).map(w -> Var.constant(w, ON));
    for (Pass pass :
        List.of(
            Pass.inference(with.initialState(c)),
            Pass.training(seed, with.initialState(c), Pass.Listener.none()))) {
      assertThat(without.apply(Params.empty(), x, pass).value().toDoubles())
          .containsExactly(with.apply(start, x, pass).value().toDoubles());
    }
    assertThat(without.parameters(c).size()).isZero();
    assertThat(without.init(seed, c).size()).isZero();
    assertThat(without.initialState(c).names()).containsExactly("mean", "variance");
  }

  /// In the limit of many steps on one batch, inference divides by the unbiased variance and
  /// training by the biased one: with N = 6 values, `x̂` differs by `√(5/6)`.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void running_statistics_come_to_those_of_the_batch(Seed seed) {
    BatchNorm layer = new BatchNorm(1, 1e-300);
    Var x = Var.constant(Tensor.gaussian(seed.generator(), 3, 2, 1), ON);
    States states = new States();
    Pass training = Pass.training(seed, layer.initialState(Shape.of(2, 1)), states);
    Var trained = layer.apply(variables(1, 0), x, training);
    Var y = layer.apply(variables(1, 0), x, Pass.inference(Params.of(states.values)));
    Var expected = trained.times(Math.sqrt(5 / 6.));
    assertThat(y.minus(expected).abs().max().item()).isLessThan(ROUNDING);
  }

  // Golden

  /// The values 1, 2, 3, 6 have mean 3, squared deviations 4 + 1 + 0 + 9 = 14, unbiased variance
  /// 14/3. From 0 and 1 with momentum 0.1: 0.3 and 0.9 + 1.4/3.
  @Test
  void running_statistics_by_hand() {
    BatchNorm layer = new BatchNorm();
    States states = new States();
    Params<Tensor> state = layer.initialState(Shape.of(1));
    Pass named = new Pass(true, "2.branch.0", new Seed(0), state, states);
    Var x = Var.constant(Tensor.matrix(new double[][] {{1}, {2}, {3}, {6}}), ON);
    Var y = layer.apply(variables(2, 1), x, named);
    Params<Tensor> moved = Params.of(states.values);
    assertThat(moved.names()).containsExactly("2.branch.0.mean", "2.branch.0.variance");
    assertThat(moved.get("2.branch.0.mean").item()).isCloseTo(0.3, within(ROUNDING));
    assertThat(moved.get("2.branch.0.variance").item()).isCloseTo(0.9 + 1.4 / 3, within(ROUNDING));
    assertThat(y.value().get(3, 0))
        .isCloseTo(2 * (6 - 3) / Math.sqrt(14 / 4. + 1e-5) + 1, within(ROUNDING));
  }

  /// The same batch at the start of training, by an independent computation: the outputs have eight
  /// decimals, the variance twelve.
  @Test
  void a_first_batch_has_its_golden_outputs_and_statistics() {
    States states = new States();
    Pass first = Pass.training(new Seed(0), new BatchNorm().initialState(Shape.of(1)), states);
    Var x = Var.constant(Tensor.matrix(new double[][] {{1}, {2}, {3}, {6}}), ON);
    double[] y = new BatchNorm().apply(variables(1, 0), x, first).value().toDoubles();
    double[] golden = {-1.06904344, -0.53452172, 0, 1.60356516};
    for (int i = 0; i < 4; i++) assertThat(y[i]).isCloseTo(golden[i], within(5.1e-9));
    Params<Tensor> moved = Params.of(states.values);
    assertThat(moved.get("mean").item()).isCloseTo(0.3, within(ROUNDING));
    assertThat(moved.get("variance").item()).isCloseTo(1.366666666667, within(5.1e-13));
  }

  @Test
  void it_starts_as_the_identity_of_standard_numbers() {
    BatchNorm layer = new BatchNorm();
    Params<Tensor> init = layer.init(new Seed(0), Shape.of(5, 5, 2));
    assertThat(init.get("gamma").toDoubles()).containsExactly(1, 1);
    assertThat(init.get("beta").toDoubles()).containsExactly(0, 0);
    Params<Tensor> state = layer.initialState(Shape.of(5, 5, 2));
    assertThat(state.get("mean").toDoubles()).containsExactly(0, 0);
    assertThat(state.get("variance").toDoubles()).containsExactly(1, 1);
    assertThat(layer).isEqualTo(new BatchNorm(0.1, 1e-5)); // PyTorch's defaults
  }

  // Messages

  @Test
  void what_has_no_statistics_is_refused() {
    BatchNorm layer = new BatchNorm();
    Var one = Var.constant(Tensor.vector(1, 2).reshape(Shape.of(1, 2)), ON);
    Pass training =
        Pass.training(new Seed(0), layer.initialState(Shape.of(2)), Pass.Listener.none());
    assertThatThrownBy(() -> layer.apply(variables(1, 0), one, training))
        .hasMessage(
            "batch_norm: training needs two or more values a channel but x is (1, 2); use a larger"
                + " batch");
    assertThatThrownBy(() -> layer.apply(variables(1, 0), one, Pass.inference(Params.empty())))
        .hasMessage(
            "batch_norm: the pass has no running variance; start from the network's initialState");
    assertThatThrownBy(() -> new BatchNorm(1.5, 1e-5))
        .hasMessage("batch_norm: momentum 1.5 is not in [0, 1]");
    assertThatThrownBy(() -> new BatchNorm(0.1, 0))
        .hasMessage("batch_norm: epsilon 0.0 is not a finite number above 0");
  }
}
