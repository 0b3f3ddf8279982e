// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class VarTest {
  private static final Kernels ON = new ScalarKernels();

  private static Var scalar(double x) {
    return Var.of(Tensor.scalar(x), ON);
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_gradient_asked_for_twice_is_the_same(Seed seed) {
    Var x = Var.of(Tensor.gaussian(seed.generator(), 3, 3), ON);
    Var y = x.matmul(x).tanh().sum();
    assertThat(y.grad(x).getFirst().value().toDoubles())
        .containsExactly(y.grad(x).getFirst().value().toDoubles());
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void gradients_with_and_without_history_are_the_same(Seed seed) {
    Var x = Var.of(Tensor.gaussian(seed.generator(), 3, 3), ON);
    Var y = x.matmul(x).softmax().batchNorm(x.sum(0), x.sum(1), 0.1).tanh().sum();
    Tensor values = y.gradValues(List.of(x)).getFirst();
    assertThat(y.grad(x).getFirst().value().toDoubles()).containsExactly(values.toDoubles());
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void gradients_together_are_those_asked_for_one_by_one(Seed seed) {
    var random = seed.generator();
    Var a = Var.of(Tensor.gaussian(random, 3, 3), ON);
    Var b = Var.of(Tensor.gaussian(random, 3, 3), ON);
    Var ab = a.matmul(b);
    Var y = ab.exp().times(b).sum();
    List<Var> together = y.grad(a, b, ab);
    int i = 0;
    for (Var w : List.of(a, b, ab)) {
      assertThat(together.get(i++).value().toDoubles())
          .containsExactly(y.grad(w).getFirst().value().toDoubles());
    }
  }

  // Golden values, by hand

  /// `x³` at 2: 12, 12, 6, 0.
  @Test
  void derivatives_of_a_cube_to_fourth_order() {
    Var x = scalar(2);
    Var first = x.times(x).times(x).grad(x).getFirst();
    Var second = first.grad(x).getFirst();
    Var third = second.grad(x).getFirst();
    assertThat(first.item()).isEqualTo(12);
    assertThat(second.item()).isEqualTo(12);
    assertThat(third.item()).isEqualTo(6);
    assertThat(third.grad(x).getFirst().item()).isZero();
  }

  /// `y = a + b` with `b = 3a`, `a = 2x`. Going back breadth first from `y` meets `a` before `b`
  /// has paid in, and would answer 2.
  @Test
  void a_value_waits_for_all_its_uses() {
    Var x = scalar(1), a = x.times(2), b = a.times(3);
    assertThat(a.plus(b).grad(x).getFirst().item()).isEqualTo(8);
    assertThat(b.plus(a).grad(x).getFirst().item()).isEqualTo(8);
  }

  /// `y = (2x)^(2¹⁰)` by repeated squaring: 2¹⁰ paths, each counted once. At `x = ½` the derivative
  /// is `2 · 2¹⁰`.
  @Test
  void paths_through_a_ladder_of_diamonds_are_all_counted() {
    Var x = scalar(0.5), y = x.times(2);
    for (int i = 0; i < 10; i++) y = y.times(y);
    assertThat(y.grad(x).getFirst().item()).isEqualTo(2 * 1024);
  }

  @Test
  void a_chain_of_a_hundred_thousand_operations_does_not_exhaust_the_stack() {
    Var x = scalar(0), y = x;
    for (int i = 0; i < 100_000; i++) y = y.plus(1);
    Var slope = y.times(y).grad(x).getFirst();
    assertThat(slope.item()).isEqualTo(200_000);
    assertThat(slope.grad(x).getFirst().item()).isEqualTo(2);
  }

  @Test
  void a_gradient_by_a_value_on_the_way_is_that_of_the_rest() {
    Var x = scalar(3), square = x.times(x), y = square.times(square);
    assertThat(y.grad(square).getFirst().item()).isEqualTo(18);
    assertThat(y.grad(y).getFirst().item()).isEqualTo(1);
  }

  @Test
  void a_gradient_by_what_has_no_part_is_zero() {
    Var x = scalar(3), other = Var.of(Tensor.vector(1, 2), ON);
    assertThat(x.square().grad(other).getFirst().value().toDoubles()).containsExactly(0, 0);
    assertThat(Var.constant(Tensor.scalar(1), ON).grad(x).getFirst().item()).isZero();
  }

  @Test
  void a_seed_weighs_the_results() {
    Var x = Var.of(Tensor.vector(1, 2, 3), ON);
    Var seed = Var.constant(Tensor.vector(1, 10, 100), ON);
    assertThat(x.square().vjp(seed, x).getFirst().value().toDoubles()).containsExactly(2, 40, 600);
  }

  @Test
  void constants_remember_nothing() {
    Var c = Var.constant(Tensor.scalar(2), ON), x = scalar(3);
    assertThat(c.times(c).op()).isEmpty();
    assertThat(c.times(c).inputs()).isEmpty();
    assertThat(c.times(x).inputs()).containsExactly(c, x);
    assertThat(x.square().detach().tracked()).isFalse();
  }

  @Test
  void text_tells_the_origin() {
    Var x = scalar(3);
    assertThat(x).hasToString("variable FLOAT64 () [3.0]");
    assertThat(x.detach()).hasToString("constant FLOAT64 () [3.0]");
    assertThat(x.square()).hasToString("multiply FLOAT64 () [9.0]");
  }

  // Messages

  @Test
  void operands_on_two_kernels_are_refused() {
    Var a = scalar(1), b = Var.of(Tensor.scalar(1), new ScalarKernels());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> a.plus(b))
        .withMessage(
            "add: operands are on two kernels, scalar, sums in double, 1 thread and scalar, sums in"
                + " double, 1 thread; give all variables the same one");
  }
}
