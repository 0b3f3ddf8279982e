// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.nn.Params;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.ModeTree.Node;

class LocalComponentTest {
  private static final HierarchicalFactorization BINARY = Fixtures.binary();
  private static final Params<Tensor> WHOLE = Fixtures.whole(BINARY);

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_end_tensor_is_the_sum_of_the_components_of_every_node(Seed seed) {
    var random = seed.generator();
    var f = Fixtures.drawn(random);
    var w = Fixtures.weights(random, f);
    for (Node node : f.tree().interiorNodes()) {
      Tensor sum = Weights.zeros(f.shape()), shares = sum;
      for (int r = 0; r < f.width(node); r++) {
        var component = LocalComponent.of(f, w, node, r);
        sum = Weights.plus(sum, component.norm(), component.direction().orElseThrow());
        shares = Weights.plus(shares, 1, component.share());
      }
      double close = 1e-12; // sums of products of at most 20 weights
      assertThat(Fixtures.distance(sum, f.endTensor(w))).isLessThan(close);
      assertThat(Fixtures.distance(shares, f.endTensor(w))).isLessThan(close);
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void all_components_at_once_are_what_each_is_alone(Seed seed) {
    var random = seed.generator();
    var f = Fixtures.drawn(random);
    var w = Fixtures.weights(random, f);
    for (Node node : f.tree().interiorNodes()) {
      var all = LocalComponents.of(f, w, node);
      assertThat(all.count()).isEqualTo(f.width(node));
      for (int r = 0; r < all.count(); r++) {
        var one = LocalComponent.of(f, w, node, r);
        assertThat(all.arity()).isEqualTo(one.arity()).isEqualTo(one.vectors().size());
        assertThat(all.norms()[r]).isCloseTo(one.norm(), within(1e-14 * one.norm())); // roundings
        double[] squares = one.vectors().stream().mapToDouble(Weights::squaredNorm).toArray();
        assertThat(all.squares(r)).containsExactly(squares);
        assertThat(all.spreads()[r]).isEqualTo(Growth.spread(squares));
      }
    }
  }

  /// In each weight matrix, and in the outer products of the components of one node.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_end_tensor_is_linear_in_every_matrix(Seed seed) {
    var random = seed.generator();
    var f = Fixtures.drawn(random);
    var w = Fixtures.weights(random, f);
    for (String name : w.names()) {
      Tensor a = w.get(name), b = Tensor.gaussian(random, a.shape().toArray());
      Tensor both = f.endTensor(Weights.replaced(w, Map.of(name, Weights.plus(a, 3, b))));
      Tensor other = f.endTensor(Weights.replaced(w, Map.of(name, b)));
      Tensor sum = Weights.plus(f.endTensor(w), 3, other);
      assertThat(Fixtures.distance(sum, both)).isLessThan(1e-12); // products of at most 20 weights
    }
  }

  /// With its siblings at rest, the share of a component is linear in each of its vectors.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_share_of_a_component_is_linear_in_its_row(Seed seed) {
    var random = seed.generator();
    var f = Fixtures.drawn(random);
    var w = Fixtures.weights(random, f);
    for (Node node : f.tree().interiorNodes()) {
      Tensor matrix = w.get(f.name(node)),
          other = Tensor.gaussian(random, matrix.shape().toArray());
      var moved = Weights.replaced(w, Map.of(f.name(node), Weights.plus(matrix, 2, other)));
      var alone = Weights.replaced(w, Map.of(f.name(node), other));
      Tensor sum =
          Weights.plus(
              LocalComponent.of(f, w, node, 0).share(),
              2,
              LocalComponent.of(f, alone, node, 0).share());
      assertThat(Fixtures.distance(sum, LocalComponent.of(f, moved, node, 0).share()))
          .isLessThan(1e-12); // products of at most 20 weights
    }
  }

  /// Factors `a_w` with product 1 on the vectors of one component.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void rescaling_the_vectors_of_a_component_moves_its_neighbors_alone(Seed seed) {
    var f = Fixtures.binary();
    var w = Fixtures.weights(seed.generator(), f);
    Node node = Fixtures.node(f, 0, 1), root = f.tree().root();
    var scaled =
        Weights.replaced(
            w,
            Map.of(
                f.name(node),
                Weights.scaleRows(w.get(f.name(node)), 1, 4),
                "weight_0",
                Weights.scaleColumns(w.get("weight_0"), 1, 0.5),
                "weight_1",
                Weights.scaleColumns(w.get("weight_1"), 1, 0.5)));
    assertThat(f.endTensor(scaled).toDoubles()).isEqualTo(f.endTensor(w).toDoubles());
    assertThat(LocalComponents.norms(f, scaled, node))
        .isEqualTo(LocalComponents.norms(f, w, node)); // powers of two do not round
    assertThat(LocalComponents.norms(f, scaled, root))
        .isNotEqualTo(LocalComponents.norms(f, w, root));
    assertThat(Unbalancedness.drift(f, w, scaled)).isPositive();
  }

  /// The other way: a component of the root holds a column of the node below.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void rescaling_a_component_of_the_root_moves_those_of_its_children(Seed seed) {
    var f = Fixtures.binary();
    var w = Fixtures.weights(seed.generator(), f);
    Node left = Fixtures.node(f, 0, 1), right = Fixtures.node(f, 2, 3);
    var scaled =
        Weights.replaced(
            w,
            Map.of(
                f.name(left), Weights.scaleColumns(w.get(f.name(left)), 2, 1),
                f.name(right), Weights.scaleColumns(w.get(f.name(right)), 0.5, 1)));
    assertThat(f.endTensor(scaled).toDoubles()).isEqualTo(f.endTensor(w).toDoubles());
    assertThat(LocalComponents.norms(f, scaled, f.tree().root()))
        .isEqualTo(LocalComponents.norms(f, w, f.tree().root()));
    assertThat(LocalComponents.norms(f, scaled, left)[0])
        .isGreaterThan(LocalComponents.norms(f, w, left)[0]);
    assertThat(LocalComponents.norms(f, scaled, right)[0])
        .isLessThan(LocalComponents.norms(f, w, right)[0]);
  }

  /// `‖A ⊙ B‖ ≤ ‖A‖ ‖B‖`, and so on up the tree.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_matrix_of_a_node_is_no_longer_than_the_product_of_those_below(Seed seed) {
    var random = seed.generator();
    var f = Fixtures.drawn(random);
    var w = Fixtures.weights(random, f);
    for (Node node : f.tree().interiorNodes()) {
      double most = Weights.norm(w.get(f.name(node)));
      for (Node child : node.children()) most *= Weights.norm(f.nodeMatrix(w, child));
      assertThat(Weights.norm(f.nodeMatrix(w, node))).isLessThanOrEqualTo(most * (1 + 1e-14));
    }
  }

  // Golden: the whole numbers of the binary tree

  @ParameterizedTest
  @CsvSource({
    "'0 1', 0, 2, 9.300537618869",
    "'0 1', 1, 3.162277660168, 1.581138830084",
    "'2 3', 0, 2.236067977500, 3.316624790355",
    "'2 3', 1, 7.071067811865, 2.529822128135",
    "'0 1 2 3', 0, 3.162277660168, 7.341661937191",
    "'0 1 2 3', 1, 2.828427124746, 3.872983346207",
  })
  void norms_of_components_and_of_their_directions(
      String modes, int r, double sigma, double direction) {
    int[] at = Arrays.stream(Fixtures.numbers(modes)).mapToInt(n -> (int) n).toArray();
    var component = LocalComponent.of(BINARY, WHOLE, Fixtures.node(BINARY, at), r);
    assertThat(component.norm()).isCloseTo(sigma, within(5e-13)); // printed digits
    assertThat(Weights.norm(component.direction().orElseThrow()))
        .isCloseTo(direction, within(5e-13));
  }

  @Test
  void the_vectors_are_a_row_and_the_columns_below() {
    var component = LocalComponent.of(BINARY, WHOLE, Fixtures.node(BINARY, 0, 1), 1);
    assertThat(component.vectors()).hasSize(3);
    assertThat(component.vectors().get(0).toDoubles()).containsExactly(1, -1);
    assertThat(component.vectors().get(1).toDoubles()).containsExactly(2, 1);
    assertThat(component.vectors().get(2).toDoubles()).containsExactly(0, 1);
  }

  @Test
  void a_component_of_norm_zero_has_no_direction() {
    Node node = Fixtures.node(BINARY, 0, 1);
    var w = Weights.replaced(WHOLE, Map.of(BINARY.name(node), Fixtures.square(0, 0, 1, -1)));
    var component = LocalComponent.of(BINARY, w, node, 0);
    assertThat(component.norm()).isZero();
    assertThat(component.direction()).isEmpty();
    assertThat(component.share().toDoubles()).containsOnly(0);
  }

  // Messages

  @Test
  void leaves_and_numbers_past_the_width_are_refused() {
    assertThatThrownBy(() -> LocalComponent.of(BINARY, WHOLE, Node.leaf(2), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("local component: 2 is no interior node of [[0,1],[2,3]]; leaves have none");
    assertThatThrownBy(() -> LocalComponent.of(BINARY, WHOLE, Fixtures.node(BINARY, 0, 1), 2))
        .hasMessage("local component: number 2 of the node [0,1], which has 2; they count from 0");
  }
}
