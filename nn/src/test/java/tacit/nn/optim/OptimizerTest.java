// SPDX-License-Identifier: Apache-2.0
package tacit.nn.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.Params;

class OptimizerTest {
  private static final Kernels ON = new ScalarKernels();
  // A handful of roundings of numbers of order one.
  private static final double ROUNDING = 8 * Math.ulp(1.0);

  static List<Optimizer> all() {
    var rate = Schedule.constant(0.1);
    return List.of(
        Sgd.of(0.1, 0),
        Sgd.of(0.1, 0.9),
        new Sgd(rate, 0.9, true, 0.01),
        Adam.of(0.1),
        AdamW.of(0.1),
        RmsProp.of(0.1),
        new RmsProp(rate, 0.9, 1e-8, 0.9, 0),
        GroupRmsProp.of(0.1));
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_step_leaves_what_it_was_given_alone(Optimizer optimizer) {
    var before = Params.of("W", Tensor.vector(1, -2)).and("b", Tensor.scalar(0.5));
    var state = optimizer.start(before);
    optimizer.step(ON, before, gradients(0.5, -1, 2), state);
    assertThat(before.get("W").toDoubles()).containsExactly(1, -2);
    assertThat(state.steps()).isZero();
    for (var slot : state.slots()) {
      for (Tensor zeros : slot.values()) assertThat(zeros.toDoubles()).containsOnly(0);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void the_same_step_twice_gives_the_same_numbers(Optimizer optimizer) {
    var before = Params.of("W", Tensor.vector(1, -2)).and("b", Tensor.scalar(0.5));
    var one = optimizer.step(ON, before, gradients(0.5, -1, 2), optimizer.start(before));
    var other = optimizer.step(ON, before, gradients(0.5, -1, 2), optimizer.start(before));
    assertThat(one.params().get("W").toDoubles())
        .containsExactly(other.params().get("W").toDoubles());
    assertThat(one.state().steps()).isEqualTo(1);
    assertThat(one.params().names()).containsExactly("W", "b");
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_optimizer_finds_the_bottom_of_a_bowl(Optimizer optimizer) {
    var params = Params.of("W", Tensor.vector(1, -2));
    var state = optimizer.start(params);
    for (int t = 0; t < 400; t++) {
      var step = optimizer.step(ON, params, List.of(params.get("W")), state);
      params = step.params();
      state = step.state();
    }
    // Adaptive steps end by circling the bottom at about the learning rate.
    for (double w : params.get("W").toDoubles()) assertThat(w).isBetween(-0.15, 0.15);
  }

  // g = 2 + 0.5 · 1 = 2.5, v = 2.5, then g = 2.5 − 0.125 = 2.375, v = 2.25 + 2.375 (w = 0.75).
  @Test
  void sgd_adds_weight_decay_and_momentum_by_hand() {
    var sgd = new Sgd(Schedule.constant(0.1), 0.9, false, 0.5);
    var params = Params.of("W", Tensor.scalar(1));
    var one = sgd.step(ON, params, List.of(Tensor.scalar(2)), sgd.start(params));
    var two = sgd.step(ON, one.params(), List.of(Tensor.scalar(2)), one.state());
    assertThat(one.params().get("W").item()).isCloseTo(0.75, within(ROUNDING));
    assertThat(two.state().slots().getFirst().get("W").item()).isCloseTo(4.625, within(ROUNDING));
    assertThat(two.params().get("W").item()).isCloseTo(0.2875, within(ROUNDING));
  }

  // Doimo et al. 2022, training: on θ²/2 from 1, the decay 0.05 coupled to the gradient. By hand:
  // g = 1.05 θ each time, so v = 1.05, 1.88475, 2.43812625.
  @Test
  void sgd_with_coupled_decay_goes_its_golden_way() {
    var sgd = new Sgd(Schedule.constant(0.1), 0.9, false, 0.05);
    var params = Params.of("W", Tensor.scalar(1));
    var state = sgd.start(params);
    for (double golden : new double[] {0.895, 0.706525, 0.462712375}) {
      var step = sgd.step(ON, params, List.of(params.get("W")), state);
      params = step.params();
      state = step.state();
      assertThat(params.get("W").item()).isCloseTo(golden, within(ROUNDING));
    }
  }

  // The first step of Adam is η g/(|g| + ε) whatever the gradient's size.
  @Test
  void the_first_step_of_adam_has_the_length_of_the_learning_rate() {
    var adam = new Adam(Schedule.constant(0.1), 0.9, 0.999, 0, 0);
    var params = Params.of("W", Tensor.vector(1, 1));
    var step = adam.step(ON, params, List.of(Tensor.vector(1e-3, -1e3)), adam.start(params));
    double[] w = step.params().get("W").toDoubles();
    assertThat(w[0]).isCloseTo(0.9, within(ROUNDING));
    assertThat(w[1]).isCloseTo(1.1, within(ROUNDING));
  }

  @Test
  void adamw_shrinks_the_weight_apart_from_the_gradient() {
    var adamW = new AdamW(Schedule.constant(0.1), 0.9, 0.999, 0, 0.5);
    var params = Params.of("W", Tensor.scalar(2));
    var step = adamW.step(ON, params, List.of(Tensor.scalar(3)), adamW.start(params));
    assertThat(step.params().get("W").item()).isCloseTo(2 * 0.95 - 0.1, within(ROUNDING));
  }

  @Test
  void the_rate_of_a_step_is_its_schedules() {
    var sgd = new Sgd(new Schedule.Cosine(1, 0, 2), 0, false, 0);
    var params = Params.of("W", Tensor.scalar(0));
    var one = sgd.step(ON, params, List.of(Tensor.scalar(1)), sgd.start(params));
    var two = sgd.step(ON, one.params(), List.of(Tensor.scalar(1)), one.state());
    assertThat(one.params().get("W").item()).isEqualTo(-1);
    assertThat(two.params().get("W").item()).isCloseTo(-1.5, within(ROUNDING));
  }

  @Test
  void states_are_zeros_of_the_parameters_type_and_shape() {
    var params = Params.of("W", Tensor.zeros(DType.FLOAT32, Shape.of(2, 3)));
    var state = Adam.of(0.1).start(params);
    assertThat(state.slots()).hasSize(2);
    assertThat(state.slots().getFirst().get("W"))
        .hasToString("FLOAT32 (2, 3) [0.0, 0.0, 0.0, 0.0, 0.0, 0.0]");
  }

  // Norm √(3² + 4² + 12²) = 13.
  @Test
  void clipping_shrinks_all_gradients_by_one_factor() {
    var clip = new ClipNorm(6.5);
    var clipped = clip.apply(ON, gradients(3, 4, 12));
    assertThat(ClipNorm.norm(ON, gradients(3, 4, 12))).isEqualTo(13);
    // c / (‖g‖ + 1e-6) differs from 1/2 by 1e-6/13 relative.
    assertThat(clipped.get(1).item()).isCloseTo(6, within(6 * 1e-6 / 13));
    assertThat(clipped.get(0).toDoubles()[1] / clipped.get(1).item())
        .isCloseTo(4 / 12.0, within(ROUNDING));
  }

  @Test
  void clipping_leaves_small_gradients_alone() {
    var gradients = gradients(3, 4, 12);
    assertThat(new ClipNorm(14).apply(ON, gradients)).isSameAs(gradients);
  }

  @Test
  void a_wrong_hyperparameter_is_named() {
    var rate = Schedule.constant(0.1);
    assertThatThrownBy(() -> Sgd.of(0.1, 1)).hasMessage("sgd: momentum 1.0 must be in [0, 1)");
    assertThatThrownBy(() -> new Sgd(rate, 0, true, 0))
        .hasMessage(
            "sgd: Nesterov's look-ahead needs a momentum, which is 0; set it or leave Nesterov"
                + " out");
    assertThatThrownBy(() -> new Adam(rate, 0.9, 1.5, 1e-8, 0))
        .hasMessage("adam: beta2 1.5 must be in [0, 1)");
    assertThatThrownBy(() -> new AdamW(rate, 0.9, 0.999, 1e-8, -1))
        .hasMessage("adamw: weight decay -1.0 must be a number of 0 or more");
    assertThatThrownBy(() -> new RmsProp(rate, -0.1, 1e-8, 0, 0))
        .hasMessage("rmsprop: alpha -0.1 must be in [0, 1)");
    assertThatThrownBy(() -> new ClipNorm(0)).hasMessage("clip norm: 0.0 must be greater than 0");
  }

  private static List<Tensor> gradients(double w0, double w1, double b) {
    return List.of(Tensor.vector(w0, w1), Tensor.scalar(b));
  }
}
