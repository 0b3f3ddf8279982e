// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;

class CovarianceConditionTest {

  /// `1 + m c*/(1 − c*)` with `c* = 0.4344812375`.
  @Test
  void the_chaotic_limit_is_that_of_the_table() {
    double c = 0.4344812375;
    assertThat(CovarianceCondition.chaotic(-0.4).measured().item())
        .isCloseTo(1 + 12 * c / (1 - c), within(5e-9)); // the table's last digit, times 12/(1 − c)²
  }

  @Test
  void covariances_are_conditioned_by_these_laws() {
    var verdicts = new CovarianceCondition().checks().stream().map(Check::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.HOLDS::equals).hasSize(2);
    assertThat(verdicts).filteredOn(Verdict.FAILS_OUTSIDE::equals).hasSize(1);
  }
}
