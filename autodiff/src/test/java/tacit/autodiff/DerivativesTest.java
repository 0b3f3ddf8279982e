// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class DerivativesTest {
  private static final Kernels ON = new ScalarKernels();

  /// Sums of at most 40 terms of size about 10, taken in two orders.
  private static final double REORDERED = 400 * Math.ulp(1.0);

  private static Var drawn(RandomGenerator random, int... sizes) {
    return Var.of(Tensor.gaussian(random, sizes), ON);
  }

  /// A function with curvature in both arguments: `tanh(x w) w₀`.
  private static Var curved(Var x, Var w) {
    return x.matmul(w).tanh().timesRow(w.slice(0, 0, 1).reshape(w.shape().size(1)));
  }

  private static double dot(Var a, Var b) {
    return a.times(b).sum().item();
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void vjp_is_linear_in_the_cotangent(Seed seed) {
    RandomGenerator random = seed.generator();
    Var x = drawn(random, 4, 3), w = drawn(random, 3, 2), y = curved(x, w);
    Var u = drawn(random, 4, 2), v = drawn(random, 4, 2);
    Var together = y.vjp(u.times(2).plus(v), w).getFirst();
    Var apart = y.vjp(u, w).getFirst().times(2).plus(y.vjp(v, w).getFirst());
    assertThat(together.minus(apart).abs().max().item()).isLessThan(REORDERED);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void jvp_is_linear_in_the_tangent(Seed seed) {
    RandomGenerator random = seed.generator();
    Var x = drawn(random, 4, 3), w = drawn(random, 3, 2), y = curved(x, w);
    Var u = drawn(random, 3, 2), v = drawn(random, 3, 2);
    Var together = y.jvp(List.of(u.times(2).plus(v)), w);
    Var apart = y.jvp(List.of(u), w).times(2).plus(y.jvp(List.of(v), w));
    assertThat(together.minus(apart).abs().max().item()).isLessThan(REORDERED);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void jvp_and_vjp_are_transposes(Seed seed) {
    RandomGenerator random = seed.generator();
    Var x = drawn(random, 4, 3), w = drawn(random, 3, 2), y = curved(x, w);
    Var u = drawn(random, 4, 2), xDot = drawn(random, 4, 3), wDot = drawn(random, 3, 2);
    List<Var> bars = y.vjp(u, x, w);
    double right = dot(bars.get(0), xDot) + dot(bars.get(1), wDot);
    assertThat(dot(u, y.jvp(List.of(xDot, wDot), x, w))).isCloseTo(right, within(REORDERED));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void hessian_is_symmetric_and_acts_as_its_products_say(Seed seed) {
    RandomGenerator random = seed.generator();
    Var x = drawn(random, 4, 3), w = drawn(random, 3, 2), v = drawn(random, 3, 2);
    Var loss = curved(x, w).square().sum();
    Var h = loss.hessian(w).reshape(6, 6);
    assertThat(h.minus(h.transpose()).abs().max().item()).isLessThan(REORDERED);
    Var product = loss.hessianTimes(List.of(v), w).getFirst().reshape(6, 1);
    assertThat(h.matmul(v.reshape(6, 1)).minus(product).abs().max().item()).isLessThan(REORDERED);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void jacobian_by_rows_and_by_columns_acts_alike(Seed seed) {
    RandomGenerator random = seed.generator();
    Var tall = drawn(random, 1, 3), wide = drawn(random, 4, 3), w = drawn(random, 3, 2);
    Var wDot = drawn(random, 3, 2);
    for (Var y : List.of(curved(tall, w), curved(wide, w))) { // 2 and 8 rows, 6 columns
      int rows = y.shape().count();
      Var j = y.jacobian(w);
      assertThat(j.shape()).isEqualTo(y.shape().concat(w.shape()));
      Var product = j.reshape(rows, 6).matmul(wDot.reshape(6, 1)).reshape(y.shape());
      assertThat(product.minus(y.jvp(List.of(wDot), w)).abs().max().item()).isLessThan(REORDERED);
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void jacobian_is_differentiable_again(Seed seed) {
    Var x = drawn(seed.generator(), 3);
    // J = diag(2x), so the sum of its squares is 4 Σ x², with gradient 8 x.
    Var sum = x.square().jacobian(x).square().sum();
    assertThat(sum.grad(x).getFirst().minus(x.times(8)).abs().max().item()).isLessThan(REORDERED);
  }

  // Golden values, by hand

  /// `y = x₀² x₁`: gradient `(2 x₀ x₁, x₀²)`, Hessian `((2 x₁, 2 x₀), (2 x₀, 0))`.
  @Test
  void polynomial_of_two_variables() {
    Var x = Var.of(Tensor.vector(3, 5), ON);
    Var first = x.slice(0, 0, 1), second = x.slice(0, 1, 2);
    Var y = first.square().times(second).sum();
    assertThat(y.grad(x).getFirst().value().toDoubles()).containsExactly(30, 9);
    assertThat(y.hessian(x).value().toDoubles()).containsExactly(10, 6, 6, 0);
    Var v = Var.constant(Tensor.vector(1, -1), ON);
    assertThat(y.hessianTimes(List.of(v), x).getFirst().value().toDoubles()).containsExactly(4, 6);
    assertThat(y.jvp(List.of(v), x).item()).isEqualTo(21);
  }

  /// `y = (a², a b)`: Jacobian by `a` `(2a, b)`, by `b` `(0, a)`.
  @Test
  void jacobian_by_hand() {
    Var a = Var.of(Tensor.vector(3), ON), b = Var.of(Tensor.vector(5), ON);
    Var y = a.square().concat(0, a.times(b));
    assertThat(y.jacobian(a).value().toDoubles()).containsExactly(6, 5);
    assertThat(y.jacobian(b).value().toDoubles()).containsExactly(0, 3);
  }

  @Test
  void jvp_of_a_value_that_does_not_depend_is_zero() {
    Var a = Var.of(Tensor.vector(3, 4), ON), b = Var.of(Tensor.vector(5, 6), ON);
    assertThat(a.square().jvp(List.of(b), b).value().toDoubles()).containsExactly(0, 0);
    assertThat(Var.constant(a.value(), ON).jvp(List.of(b), b).value().toDoubles())
        .containsExactly(0, 0);
  }

  @Test
  void derivatives_of_nothing_are_empty() {
    Var none = Var.of(Tensor.vector(), ON);
    assertThat(none.square().jacobian(none).shape()).isEqualTo(Shape.of(0, 0));
    assertThat(none.square().sum().hessian(none).shape()).isEqualTo(Shape.of(0, 0));
  }

  // Messages

  @Test
  void a_tangent_of_another_shape_is_refused() {
    Var x = Var.of(Tensor.vector(1, 2), ON);
    Var wrong = Var.constant(Tensor.vector(1, 2, 3), ON);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.square().jvp(List.of(wrong), x))
        .withMessage("jvp: variable 0 has shape (2) but vector 0 has (3)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.square().sum().hessianTimes(List.of(), x))
        .withMessage("hessianTimes: 0 vectors for 1 variables; give one for each");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.square().vjp(wrong, x))
        .withMessage("vjp: y has shape (2) but yBar has (3)");
  }

  @Test
  void a_gradient_needs_one_number_and_a_variable() {
    Var x = Var.of(Tensor.vector(1, 2), ON);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.square().grad(x))
        .withMessage(
            "grad: the result has shape (2), not one number; sum it, or use vjp with a cotangent");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.sum().grad(x.detach()))
        .withMessage("grad: (2) is a constant; make it with Var.of to differentiate by it");
  }
}
