// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;
import tacit.theory.ntk.depth.DeviationRecursion;

class ReluCriticalTest {

  /// Another implementation's fit, and a value of 40 digits.
  @Test
  void fits_are_those_of_another_implementation() {
    var relu = DeviationRecursion.relu(2, 0);
    assertThat(ReluCritical.logarithm(relu).measured().item()).isCloseTo(0.37889, within(1e-5));
    assertThat(ReluCritical.conditionNumber(relu, 12).measured().item())
        .isCloseTo(5.009040288, within(1e-9));
  }

  @Test
  void the_rectifier_has_constants_of_its_own() {
    var verdicts = new ReluCritical().checks().stream().map(Check::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.HOLDS::equals).hasSize(4);
    assertThat(verdicts).filteredOn(Verdict.FAILS_OUTSIDE::equals).hasSize(3);
  }
}
