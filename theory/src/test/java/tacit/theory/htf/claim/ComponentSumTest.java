// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class ComponentSumTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_components_of_each_node_sum_to_the_end_tensor(Seed seed) {
    var drawn = DrawnTree.gaussian(Whole.drawn(seed), seed);
    for (var node : drawn.model().tree().interiorNodes()) {
      assertThat(ComponentSum.sides(drawn, node, 0).holds()).isTrue();
      assertThat(ComponentSum.sides(drawn, node, 1).holds()).isFalse();
    }
  }

  // Golden, by hand: of the root the second component is 2 (column 1 of Φ₀₁) ⊗ (column 1 of Φ₂₃)

  @Test
  void one_component_of_whole_numbers() {
    var tree = Whole.tree();
    double[] second =
        ComponentSum.sides(tree, tree.model().tree().root(), 1).measured().toDoubles();
    double[] byHand = {2, 4, -2, -4, -2, -4, 2, 4, 0, 0, 0, 0, -2, -4, 2, 4};
    assertThat(second).containsExactly(byHand, within(1e-14)); // ulps of √8 …
  }
}
