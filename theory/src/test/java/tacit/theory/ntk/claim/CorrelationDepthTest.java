// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;

class CorrelationDepthTest {

  /// `−1/25.385951` and `−1/10.184974`, the depth scales of the tables.
  @Test
  void the_slopes_are_those_of_the_tables() {
    assertThat(CorrelationDepth.ordered(1.25)).isCloseTo(-1 / 25.385951, within(1e-6));
    assertThat(CorrelationDepth.chaotic()).isCloseTo(-1 / 10.184974, within(2e-6));
  }

  /// On the critical line `ln(1 − c) ≈ −ln l`, of slope `−1/l` near 300 layers.
  @Test
  void on_the_critical_line_it_is_a_power() {
    double slope = CorrelationDepth.ordered(DepthNetworks.CRITICAL);
    assertThat(slope).isCloseTo(-1 / 300.0, within(0.1 / 300)); // a logarithm's mean slope
  }

  @Test
  void slopes_are_exponential_off_the_critical_line_alone() {
    var verdicts = new CorrelationDepth().checks().stream().map(Check::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.HOLDS::equals).hasSize(2);
    assertThat(verdicts).filteredOn(Verdict.FAILS_OUTSIDE::equals).hasSize(1);
  }
}
