// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;

class LearningRateDepthTest {

  /// `p* = 0.4351656991/(1 − 0.9613739044)`, so `2/(12 p*)`.
  @Test
  void the_ordered_limit_by_hand() {
    var at = DepthNetworks.erf(DepthNetworks.ORDERED);
    double limit = 2 / (12 * 0.4351656991 / (1 - 0.9613739044));
    var sides = LearningRateDepth.sides(limit, at, 400);
    assertThat(sides.error()).isLessThan(1e-10); // digits of the table
  }

  @Test
  void rates_follow_the_largest_eigenvalue_through_the_phases() {
    var verdicts = new LearningRateDepth().checks().stream().map(Check::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.HOLDS::equals).hasSize(3);
    assertThat(verdicts).filteredOn(Verdict.FAILS_OUTSIDE::equals).hasSize(1);
  }
}
