// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class BranchesTest {
  private static final Kernels ON = new ScalarKernels();
  private static final Tensor X = Tensor.matrix(new double[][] {{-2, 0, 3}});

  private static double[] apply(Layer layer, Tensor x) {
    Pass pass = Pass.inference(Params.empty());
    return layer.apply(Params.empty(), Var.constant(x, ON), pass).value().toDoubles();
  }

  @Test
  void a_residual_adds_its_shortcut_which_is_the_input_unless_given() {
    Serial relu = Serial.of(new Relu()), square = Serial.of(new Monomial(2));
    assertThat(apply(new Residual(relu), X)).containsExactly(-2, 0, 6);
    assertThat(apply(new Residual(relu, square), X)).containsExactly(4, 0, 12);
  }

  @Test
  void branches_are_added_or_multiplied() {
    Serial relu = Serial.of(new Relu()), square = Serial.of(new Monomial(2));
    Serial abs = Serial.of(new Abs());
    assertThat(apply(ParallelSum.of(relu, square, abs), X)).containsExactly(6, 0, 15);
    assertThat(apply(ParallelProduct.of(relu, square, abs), X)).containsExactly(0, 0, 81);
    assertThat(apply(ParallelProduct.of(square), X)).containsExactly(4, 0, 9);
  }

  @Test
  void branches_stand_side_by_side_pixel_by_pixel() {
    Serial same = Serial.of(new Identity()), square = Serial.of(new Monomial(2));
    assertThat(apply(ParallelConcat.of(same, square, same), X))
        .containsExactly(-2, 0, 3, 4, 0, 9, -2, 0, 3);
    Tensor image = Tensor.of(Shape.of(1, 1, 2, 2), 1., 2, 3, 4);
    assertThat(apply(ParallelConcat.of(same, square), image))
        .containsExactly(1, 2, 1, 4, 3, 4, 9, 16);
    assertThat(ParallelConcat.of(same, square).output(Shape.of(1, 2, 2)))
        .isEqualTo(Shape.of(1, 2, 4));
  }

  @Test
  void what_stands_side_by_side_has_the_same_places() {
    Serial same = Serial.of(new Identity()), pooled = Serial.of(MaxPool.of(Shape.of(2, 2)));
    assertThatThrownBy(() -> ParallelConcat.of(same, pooled).output(Shape.of(4, 4, 3)))
        .hasMessage(
            "parallel_concat: branches[0] gives (4, 4, 3) but branches[1] gives (2, 2, 3); only the"
                + " last axes may differ");
    assertThatThrownBy(ParallelConcat::of)
        .hasMessage("parallel_concat: branches are none; give at least one");
  }

  @Test
  void flatten_orders_rows_then_columns_then_channels() {
    Tensor image = Tensor.of(Shape.of(1, 2, 2, 2), 0., 1, 10, 11, 100, 101, 110, 111);
    assertThat(apply(new Flatten(), image)).containsExactly(0, 1, 10, 11, 100, 101, 110, 111);
    assertThat(new Flatten().output(Shape.of(2, 2, 2))).isEqualTo(Shape.of(8));
  }
}
