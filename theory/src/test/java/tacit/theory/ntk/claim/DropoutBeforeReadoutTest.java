// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;

class DropoutBeforeReadoutTest {

  @Test
  void numbers_of_another_implementation() {
    var sides = DropoutBeforeReadout.sides(0.9, true);
    assertThat(sides.claimed().item()).isCloseTo(109.48145, within(1e-5));
    assertThat(sides.measured().item()).isCloseTo(109.478, within(1e-3));
  }

  @Test
  void one_layer_of_dropout_bounds_the_condition_number() {
    var verdicts = new DropoutBeforeReadout().checks().stream().map(Check::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.HOLDS::equals).hasSize(2);
    assertThat(verdicts).filteredOn(Verdict.FAILS_OUTSIDE::equals).hasSize(1);
  }
}
