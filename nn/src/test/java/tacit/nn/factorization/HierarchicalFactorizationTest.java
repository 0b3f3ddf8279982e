// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.Params;

class HierarchicalFactorizationTest {
  private static final Kernels ON = new ScalarKernels();

  // Golden: worked out by hand in whole numbers, checked by two other programs.
  @Test
  void the_end_tensor_of_the_binary_tree_is_exact() {
    Tensor end = Goldens.binary().endTensor(Goldens.binaryWeights());
    assertThat(end.shape()).isEqualTo(Shape.of(2, 2, 2, 2));
    assertThat(end.toDoubles())
        .containsExactly(6, 8, -3, -8, 10, 8, -1, -8, 0, 0, 0, 0, 2, 0, 1, 0);
  }

  @Test
  void the_matrices_of_inner_nodes_are_exact() {
    var f = Goldens.binary();
    var first = f.tree().find(0, 1).orElseThrow();
    var last = f.tree().find(2, 3).orElseThrow();
    assertThat(f.nodeMatrix(Goldens.binaryWeights(), first).toDoubles())
        .containsExactly(1, 1, 3, -1, 0, 0, 1, -1);
    assertThat(f.nodeMatrix(Goldens.binaryWeights(), last).toDoubles())
        .containsExactly(4, 1, 4, 2, -1, -1, -4, -2);
  }

  @Test
  void the_gradient_of_the_binary_tree_is_exact() {
    var f = Goldens.binary();
    var w = Goldens.binaryWeights();
    var gradient = f.gradient(w, Goldens.residual(f.endTensor(w)));
    assertSame(
        gradient,
        Goldens.weights(
            f,
            Map.of(
                "0", Goldens.rows(39, -3, 32, 0),
                "1", Goldens.rows(30, 20, 9, -6),
                "2", Goldens.rows(5, 20, -9, -12),
                "3", Goldens.rows(1, 32, -3, 0),
                "[0,1]", Goldens.rows(23, 16, 18, 24),
                "[2,3]", Goldens.rows(1, 26, 20, -8),
                "[[0,1],[2,3]]", column(41, -4))));
  }

  // Golden: tests the order of the rows, since children are no neighbors.
  @Test
  void the_end_tensor_of_the_interleaved_tree_is_exact() {
    Tensor end = Goldens.interleaved().endTensor(Goldens.interleavedWeights());
    assertThat(end.toDoubles())
        .containsExactly(4, 0, -1, 0, 12, 16, 3, 8, 1, 0, -1, 0, 1, 0, -1, 0);
    assertThat(Arrays.stream(end.toDoubles()).map(x -> x * x).sum()).isEqualTo(494);
  }

  @Test
  void the_gradient_of_the_interleaved_tree_is_exact() {
    var f = Goldens.interleaved();
    var w = Goldens.interleavedWeights();
    var gradient = f.gradient(w, Goldens.residual(f.endTensor(w)));
    assertSame(
        gradient,
        Goldens.weights(
            f,
            Map.of(
                "0", Goldens.rows(11, 2, -24, 0),
                "1", Goldens.rows(12, 24, -1, 4),
                "2", Goldens.rows(3, 6, 5, 2),
                "3", Goldens.rows(11, 4, 4, 0),
                "[0,2]", Goldens.rows(9, 2, 12, 8),
                "[1,3]", Goldens.rows(11, 6, 5, -6),
                "[[0,2],[1,3]]", column(21, -3))));
  }

  // Golden: 16 = 2 · 2³, a sum of two at the root and at each of its three children.
  @Test
  void all_ones_on_the_ternary_tree_of_nine_make_sixteens() {
    int[] modes = new int[9];
    Arrays.fill(modes, 2);
    var f = HierarchicalFactorization.of(ModeTree.perfect(9, 3), Shape.of(modes), 2);
    Params<Tensor> ones = f.parameters().map(s -> Tensor.full(DType.FLOAT64, s, 1));
    assertThat(f.endTensor(ones).toDoubles()).hasSize(512).containsOnly(16);
  }

  // Golden: leaf outputs (1, 4), (0, 1), (2, −½), (2, 0), pools (0, 4) → (4, −4), (4, 0) → (4, 0).
  @Test
  void an_evaluation_by_hand() {
    double[][] x = {{1, 2}, {-1, 1}, {0.5, 1}, {2, -1}};
    assertThat(Goldens.binary().evaluate(Goldens.binaryWeights(), x)).isEqualTo(16);
    assertThat(Goldens.binary().evaluateAt(Goldens.binaryWeights(), 0, 1, 0, 0)).isEqualTo(10);
  }

  @Test
  void the_end_tensor_with_history_is_the_same() {
    var w = Goldens.interleavedWeights().map(t -> Var.of(t, ON));
    assertThat(Goldens.interleaved().apply(w).value().toDoubles())
        .containsExactly(Goldens.interleaved().endTensor(Goldens.interleavedWeights()).toDoubles());
  }

  private static Tensor column(double a, double b) {
    return Tensor.matrix(new double[] {a}, new double[] {b});
  }

  private static void assertSame(Params<Tensor> gradient, Params<Tensor> golden) {
    assertThat(gradient.names()).isEqualTo(golden.names());
    for (String name : golden.names()) {
      assertThat(gradient.get(name).shape()).isEqualTo(golden.get(name).shape());
      assertThat(gradient.get(name).toDoubles())
          .as(name)
          .containsExactly(golden.get(name).toDoubles());
    }
  }
}
