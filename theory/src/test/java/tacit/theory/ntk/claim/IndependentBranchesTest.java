// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tacit.nn.Params;

class IndependentBranchesTest {
  @Test
  void own_weights_add_their_kernels() {
    assertThat(IndependentBranches.sides(false).holds()).isTrue();
  }

  /// The sum is twice one branch, so its kernel is 4 of them where adding says 2.
  @Test
  void shared_weights_double_the_sum_of_the_kernels() {
    var sides = IndependentBranches.sides(true);
    assertThat(sides.holds()).isFalse();
    double[] measured = sides.measured().toDoubles(), claimed = sides.claimed().toDoubles();
    for (int i = 0; i < measured.length; i++) {
      // Three standard errors of the measured side.
      assertThat(measured[i]).isCloseTo(2 * claimed[i], within(3.0));
    }
  }

  @Test
  void the_second_branch_gets_the_weights_of_the_first() {
    var params = Params.of("1.branches.0.1.W", "a").and("1.branches.1.1.W", "b").and("0.W", "c");
    assertThat(IndependentBranches.shared(params).values()).containsExactly("a", "a", "c");
  }
}
