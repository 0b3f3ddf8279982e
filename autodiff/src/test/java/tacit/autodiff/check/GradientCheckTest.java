// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.op.Cotangent;
import tacit.autodiff.op.Custom;

class GradientCheckTest {
  private static final Kernels ON = new ScalarKernels();

  /// An operation of a lab, `y = x³`, whose derivative is right or wrong by the factor.
  private record Cube(double factor) implements Custom {
    @Override
    public Tensor forward(Kernels on, List<Tensor> x) {
      return Var.constant(x.get(0), on).power(3).value();
    }

    @Override
    public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
      return List.of(() -> yBar.times(x.get(0).square()).times(3 * factor));
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void three_orders_of_a_right_operation_agree(Seed seed) {
    Tensor x = Tensor.gaussian(seed.child("x").generator(), 2, 3);
    GradientCheck check =
        GradientCheck.of(
            v -> Var.of(new Cube(1), v.get(0)), 3, ON, seed.child("check").generator(), x);
    assertThat(check.rows()).extracting(GradientCheck.Row::order).containsExactly(1, 2, 3);
    check.require(1e-8); // 1e-12 of the terms, which may cancel; see EveryOpTest
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void an_error_of_one_in_a_million_is_found(Seed seed) {
    Tensor x = Tensor.gaussian(seed.child("x").generator(), 2, 3);
    GradientCheck check =
        GradientCheck.of(
            v -> Var.of(new Cube(1 + 1e-6), v.get(0)), 1, ON, seed.child("check").generator(), x);
    assertThat(check.relativeError()).isCloseTo(1e-6, within(1e-8));
    assertThatThrownBy(() -> check.require(1e-7))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "gradient check: chain rule and differences disagree by more than 1.0e-07\n" + check);
  }

  @Test
  void the_table_shows_both_derivatives() {
    var row = new GradientCheck.Row(1, 0, 0.5, 0.25, 1e-15);
    assertThat(new GradientCheck(List.of(row)))
        .hasToString(
            """
            order  input  chain rule             differences            distance  rounding
                1  x0     +5.00000000000000e-01  +2.50000000000000e-01   2.5e-01   1.0e-15\
            """);
  }

  @Test
  void a_derivative_that_is_not_a_number_is_an_error() {
    var row = new GradientCheck.Row(1, 0, Double.NaN, 0, 1e-15);
    assertThatThrownBy(() -> new GradientCheck(List.of(row)).require(1))
        .isInstanceOf(AssertionError.class);
  }

  /// `d/dt e^t = 1` and `d/dt sin 3t = 3` at 0; `ε / h` is the rounding of the smallest step.
  @Test
  void differences_reach_what_rounding_allows() {
    for (DoubleUnaryOperator phi :
        List.<DoubleUnaryOperator>of(Math::exp, t -> Math.sin(3 * t) / 3)) {
      Difference d = Difference.of(phi, 1.0 / 16);
      assertThat(d.value()).isCloseTo(1, within(2 * Math.ulp(1.0) / d.step()));
    }
  }

  /// `|t − 0.01|` is straight only for steps below 0.01.
  @Test
  void differences_avoid_a_kink_nearby() {
    Difference d = Difference.of(t -> Math.abs(t - 0.01), 1.0 / 16);
    assertThat(d.value()).isCloseTo(-1, within(2 * Math.ulp(1.0) / d.step()));
    assertThat(d.step()).isLessThan(0.01);
  }
}
