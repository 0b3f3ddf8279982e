// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class EffectiveSupportTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void fixed_margins_count_fewer_samples_as_the_weights_grow(Seed seed) {
    double[] m = DrawnMargins.mixed(seed, 30).sorted();
    for (double rho = 0.25; rho < 50; rho *= 2) {
      assertThat(EffectiveSupport.byFormula(m, rho).holds()).isTrue();
      assertThat(EffectiveSupport.doubled(m, rho, _ -> 1).holds()).isTrue();
      assertThat(EffectiveSupport.doubled(m, rho, r -> 1 / r / r).holds()).isFalse();
    }
  }

  // Golden, by hand: weights 1 and 1/2, then 1 and 1/4

  @Test
  void of_two_margins() {
    double[] m = {0, Math.log(2)};
    assertThat(EffectiveSupport.byFormula(m, 1).claimed().item())
        .isCloseTo(9 / 5.0, within(8 * Math.ulp(1.0)));
    assertThat(EffectiveSupport.doubled(m, 1, _ -> 1).measured().item())
        .isCloseTo(25 / 17.0, within(8 * Math.ulp(1.0)));
  }
}
