// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;

class CheckedTest {
  private final Kernels on = new Checked(new ScalarKernels());

  @Test
  void the_first_nan_is_named_with_its_place_and_cause() {
    Var x = Var.of(Tensor.of(Shape.of(2, 2), 1., 2, -1, 3), on);
    assertThatThrownBy(() -> x.times(2).log().exp().sum())
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "log: makes NaN at [1, 0] of FLOAT64 (2, 2)"
                + " from finite operands: (2, 2), there -2.0");
  }

  @Test
  void an_overflow_is_named_with_all_operands() {
    Var a = Var.of(Tensor.full(DType.FLOAT32, Shape.of(1, 2), 1e30), on);
    Var b = Var.of(Tensor.full(DType.FLOAT32, Shape.of(2, 1), 1e30), on);
    assertThatThrownBy(() -> a.matmul(b))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "matmul: makes Infinity at [0, 0] of FLOAT32 (1, 1)"
                + " from finite operands: (1, 2); (2, 1)");
  }

  @Test
  void a_gradient_is_watched_too() {
    Var x = Var.of(Tensor.vector(0, 1), on);
    assertThatThrownBy(() -> x.sqrt().sum().grad(x))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "divide: makes Infinity at [0] of FLOAT64 (2)"
                + " from finite operands: (2), there 1.0; (2), there 0.0");
  }

  @Test
  void what_was_not_finite_before_is_passed_on() {
    Var x = Var.of(Tensor.vector(Double.NaN, 1), on);
    assertThat(x.exp().plus(1).sum().item()).isNaN();
  }

  @Test
  void an_update_is_watched_with_its_states() {
    Tensor w = Tensor.vector(1), g = Tensor.vector(Double.MAX_VALUE);
    assertThatThrownBy(() -> on.update(new Update.RmsProp(0.1, 0.9, 1e-8, 0, 0), w, g, List.of(w)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "update: makes Infinity at [0] of FLOAT64 (1)"
                + " from finite operands: (1), there 1.0; (1), there 1.7976931348623157E308;"
                + " (1), there 1.0");
  }

  @Test
  void an_update_in_place_that_fails_leaves_its_operands_to_be_looked_at() {
    Tensor w = Tensor.vector(1), g = Tensor.vector(Double.MAX_VALUE);
    var sgd = new Update.Sgd(10, 0, false, 0);
    assertThatThrownBy(() -> on.updateInPlace(sgd, w, g, List.of()))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "update: makes -Infinity at [0] of FLOAT64 (1)"
                + " from finite operands: (1), there 1.0; (1), there 1.7976931348623157E308");
    assertThat(w.item()).isEqualTo(1);
  }

  @Test
  void it_says_that_it_checks() {
    assertThat(on.describe()).isEqualTo("scalar, sums in double, 1 thread, checked");
  }
}
