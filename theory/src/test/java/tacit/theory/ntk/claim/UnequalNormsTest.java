// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;

class UnequalNormsTest {

  @Test
  void two_norms_of_another_implementation() {
    assertThat(UnequalNorms.sides(2, .6, 1.8).measured().item())
        .isCloseTo(1.08146586, within(1e-8));
  }

  @Test
  void equal_norms_end_at_one() {
    var sides = UnequalNorms.sides(2, 1, 1);
    assertThat(sides.claimed().item()).isEqualTo(1);
    assertThat(sides.holds()).isTrue();
  }

  @Test
  void the_ratio_of_growths_is_the_condition_number_in_chaos() {
    var verdicts = new UnequalNorms().checks().stream().map(Check::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.HOLDS::equals).hasSize(3);
    assertThat(verdicts).filteredOn(Verdict.FAILS_OUTSIDE::equals).hasSize(1);
  }
}
