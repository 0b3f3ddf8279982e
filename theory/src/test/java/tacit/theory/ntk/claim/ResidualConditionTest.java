// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;

class ResidualConditionTest {

  @Test
  void five_for_twelve_inputs() {
    assertThat(ResidualCondition.sides(5.04).holds()).isTrue();
    assertThat(ResidualCondition.sides(5.06).holds()).isFalse();
  }

  @Test
  void every_variance_is_critical_without_normalization() {
    var verdicts = new ResidualCondition().checks().stream().map(Check::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.HOLDS::equals).hasSize(3);
    assertThat(verdicts).filteredOn(Verdict.FAILS_OUTSIDE::equals).hasSize(1);
  }
}
