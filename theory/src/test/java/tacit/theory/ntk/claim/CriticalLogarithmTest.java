// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;

class CriticalLogarithmTest {

  /// `−0.50204` at `σ_b² = 0.05`, and `−0.50106`, `−0.50032` by least squares in another
  /// implementation.
  @Test
  void coefficient_and_fits_are_those_of_another_implementation() {
    var at = DepthNetworks.erf(DepthNetworks.CRITICAL);
    assertThat(CriticalLogarithm.coefficient(at)).isCloseTo(-0.50204, within(1e-5));
    var recursion = DepthNetworks.deviations(DepthNetworks.CRITICAL);
    assertThat(CriticalLogarithm.logarithm(recursion, 1 / 3.0, .1))
        .isCloseTo(-.50106, within(1e-5));
    assertThat(CriticalLogarithm.logarithm(recursion, 1 / 3.0, .5))
        .isCloseTo(-.50032, within(1e-5));
  }

  @Test
  void the_remainder_is_a_logarithm_without_a_kink() {
    var verdicts = new CriticalLogarithm().checks().stream().map(Check::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.HOLDS::equals).hasSize(2);
    assertThat(verdicts).filteredOn(Verdict.FAILS_OUTSIDE::equals).hasSize(1);
  }
}
