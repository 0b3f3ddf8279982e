// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.linalg.Svd;
import tacit.nn.Params;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.ModeTree;
import tacit.theory.htf.EffectiveRank;
import tacit.theory.htf.EscapeTime;
import tacit.theory.htf.Matricization;
import tacit.theory.htf.NumericalRank;

/// The worked cases of the chapter on factorization, to the digits that it prints.
class FactorizationNumbersTest {
  private static final Kernels ON = new ScalarKernels();
  private static final HierarchicalFactorization TREE =
      HierarchicalFactorization.of(ModeTree.parse("[[0,1],[2,3]]"), Shape.of(2, 2, 2, 2), 2);

  private static final Params<Tensor> WEIGHTS =
      Params.of("weight_0", Tensor.matrix(new double[] {1, 2}, new double[] {0, 1}))
          .and("weight_1", Tensor.matrix(new double[] {1, 0}, new double[] {1, 1}))
          .and("weight_2", Tensor.matrix(new double[] {1, 1}, new double[] {1, -1}))
          .and("weight_3", Tensor.matrix(new double[] {2, 1}, new double[] {1, -1}))
          .and("weight_4", Tensor.matrix(new double[] {1, 1}, new double[] {0, 2}))
          .and("weight_5", Tensor.matrix(new double[] {1, 0}, new double[] {2, 1}))
          .and("weight_6", Tensor.matrix(new double[] {1}, new double[] {2}));

  private static Offset<Double> digits(int afterThePoint) {
    return within(0.5 * Math.pow(10, -afterThePoint));
  }

  /// The flow of each weight is `−∂ℓ/∂w`; with `ℓ = −w` the slope is 1.
  private static double rateOfAProduct(double each) {
    Var[] w = new Var[3];
    for (int i = 0; i < w.length; i++) w[i] = Var.of(Tensor.scalar(each), ON);
    double rate = 0;
    for (Var g : w[0].times(w[1]).times(w[2]).grad(w)) rate += g.item() * g.item();
    return rate;
  }

  @Test
  void what_is_small_crawls_and_what_is_large_runs() {
    assertThat(rateOfAProduct(0.2)).isCloseTo(0.0048, digits(10));
    assertThat(rateOfAProduct(1)).isEqualTo(3);
    assertThat(3 * Math.pow(0.008, 4.0 / 3)).isCloseTo(rateOfAProduct(0.2), digits(10));
  }

  @Test
  void of_two_singular_values_the_larger_grows_more_than_in_proportion() {
    double large = Math.pow(0.729, 4.0 / 3), small = Math.pow(0.064, 4.0 / 3);
    assertThat(large).isCloseTo(0.6561, digits(10));
    assertThat(small).isCloseTo(0.0256, digits(10));
    assertThat(large / small).isCloseTo(25.6, digits(1));
    assertThat(0.729 / 0.064).isCloseTo(11.4, digits(1));
  }

  @Test
  void of_all_vectors_with_one_product_of_norms_the_equal_ones_are_the_slowest() {
    double exact = 16 * -3.5 * (1.0 / 2 + 1.0 / 4 + 1.0 / 2);
    assertThat(exact).isEqualTo(-70);
    assertThat(3 * Math.pow(4, 4.0 / 3) * -3.5).isCloseTo(-66.7, digits(1));
  }

  @Test
  void a_node_multiplies_the_columns_of_its_children() {
    Tensor phi = TREE.nodeMatrix(WEIGHTS, TREE.tree().find(0, 1).orElseThrow());
    assertThat(new double[] {phi.get(1, 0), phi.get(1, 1)}).containsExactly(3, -1);
  }

  @Test
  void seven_nodes_of_twice_the_weights_make_an_end_tensor_of_128_times_the_size() {
    double[] end = TREE.endTensor(WEIGHTS).toDoubles();
    double[] twice = TREE.endTensor(WEIGHTS.map(FactorizationNumbersTest::twice)).toDoubles();
    for (int i = 0; i < end.length; i++) assertThat(twice[i]).isEqualTo(128 * end[i]);
  }

  private static Tensor twice(Tensor w) {
    return Tensor.of(w.shape(), Arrays.stream(w.toDoubles()).map(x -> 2 * x).toArray());
  }

  @Test
  void the_network_answers_sixteen() {
    double[][] x = {{1, 2}, {-1, 1}, {0.5, 1}, {2, -1}};
    assertThat(TREE.evaluate(WEIGHTS, x)).isEqualTo(16);
  }

  @Test
  void ranks_along_the_tree_and_across_it() {
    Tensor end = TREE.endTensor(WEIGHTS);
    assertThat(NumericalRank.of(Matricization.of(end, 0, 1))).isEqualTo(2);
    assertThat(NumericalRank.of(Matricization.of(end, 0, 2))).isEqualTo(3);
    assertThat(EffectiveRank.ofSingularValues(3, 1)).isCloseTo(1.755, digits(3));
  }

  @Test
  void where_the_second_component_is_when_the_first_has_reached_one() {
    double[][] small = {{0.501, 0.146, 0.061}, {0.251, 0.00077, 0.0001}};
    List<Double> starts = List.of(1e-3, 1e-6);
    int[][] digits = {{3, 3, 3}, {3, 5, 5}};
    for (int i = 0; i < 2; i++) {
      for (int vectors = 2; vectors <= 4; vectors++) {
        double start = starts.get(i);
        double time = EscapeTime.timeToReach(vectors, start, 1, 1);
        assertThat(EscapeTime.sigmaAt(vectors, start, 0.9, time))
            .isCloseTo(small[i][vectors - 2], digits(digits[i][vectors - 2]));
      }
    }
  }

  /// Balanced factors of 2 by 2, one with the singular values 3 and 1.
  @Test
  void singular_values_of_a_balanced_pair_are_squares() {
    Tensor first = Tensor.matrix(new double[] {2, 1}, new double[] {1, 2});
    assertThat(Svd.sigmaOf(first).toDoubles()).containsExactly(new double[] {3, 1}, digits(14));
    Var w = Var.of(first, ON);
    assertThat(Svd.sigmaOf(w.matmul(w).value()).toDoubles())
        .containsExactly(new double[] {9, 1}, digits(13));
  }
}
