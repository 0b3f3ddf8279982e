// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class GrowthAnyStartTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_formula_is_the_rate_from_any_start(Seed seed) {
    var drawn = DrawnTree.gaussian(Whole.drawn(seed), seed);
    assertThat(GrowthAnyStart.sides(drawn, 0).holds()).isTrue();
    assertThat(GrowthAnyStart.sides(drawn, 0.01).holds()).isFalse();
  }

  // Golden: whole numbers, by an independent program

  @Test
  void whole_numbers() {
    double[] rates = {
      -156, 32.255232133717, -4.919349550500, -203.646752981726, -220.410752913736, 39.597979746447
    };
    var sides = GrowthAnyStart.sides(Whole.tree(), 0);
    assertThat(sides.measured().toDoubles()).containsExactly(rates, within(5e-13)); // printed
    assertThat(sides.claimed().toDoubles()).containsExactly(rates, within(5e-13));
  }
}
