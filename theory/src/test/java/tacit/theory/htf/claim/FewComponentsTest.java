// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.nn.factorization.ModeTree;

class FewComponentsTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void ranks_are_at_most_the_numbers_of_components(Seed seed) {
    assertThat(FewComponents.along(DrawnTree.gaussian(Whole.drawn(seed), seed), seed).holds())
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void across_the_tree_they_multiply(Seed seed) {
    var sides = FewComponents.across(DrawnTree.gaussian(ModeTree.perfect(4, 2), seed));
    assertThat(sides.holds()).isFalse();
    assertThat(sides.measured().item()).isEqualTo(9);
  }
}
