// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormGrowthTest {
  // Laws

  @ParameterizedTest
  @CsvSource({"1, 3", "2, 0.7", "3, 20", "7, 100"})
  void the_time_of_a_norm_is_the_inverse_of_the_norm_at_a_time(int depth, double t) {
    var growth = new NormGrowth(depth, 5, 0.3, 1.7);
    // ρ to an ulp, times the slope of t, which is t times at most ρm + K
    assertThat(growth.time(growth.at(t))).isCloseTo(t, within(100 * Math.ulp(t)));
    assertThat(growth.at(0)).isCloseTo(1.7, within(Math.ulp(2.0)));
  }

  // Golden: another program's solver, as printed there

  @ParameterizedTest
  @CsvSource({
    "1, 2.8456003184, 6.5654823342",
    "2, 6.1515420620, 12.395679747",
    "3, 8.9123616415, 15.437587612"
  })
  void one_point_of_margin_a_half_grows_so(int depth, double at10, double at100) {
    var growth = new NormGrowth(depth, 1, 0.5, 1);
    assertThat(growth.at(10)).isCloseTo(at10, within(5e-11));
    assertThat(growth.at(100)).isCloseTo(at100, within(5e-10));
  }

  @Test
  void four_points_of_margin_a_half_grow_so() {
    double at10 = new NormGrowth(1, 4, 0.5, 1).at(10);
    assertThat(at10).isCloseTo(4.9103928236314776, within(Math.ulp(4.0)));
  }

  // Messages

  @Test
  void what_cannot_grow_is_refused() {
    assertThatThrownBy(() -> new NormGrowth(0, 1, 1, 1))
        .hasMessage("norm growth: 0 layers and 1 points; give at least one of each");
    assertThatThrownBy(() -> new NormGrowth(1, 1, -0.5, 1))
        .hasMessage("norm growth: margin -0.5 from norm 1.0; both must be above 0");
    assertThatThrownBy(() -> new NormGrowth(1, 1, 0.5, 1).at(-1))
        .hasMessage("norm growth: time -1.0; give 0 or later");
  }
}
