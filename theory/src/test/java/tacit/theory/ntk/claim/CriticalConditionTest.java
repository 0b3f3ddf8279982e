// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;

class CriticalConditionTest {

  /// `m = 2`: eigenvalues `Θ_aa ± Θ_ab`, so `κ → (1 + ⅓)/(1 − ⅓) = 2`.
  @Test
  void two_inputs_by_hand() {
    var sides = CriticalCondition.sides(DepthNetworks.deviations(DepthNetworks.CRITICAL), 2);
    assertThat(sides.claimed().item()).isEqualTo(2);
    assertThat(sides.holds()).isTrue();
  }

  @Test
  void counts_alone_decide_on_the_critical_line() {
    var verdicts = new CriticalCondition().checks().stream().map(Check::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.HOLDS::equals).hasSize(3);
    assertThat(verdicts).filteredOn(Verdict.FAILS_OUTSIDE::equals).hasSize(2);
  }
}
