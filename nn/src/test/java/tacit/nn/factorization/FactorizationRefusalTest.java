// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.Params;

class FactorizationRefusalTest {
  private static final String WEIGHTS =
      "[weight_0, weight_1, weight_2, weight_3, weight_4, weight_5, weight_6]";

  @Test
  void an_end_tensor_that_is_too_large_says_how_large() {
    var f = tens(8);
    assertThat(f.endTensorCount()).isEqualTo(100_000_000);
    assertThatThrownBy(() -> f.endTensor(weights(f)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "end tensor: order 8 with modes 10 x 10 x 10 x 10 x 10 x 10 x 10 x 10 has 100000000"
                + " entries, 0.745 GiB, more than the 2^24 that are formed; evaluate it on inputs"
                + " instead");
    var larger = tens(64);
    assertThatThrownBy(larger::closedForm)
        .hasMessage(
            "end tensor: order 64 with modes 10 x 10 x 10 x \u2026 x 10 has 1.00e+64 entries,"
                + " 7.45e+55 GiB, more than the 2^24 that are formed; evaluate it on inputs"
                + " instead");
    assertThatThrownBy(larger::shape).hasMessageStartingWith("end tensor: order 64");
    assertThatThrownBy(() -> CpFactorization.of(Shape.of(5000, 5000), 1).shape())
        .hasMessage(
            "end tensor: order 2 with modes 5000 x 5000 has 25000000 entries, 0.186 GiB, more"
                + " than the 2^24 that are formed; evaluate it on inputs instead");
  }

  private static HierarchicalFactorization tens(int order) {
    return HierarchicalFactorization.of(
        ModeTree.perfect(order, 2), Collections.nCopies(order, 10), _ -> 1);
  }

  private static Params<Tensor> weights(Factorization f) {
    return f.parameters().map(s -> Tensor.full(DType.FLOAT64, s, 1));
  }

  @Test
  void a_matrix_of_a_node_that_is_too_large_says_how_large() {
    var f = tens(16);
    assertThatThrownBy(() -> f.nodeMatrix(weights(f), f.tree().nodes().get(14)))
        .hasMessageStartingWith("end tensor: order 8 with modes 10 x");
  }

  @Test
  void a_matrix_on_the_way_that_is_too_large_says_how_large() {
    List<Integer> twos = Collections.nCopies(20, 2);
    String message =
        "end tensor: on the way is a matrix (524288, 300) of 1.17 GiB, more than the 1 GiB that is"
            + " formed; take fewer components, or evaluate it on inputs";
    var star = HierarchicalFactorization.of(ModeTree.star(20), twos, _ -> 300);
    assertThatThrownBy(star::closedForm).hasMessage(message);
    assertThatThrownBy(new CpFactorization(twos, 300)::closedForm).hasMessage(message);
    // With history all children are multiplied, which is twice as many rows.
    Kernels on = new ScalarKernels();
    String whole = message.replace("524288", "1048576").replace("1.17", "2.34");
    assertThatThrownBy(() -> star.apply(weights(star).map(t -> Var.of(t, on)))).hasMessage(whole);
    var cp = new CpFactorization(twos, 300);
    assertThatThrownBy(() -> cp.apply(weights(cp).map(t -> Var.of(t, on)))).hasMessage(whole);
  }

  @Test
  void weights_of_other_names_are_refused() {
    assertThatThrownBy(() -> Goldens.binary().endTensor(Params.of("W", Tensor.scalar(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("factorization: weights [W] where " + WEIGHTS + " belong");
  }

  @Test
  void a_weight_of_another_shape_is_refused() {
    assertThatThrownBy(() -> Goldens.binary().endTensor(with("weight_2", Tensor.identity(3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("factorization: weight_2 has shape (3, 3) where (2, 2) belongs");
  }

  @Test
  void a_weight_of_another_type_is_refused() {
    Tensor narrow = Tensor.identity(2).to(DType.FLOAT32);
    assertThatThrownBy(() -> Goldens.binary().endTensor(with("weight_2", narrow)))
        .hasMessage(
            "factorization: weight_2 is FLOAT32; factorizations are FLOAT64, use to(FLOAT64)");
  }

  @Test
  void a_weight_that_is_not_finite_is_refused() {
    Tensor infinite = Goldens.rows(1, 2, Double.POSITIVE_INFINITY, 4);
    assertThatThrownBy(() -> Goldens.binary().endTensor(with("weight_4", infinite)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "factorization: weight_4 is Infinity at (1, 0); lower the learning rate or the start"
                + " values");
    assertThatThrownBy(() -> Goldens.binary().evaluateAt(with("weight_4", infinite), 0, 0, 0, 0))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Params<Tensor> with(String name, Tensor other) {
    Params<Tensor> w = Goldens.binaryWeights();
    return w.with(w.names().stream().map(n -> n.equals(name) ? other : w.get(n)).toList());
  }

  @Test
  void weights_in_another_order_are_the_same() {
    Params<Tensor> w = Goldens.binaryWeights();
    Params<Tensor> reversed = Params.empty();
    for (String name : w.names().reversed()) reversed = reversed.and(name, w.get(name));
    assertThat(Goldens.binary().endTensor(reversed).toDoubles())
        .containsExactly(Goldens.binary().endTensor(w).toDoubles());
  }

  @Test
  void a_gradient_of_another_shape_is_refused() {
    var f = Goldens.binary();
    var w = Goldens.binaryWeights();
    assertThatThrownBy(() -> f.gradient(w, Tensor.vector(1)))
        .hasMessage(
            "factorization: gradient by the end tensor has shape (1) but the end tensor (2, 2, 2,"
                + " 2)");
    assertThatThrownBy(() -> f.gradient(w, Tensor.zeros(DType.FLOAT32, f.shape())))
        .hasMessage(
            "factorization: gradient by the end tensor is FLOAT32; factorizations are FLOAT64,"
                + " use to(FLOAT64)");
  }

  @Test
  void sizes_that_do_not_fit_the_tree_are_refused() {
    ModeTree tree = ModeTree.star(3);
    assertThatThrownBy(() -> HierarchicalFactorization.of(tree, Shape.of(2, 2), 2))
        .hasMessage("hierarchical factorization: 2 mode sizes [2, 2] for a tree of order 3");
    assertThatThrownBy(() -> HierarchicalFactorization.of(tree, Shape.of(2, 0, 2), 2))
        .hasMessage("hierarchical factorization: mode 1 has size 0; give 1 or more");
    assertThatThrownBy(() -> HierarchicalFactorization.of(tree, Shape.of(2, 2, 2), 0))
        .hasMessage("hierarchical factorization: node [0,1,2] has width 0; give 1 or more");
    assertThatThrownBy(() -> new HierarchicalFactorization(tree, List.of(2, 2, 2), Map.of()))
        .hasMessage(
            "hierarchical factorization: node [0,1,2] has no width; give each interior node one");
    var leaf = ModeTree.Node.leaf(0);
    assertThatThrownBy(() ->
            new HierarchicalFactorization(tree, List.of(2, 2, 2), Map.of(tree.root(), 2, leaf, 2)))
        .hasMessage("hierarchical factorization: 0 is no interior node of [0,1,2]");
    assertThatThrownBy(() ->
            HierarchicalFactorization.of(tree, Shape.of(2, 2, 2), 1)
                .width(ModeTree.perfect(4, 2).root()))
        .hasMessage("hierarchical factorization: [[0,1],[2,3]] is no interior node of [0,1,2]");
  }

  @Test
  void an_entry_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> Goldens.binary().evaluateAt(Goldens.binaryWeights(), 0, 2, 0, 0))
        .hasMessage("factorization: no entry [0, 2, 0, 0] of modes [2, 2, 2, 2]");
    assertThatThrownBy(() -> Goldens.binary().evaluateAt(Goldens.binaryWeights(), 0))
        .hasMessage("factorization: no entry [0] of modes [2, 2, 2, 2]");
  }

  @Test
  void matrices_and_cp_tensors_of_no_size_are_refused() {
    assertThatThrownBy(() -> new MatrixFactorization(List.of(3)))
        .hasMessage(
            "matrix factorization: sizes [3] of no layer; give those of the input and of each"
                + " layer");
    assertThatThrownBy(() -> new MatrixFactorization(List.of(3, 0, 2)))
        .hasMessage("matrix factorization: a size of 0 in [3, 0, 2]; give 1 or more");
    assertThatThrownBy(() -> MatrixFactorization.of(2, 2, 0))
        .hasMessage("matrix factorization: a depth of 0; give 1 or more");
    assertThatThrownBy(() -> CpFactorization.of(Shape.of(3), 2))
        .hasMessage("cp factorization: modes [3]; give 2 or more");
    assertThatThrownBy(() -> CpFactorization.of(Shape.of(3, 0), 2))
        .hasMessage("cp factorization: a mode of size 0 in [3, 0]; give 1 or more");
    assertThatThrownBy(() -> CpFactorization.of(Shape.of(3, 2), 0))
        .hasMessage("cp factorization: 0 components; give 1 or more");
  }
}
