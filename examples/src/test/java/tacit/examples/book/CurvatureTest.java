// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Graph;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class CurvatureTest {
  private static final Kernels ON = new ScalarKernels();

  private static Var number(double value) {
    return Var.of(Tensor.scalar(value), ON);
  }

  // Golden values, by hand, at (1, 2)

  @Test
  void gradient() {
    Var a = number(1), b = number(2);
    Var y = Curvature.f(a, b);
    assertThat(y.item()).isEqualTo(10);
    assertThat(y.grad(a, b)).extracting(Var::item).containsExactly(4.0, 13.0);
  }

  /// The Hessian is ((4, 2), (2, 12)).
  @Test
  void second_derivatives_one_by_one() {
    Var a = number(1), b = number(2);
    Var byA = Curvature.f(a, b).grad(a).getFirst();
    assertThat(byA.grad(a, b)).extracting(Var::item).containsExactly(4.0, 2.0);
  }

  @Test
  void hessian_times_a_vector() {
    Var a = number(1), b = number(2);
    List<Var> v = List.of(number(1), number(1));
    List<Var> hv = Curvature.f(a, b).hessianTimes(v, a, b);
    assertThat(hv).extracting(Var::item).containsExactly(4.0 + 2, 2.0 + 12);
  }

  /// `4 · 1 + 13 · (−1)`.
  @Test
  void tangent() {
    Var a = number(1), b = number(2);
    Var yDot = Curvature.f(a, b).jvp(List.of(number(1), number(-1)), a, b);
    assertThat(yDot.item()).isEqualTo(-9);
  }

  @Test
  void a_product_and_its_gradient_as_graphs() {
    Var a = number(2), b = number(3);
    Var y = a.times(b);
    assertThat(Graph.of(y).named(a, "a").named(b, "b").text())
        .isEqualTo(
            """
            a = variable ()
            b = variable ()
            v2 = multiply(a, b) ()
            """);
    Var byA = y.grad(a).getFirst();
    assertThat(Graph.of(byA).named(b, "b").text())
        .isEqualTo(
            """
            v0 = constant ()
            b = variable ()
            v2 = multiply(v0, b) ()
            """);
  }
}
