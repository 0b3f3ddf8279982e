// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class GraphTest {
  private static final Kernels ON = new ScalarKernels();
  private final Var x = Var.constant(Tensor.zeros(DType.FLOAT64, Shape.of(2, 3)), ON);
  private final Var w = Var.of(Tensor.zeros(DType.FLOAT64, Shape.of(3, 4)), ON);

  @Test
  void text_has_a_line_for_every_value_after_its_inputs() {
    Var h = x.matmul(w);
    Var y = h.minus(h.relu()).sum();
    assertThat(Graph.of(y).named(x, "x").named(w, "w").text())
        .isEqualTo(
            """
            x = constant (2, 3)
            w = variable (3, 4)
            v2 = matmul(x, w) (2, 4)
            v3 = relu(v2) (2, 4)
            v4 = subtract(v2, v3) (2, 4)
            v5 = sum(v4) ()
            """);
  }

  @Test
  void dot_shows_a_shared_value_once() {
    Var square = w.times(w);
    assertThat(Graph.of(square.plus(square)).named(w, "w").dot())
        .isEqualTo(
            """
            digraph {
              node [shape=box, style=rounded, fontname="sans-serif"];
              edge [fontname="sans-serif", fontsize=10, fontcolor=gray40, labeldistance=2];
              n0 [label="w = variable\\n(3, 4)", shape=ellipse, style=solid];
              n1 [label="multiply\\n(3, 4)", tooltip="Multiply[]"];
              n2 [label="add\\n(3, 4)", tooltip="Add[]"];
              n0 -> n1 [headlabel="0"];
              n0 -> n1 [headlabel="1"];
              n1 -> n2 [headlabel="0"];
              n1 -> n2 [headlabel="1"];
            }
            """);
  }

  @Test
  void dot_marks_constants_and_escapes_quotes() {
    assertThat(Graph.of(x).named(x, "the \"x\"").dot())
        .contains("n0 [label=\"the \\\"x\\\" = constant\\n(2, 3)\", shape=ellipse, style=dashed];");
  }

  @Test
  void a_gradient_is_pictured_like_any_value() {
    Var gradient = w.square().sum().grad(w).getFirst();
    assertThat(Graph.of(gradient).named(w, "w").text())
        .isEqualTo(
            """
            v0 = constant (3, 4)
            w = variable (3, 4)
            v2 = multiply(v0, w) (3, 4)
            v3 = multiply(v0, w) (3, 4)
            v4 = add(v2, v3) (3, 4)
            """);
  }

  @Test
  void a_stranger_cannot_be_named() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Graph.of(x).named(w, "w"))
        .withMessage("graph: the value to be named w has no part in this result");
  }
}
