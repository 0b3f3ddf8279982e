// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;

class PooledConditionTest {

  /// Six inputs, eight pixels: `(6 + 2)/2`, `(48 + 2)/2`, `(6 + 3)/3`, `(48 + 3)/3`.
  @Test
  void the_claimed_constants_are_these() {
    assertThat(new PooledCondition().checks())
        .filteredOn(Check::assumed)
        .extracting(check -> check.sides().claimed().item())
        .containsExactly(4.0, 25.0, 3.0, 17.0);
  }

  @Test
  void pooling_multiplies_by_the_pixels_on_the_critical_line() {
    var verdicts = new PooledCondition().checks().stream().map(Check::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.HOLDS::equals).hasSize(4);
    assertThat(verdicts).filteredOn(Verdict.FAILS_OUTSIDE::equals).hasSize(1);
  }
}
