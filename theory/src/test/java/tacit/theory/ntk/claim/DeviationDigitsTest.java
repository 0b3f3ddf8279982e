// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;

class DeviationDigitsTest {

  @Test
  void a_share_is_of_what_is_claimed() {
    var sides = DeviationDigits.sides(2, 9, new double[] {1, 2, 3});
    assertThat(sides.measured().toDoubles()).containsExactly(1, 3);
  }

  @Test
  void deviations_have_digits_where_differences_have_none() {
    var verdicts = new DeviationDigits().checks().stream().map(Check::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.HOLDS::equals).hasSize(5);
    assertThat(verdicts).filteredOn(Verdict.FAILS_OUTSIDE::equals).hasSize(1);
  }
}
