// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalTailTest {
  @Test
  void half_of_all_is_above_the_middle_and_none_or_all_beyond_everything() {
    assertThat(NormalTail.above(0)).isEqualTo(0.5);
    assertThat(NormalTail.above(Double.POSITIVE_INFINITY)).isZero();
    assertThat(NormalTail.above(Double.NEGATIVE_INFINITY)).isEqualTo(1);
  }

  // Golden value: tables of the normal distribution

  @Test
  void one_in_twenty_is_further_than_two_deviations() {
    assertThat(2 * NormalTail.above(1.959963984540054)).isCloseTo(0.05, within(1e-15));
  }

  @Test
  void no_number_has_no_tail() {
    assertThatThrownBy(() -> NormalTail.above(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("normal tail: x is NaN; give a number");
  }
}
