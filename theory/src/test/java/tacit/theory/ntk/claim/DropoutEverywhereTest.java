// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;
import tacit.theory.ntk.depth.DropoutField;

class DropoutEverywhereTest {

  @Test
  void numbers_of_another_implementation() {
    var at = DropoutField.solve(DepthNetworks.ERF, 1.25, 0.05, 0.99);
    var sides = DropoutEverywhere.sides(at, 1.25, 0.99);
    assertThat(sides.claimed().item()).isCloseTo(8.300424, within(1e-6));
    assertThat(sides.measured().item()).isCloseTo(8.300433, within(1e-6));
  }

  @Test
  void the_limit_needs_gradients_that_do_not_explode() {
    var verdicts = new DropoutEverywhere().checks().stream().map(Check::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.HOLDS::equals).hasSize(3);
    assertThat(verdicts).filteredOn(Verdict.FAILS_OUTSIDE::equals).hasSize(1);
  }
}
