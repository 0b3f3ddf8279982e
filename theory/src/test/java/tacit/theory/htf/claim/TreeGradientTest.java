// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class TreeGradientTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void formulas_are_the_chain_rule_and_the_differences(Seed seed) {
    var drawn = DrawnTree.gaussian(Whole.drawn(seed), seed);
    assertThat(TreeGradient.byChainRule(drawn, 0).holds()).isTrue();
    assertThat(TreeGradient.byDifferences(drawn).holds()).isTrue();
    assertThat(TreeGradient.byChainRule(drawn, 0.01).holds()).isFalse();
  }

  // Golden, by hand: whole numbers

  @Test
  void whole_numbers_are_exact_both_ways() {
    var sides = TreeGradient.byChainRule(Whole.tree(), 0);
    double[] byHand = {
      39, -3, 32, 0, 30, 20, 9, -6, 23, 16, 18, 24, 5, 20, -9, -12, 1, 32, -3, 0, 1, 26, 20, -8, 41,
      -4
    };
    assertThat(sides.measured().toDoubles()).containsExactly(byHand);
    assertThat(sides.claimed().toDoubles()).containsExactly(byHand);
  }
}
