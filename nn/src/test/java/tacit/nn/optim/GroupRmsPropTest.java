// SPDX-License-Identifier: Apache-2.0
package tacit.nn.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.Params;

class GroupRmsPropTest {
  private static final Kernels ON = new ScalarKernels();
  // The golden numbers were written with 13 to 15 digits.
  private static final double DIGITS = 1e-14;

  private final GroupRmsProp optimizer = GroupRmsProp.of(0.01);

  // Law: parameters share one scale, so the step has the gradient's direction.
  @Test
  void the_step_goes_along_the_gradient_of_all_parameters() {
    var params = Params.of("W", Tensor.vector(0, 0)).and("b", Tensor.scalar(0));
    var gradients = List.of(Tensor.vector(3, -4), Tensor.scalar(12));
    var moved = optimizer.step(ON, params, gradients, optimizer.start(params)).params();
    double scale = moved.get("b").item() / 12;
    // Three roundings of numbers below 0.004.
    assertThat(moved.get("W").toDoubles())
        .containsExactly(new double[] {3 * scale, -4 * scale}, within(3 * Math.ulp(0.004)));
    // ‖g‖ = 13, so v̂ = 169.
    assertThat(scale).isCloseTo(-0.01 / (13 + 1e-6), within(Math.ulp(1.0)));
  }

  // Law: far below ε the rate is η/ε.
  @Test
  void small_gradients_are_descended_at_a_fixed_rate() {
    var params = Params.of("W", Tensor.scalar(0));
    var step = optimizer.step(ON, params, List.of(Tensor.scalar(1e-12)), optimizer.start(params));
    // The relative error is ‖g‖/ε = 1e-6.
    assertThat(step.params().get("W").item() / -1e-12).isCloseTo(1e4, within(1e4 * 2e-6));
  }

  // Golden: two steps, by hand and by two other programs.
  @Test
  void two_steps_by_hand() {
    var params = Params.of("W", Tensor.vector(1, 2));
    var one = optimizer.step(ON, params, List.of(Tensor.vector(3, 4)), optimizer.start(params));
    assertThat(v(one.state())).isCloseTo(0.25, within(DIGITS));
    assertThat(optimizer.size(v(one.state()), 0)).isCloseTo(0.0019999996000001, within(DIGITS));
    assertThat(one.params().get("W").toDoubles())
        .containsExactly(new double[] {0.9940000012, 1.9920000016}, within(1e-12));
    var two = optimizer.step(ON, one.params(), List.of(Tensor.vector(6, 8)), one.state());
    assertThat(v(two.state())).isCloseTo(1.2475, within(DIGITS));
    assertThat(optimizer.size(v(two.state()), 1)).isCloseTo(0.0012630083047288, within(DIGITS));
    assertThat(two.params().get("W").toDoubles())
        .containsExactly(new double[] {0.98642195137163, 1.98189593516217}, within(DIGITS));
    assertThat(two.state().steps()).isEqualTo(2);
  }

  private static double v(Optimizer.State state) {
    return state.slots().getFirst().get("v").item();
  }

  @Test
  void a_step_in_place_has_the_same_numbers() {
    var params = Params.of("W", Tensor.vector(1, 2));
    var gradient = List.of(Tensor.vector(3, 4));
    var one = optimizer.step(ON, params, gradient, optimizer.start(params));
    var other = optimizer.stepInPlace(ON, params, gradient, optimizer.start(params));
    assertThat(other.params().get("W").toDoubles())
        .containsExactly(one.params().get("W").toDoubles());
  }

  @Test
  void its_memory_is_one_number_of_the_parameters_type() {
    var params = Params.of("W", Tensor.zeros(DType.FLOAT32, Shape.of(2, 3)));
    var state = optimizer.start(params);
    assertThat(state.slots()).hasToString("[{v=FLOAT32 () [0.0]}]");
    var step =
        optimizer.step(ON, params, List.of(Tensor.zeros(DType.FLOAT32, Shape.of(2, 3))), state);
    assertThat(step.state().slots()).hasToString("[{v=FLOAT32 () [0.0]}]");
  }

  @Test
  void a_gradient_that_is_not_finite_is_refused_before_the_update() {
    var params = Params.of("W", Tensor.vector(1, 2)).and("b", Tensor.scalar(0));
    var state = optimizer.start(params);
    assertThatThrownBy(() ->
            optimizer.stepInPlace(
                ON, params, List.of(Tensor.vector(1, 2), Tensor.scalar(Double.NaN)), state))
        .hasMessage(
            "group rmsprop: the squared norm of the gradient of 'b' is NaN; lower the learning"
                + " rate, or look for NaN in the data");
    assertThat(params.get("W").toDoubles()).containsExactly(1, 2);
    assertThatThrownBy(() ->
            optimizer.step(
                ON, params, List.of(Tensor.vector(1e154, 1e153), Tensor.scalar(1e154)), state))
        .hasMessage(
            "group rmsprop: the squared norm of all gradients is Infinity; lower the learning"
                + " rate");
  }

  @Test
  void a_wrong_hyperparameter_is_named() {
    var rate = Schedule.constant(0.1);
    assertThatThrownBy(() -> new GroupRmsProp(rate, 1, 1e-6))
        .hasMessage("group rmsprop: alpha 1.0 must be in [0, 1)");
    assertThatThrownBy(() -> new GroupRmsProp(rate, 0.99, -1e-6))
        .hasMessage("group rmsprop: epsilon -1.0E-6 must be a number of 0 or more");
  }
}
