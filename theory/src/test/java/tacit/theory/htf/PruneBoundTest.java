// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.nn.factorization.ModeTree.Node;

class PruneBoundTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_error_is_at_most_the_bound_and_ranks_at_most_theirs(Seed seed) {
    var random = seed.generator();
    var f = Fixtures.drawn(random);
    var w = Fixtures.weights(random, f);
    Map<Node, Integer> keep = new HashMap<>();
    for (Node node : f.tree().interiorNodes()) keep.put(node, random.nextInt(0, f.width(node) + 1));
    var pruned = PruneBound.of(f, w, keep);
    assertThat(pruned.actualError()).isLessThanOrEqualTo(pruned.bound() * (1 + 1e-12)); // rounding
    for (var of : HierarchicalRank.of(f.endTensor(pruned.pruned()), f.tree()).ofNodes()) {
      assertThat(NumericalRank.ofSingularValues(1e-9, of.singularValues().toDoubles()))
          .isLessThanOrEqualTo(pruned.rankBounds().get(of.node()));
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void to_keep_all_costs_nothing(Seed seed) {
    var random = seed.generator();
    var f = Fixtures.drawn(random);
    var w = Fixtures.weights(random, f);
    var pruned = PruneBound.of(f, w, Map.of());
    assertThat(pruned.bound()).isZero();
    assertThat(pruned.actualError()).isZero();
  }

  // Golden, by hand

  /// Of `{0, 1}` the component of norm 2 is cut, not that of √10: `2 · ‖W_2‖ ‖W_3‖ ‖W_23‖ ‖W_root‖
  /// = 2 √7 √6 √6 √5`.
  @Test
  void one_component_of_whole_numbers() {
    var f = Fixtures.binary();
    Node node = Fixtures.node(f, 0, 1);
    var pruned = PruneBound.of(f, Fixtures.whole(f), Map.of(node, 1));
    assertThat(pruned.bound()).isCloseTo(2 * Math.sqrt(7 * 6 * 6 * 5), within(1e-13)); // ulp
    assertThat(pruned.actualError()).isCloseTo(2 * 9.300537618869, within(1e-12)); // printed, σ C
    assertThat(pruned.rankBounds())
        .containsEntry(Node.leaf(0), 1)
        .containsEntry(Node.leaf(2), 2)
        .containsEntry(node, 1);
    assertThat(pruned.pruned().get(f.name(node)).toDoubles()).containsExactly(0, 0, 1, -1);
  }

  @Test
  void to_keep_nothing_leaves_nothing() {
    var f = Fixtures.binary();
    var pruned = PruneBound.of(f, Fixtures.whole(f), Map.of(f.tree().root(), 0));
    assertThat(pruned.actualError()).isCloseTo(Math.sqrt(407), within(1e-14)); // ulp
    assertThat(f.endTensor(pruned.pruned()).toDoubles()).containsOnly(0);
    assertThat(pruned.rankBounds()).containsEntry(Fixtures.node(f, 0, 1), 0);
  }

  // Messages

  @Test
  void more_than_there_is_cannot_be_kept() {
    var f = Fixtures.binary();
    var w = Fixtures.whole(f);
    Node node = Fixtures.node(f, 0, 1);
    assertThatThrownBy(() -> PruneBound.of(f, w, Map.of(node, 3)))
        .hasMessage("prune bound: 3 components to keep of the 2 at [0,1]; keep 0 to 2");
    assertThatThrownBy(() -> PruneBound.of(f, w, Map.of(Node.leaf(0), 1)))
        .hasMessage("local component: 0 is no interior node of [[0,1],[2,3]]; leaves have none");
  }
}
