// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.op.Add;

class ScalarKernelsTest {
  private final Kernels on = new ScalarKernels();

  @Test
  void matmul_of_two_by_two() {
    Tensor a = Tensor.of(Shape.of(2, 3), 1., 2, 3, 4, 5, 6);
    Tensor b = Tensor.of(Shape.of(3, 2), 1., 0, 0, 1, 1, 1);
    assertThat(on.matmul(a, false, b, false).toDoubles()).containsExactly(4, 5, 10, 11);
    assertThat(on.matmul(a, false, a, true).toDoubles()).containsExactly(14, 32, 32, 77);
    assertThat(on.matmul(b, true, b, false).toDoubles()).containsExactly(2, 1, 1, 2);
  }

  @Test
  void matmul_names_the_axis_that_does_not_fit() {
    Tensor a = Tensor.zeros(DType.FLOAT32, Shape.of(32, 784));
    Tensor b = Tensor.zeros(DType.FLOAT32, Shape.of(512, 10));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> on.matmul(a, false, b, false))
        .withMessage(
            "matmul: axis k is 784 in a (n, k) = (32, 784) but 512 in b (k, m) = (512, 10)");
  }

  @Test
  void two_types_are_refused_by_name() {
    Tensor a = Tensor.zeros(DType.FLOAT32, Shape.of(2, 3));
    Tensor b = Tensor.zeros(DType.FLOAT64, Shape.of(2, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> on.zip(new Add(), a, b))
        .withMessage(
            "add: a is FLOAT32 (2, 3) but b is FLOAT64 (2, 3); convert one with to(DType)");
  }
}
