// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tacit.theory.special.LambertW;

class PerSampleEquilibriumTest {
  // Laws

  @Test
  void there_are_two_margins_or_one_or_none() {
    assertThat(PerSampleEquilibrium.roots(1, 0.36)).hasSize(2);
    assertThat(PerSampleEquilibrium.roots(1, -LambertW.BRANCH_POINT)).containsExactly(1);
    assertThat(PerSampleEquilibrium.roots(1, 0.37)).isEmpty();
  }

  @Test
  void one_margin_is_below_one_over_the_norm_and_one_above() {
    double[] m = PerSampleEquilibrium.roots(5, 0.001);
    assertThat(m[0]).isLessThan(0.2);
    assertThat(m[1]).isGreaterThan(0.2);
  }

  // Golden

  @Test
  void these_two_pull_alike() {
    double[] m = PerSampleEquilibrium.roots(2, 0.02);
    assertThat(m[0]).isCloseTo(0.043648860430789964, within(Math.ulp(0.05)));
    assertThat(m[1]).isCloseTo(1.9410532924234243, within(Math.ulp(2.0)));
    assertThat(PerSampleEquilibrium.pull(2, m[0])).isCloseTo(0.04, within(2 * Math.ulp(0.04)));
  }

  // Messages

  @Test
  void without_decay_nothing_rests() {
    assertThatThrownBy(() -> PerSampleEquilibrium.roots(2, 0))
        .hasMessage(
            "per-sample equilibrium: norm 2.0 and weight decay 0.0; both must be above 0, without"
                + " decay no finite norm is at rest");
  }
}
