// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.linalg.Svd;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.ModeTree;

class HierarchicalRankTest {
  private static final double PRINTED = 5e-13, PRINTED_SHORT = 5e-11;

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void ranks_are_at_most_the_widths_of_a_node_and_of_its_parent(Seed seed) {
    var random = seed.generator();
    var f = Fixtures.drawn(random);
    Tensor end = f.endTensor(Fixtures.weights(random, f));
    for (var of : HierarchicalRank.of(end, f.tree()).ofNodes()) {
      int most = Math.min(f.width(of.node()), f.parentWidth(of.node()));
      double[] sigma = of.singularValues().toDoubles();
      assertThat(NumericalRank.ofSingularValues(1e-9, sigma)).isLessThanOrEqualTo(most);
    }
  }

  /// The estimator never sees the end tensor.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_separation_rank_of_the_network_is_the_rank_of_the_matrix(Seed seed) {
    var random = seed.generator();
    Shape sizes = Shape.of(3, 3, 3, 3);
    var f = HierarchicalFactorization.of(ModeTree.perfect(4, 2), sizes, 2);
    var w = Fixtures.weights(random, f);
    int[][] regions = {{0}, {0, 1}, {0, 1, 2}, {0, 2}, {0, 3}};
    int[] ranks = {2, 2, 2, 4, 4};
    for (int i = 0; i < ranks.length; i++) {
      var grid =
          SeparationRank.grid(
              x -> f.evaluate(w, parted(x)),
              SeparationRank.positions(sizes, regions[i]),
              6,
              () -> Tensor.gaussian(random, 12).toDoubles(),
              SeparationRank.TOLERANCE);
      var exact = SeparationRank.exact(f, w, regions[i]);
      assertThat(grid.rank()).isEqualTo(exact.rank()).isEqualTo(ranks[i]);
      assertThat(grid.saturated()).isFalse();
    }
  }

  private static double[][] parted(double[] x) {
    double[][] parts = new double[4][];
    Arrays.setAll(parts, n -> Arrays.copyOfRange(x, 3 * n, 3 * n + 3));
    return parts;
  }

  // Golden: the whole numbers of the binary tree and of the interleaved one

  @ParameterizedTest
  @CsvSource({
    "0, '20.072549579178 2.023055459313', 1.358159438919",
    "1, '19.922848191304 3.174920462983', 1.492298967552",
    "2, '19.247384808938 6.044681796145', 1.733112478348",
    "3, '19.284531137430 5.925104118031', 1.725103394192",
    "0 1, '19.876970888982 3.450511306828', 1.520557951991",
    "0 2, '19.243536100088 6.021405036295 0.654980727586', 1.921610248579",
    "0 3, '19.262175703993 5.960844987182 0.660994846655', 1.918821542226",
  })
  void spectra_of_the_binary_tree(String modes, String sigma, double effectiveRank) {
    Tensor end = Fixtures.binary().endTensor(Fixtures.whole(Fixtures.binary()));
    int[] rows = Arrays.stream(Fixtures.numbers(modes)).mapToInt(n -> (int) n).toArray();
    double[] expected = Fixtures.numbers(sigma);
    var of = SeparationRank.exact(end, rows);
    assertThat(of.rank()).isEqualTo(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(of.singularValues().get(i)).isCloseTo(expected[i], within(PRINTED));
    }
    assertThat(of.effectiveRank()).isCloseTo(effectiveRank, within(PRINTED));
  }

  @Test
  void ranks_along_the_binary_tree_are_its_widths() {
    Tensor end = Fixtures.binary().endTensor(Fixtures.whole(Fixtures.binary()));
    var rank = HierarchicalRank.of(end, Fixtures.binary().tree());
    assertThat(rank.ranks()).containsExactly(2, 2, 2, 2, 2, 2);
    assertThat(rank.ofNodes().get(2).node().modes()).containsExactly(0, 1);
    assertThat(rank.ofNodes().get(2).effectiveRank()).isCloseTo(1.520557951991, within(PRINTED));
  }

  @Test
  void spectra_of_the_interleaved_tree() {
    var f = Fixtures.interleaved();
    Tensor end = f.endTensor(Fixtures.whole(f));
    double[] along = Svd.sigmaOf(Matricization.of(end, 0, 2)).toDoubles();
    double[] across = Svd.sigmaOf(Matricization.of(end, 0, 1)).toDoubles();
    assertThat(Arrays.copyOf(along, 2))
        .containsExactly(new double[] {21.9136012009, 3.7140385577}, within(PRINTED_SHORT));
    assertThat(Arrays.copyOf(across, 3))
        .containsExactly(
            new double[] {21.8580626559, 3.9299494805, 0.8835123155}, within(PRINTED_SHORT));
    assertThat(NumericalRank.of(Matricization.of(end, 0, 2))).isEqualTo(2);
    assertThat(NumericalRank.of(Matricization.of(end, 0, 1))).isEqualTo(3);
  }

  @Test
  void a_node_with_all_modes_below_the_root_has_a_column() {
    var tree = ModeTree.parse("[[0,1]]");
    var rank = HierarchicalRank.of(Tensor.matrix(new double[] {3, 0}, new double[] {0, 4}), tree);
    assertThat(rank.ranks()).containsExactly(2, 2, 1);
    assertThat(rank.ofNodes().getLast().singularValues().toDoubles())
        .containsExactly(new double[] {5}, within(1e-15)); // ulp
  }

  // Messages

  @Test
  void a_tensor_of_another_order_is_refused() {
    Tensor w = Tensor.zeros(DType.FLOAT64, Shape.of(2, 2, 2));
    assertThatThrownBy(() -> HierarchicalRank.of(w, ModeTree.perfect(4, 2)))
        .hasMessage(
            "hierarchical rank: a tensor of shape (2, 2, 2) has 3 modes but the tree [[0,1],[2,3]] has 4");
  }
}
