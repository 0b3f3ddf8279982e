// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.theory.margin.MarginState;
import tacit.theory.margin.Variant;

class MinimumRisesAreaFallsTest {
  // Golden: another program, to ten digits; the steps here are ten times as long

  @ParameterizedTest
  @CsvSource({
    "GRADIENT_FLOW, 0.652448798, 0.894968697, 0.877814396",
    "LAGRANGE_MULTIPLIER, 0.731221145, 0.810087233, 0.786103728"
  })
  void the_minimum_ends_high_and_the_area_low(
      Variant variant, double minimum, double areaAt5, double areaAt50) {
    var least = MinimumRisesAreaFalls.along(variant, MarginState::minimum);
    var area = MinimumRisesAreaFalls.along(variant, MarginState::area);
    var close = within(1e-5); // where a hidden unit switches, h² = 10⁻⁴ times a tenth
    assertThat(least.getLast()).isCloseTo(minimum, close);
    assertThat(area.get(10)).isCloseTo(areaAt5, close);
    assertThat(area.getLast()).isCloseTo(areaAt50, close);
    assertThat(MinimumRisesAreaFalls.rises(least).holds()).isTrue();
    assertThat(MinimumRisesAreaFalls.falls(area).holds()).isFalse();
  }
}
