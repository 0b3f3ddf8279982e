// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SquareLossNormTest {
  // Laws

  @Test
  void equal_margins_without_decay_are_interpolated() {
    assertThat(SquareLossNorm.of(0, 0.25, 0.25, 0.25).equilibrium()).isEqualTo(4);
  }

  @Test
  void the_norm_rests_at_its_equilibrium() {
    var norm = SquareLossNorm.of(0.3, 0.2, 0.9);
    assertThat(norm.rate(norm.equilibrium())).isEqualTo(0);
    assertThat(norm.at(7, norm.equilibrium())).isEqualTo(norm.equilibrium());
  }

  // Golden

  @Test
  void four_margins_with_decay_rest_here() {
    var norm = SquareLossNorm.of(0.1, 0.5, 2 / 3.0, 1 / 6.0, 5 / 3.0);
    assertThat(norm.equilibrium()).isCloseTo(5 / 6.0, within(Math.ulp(1.0)));
    assertThat(norm.at(0.5, 0.2)).isCloseTo(0.8160283091167146, within(2 * Math.ulp(1.0)));
  }

  // Messages

  @Test
  void nothing_to_rest_on_is_refused() {
    assertThatThrownBy(() -> SquareLossNorm.of(0, 0, 0))
        .hasMessage(
            "square loss norm: decay 0.0 and squared outputs that sum to 0.0; the first must not be"
                + " negative, and one must be above 0");
  }
}
