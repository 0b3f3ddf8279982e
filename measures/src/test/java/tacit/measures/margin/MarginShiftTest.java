// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static tacit.measures.margin.Golden.roundings;

import org.junit.jupiter.api.Test;

class MarginShiftTest {
  // Laws

  @Test
  void the_same_margins_are_nowhere_apart() {
    double[] m = {.4, .1, .3};
    assertThat(MarginShift.of(m, m)).isEqualTo(new MarginShift(0, 0));
  }

  @Test
  void a_shift_of_all_margins_is_as_far_as_it_is() {
    var shift = MarginShift.of(new double[] {1, 2, 3}, new double[] {11, 12, 13});
    assertThat(shift.wasserstein()).isCloseTo(10, roundings(16));
    assertThat(shift.kolmogorovSmirnov()).isEqualTo(1);
  }

  // Golden values: computed in SciPy from the same margins

  @Test
  void four_margins_of_training_and_five_of_test() {
    var shift = MarginShift.of(new double[] {.1, .4, .5, .9}, new double[] {-.2, .3, .5, .6, 1});
    assertThat(shift.kolmogorovSmirnov()).isCloseTo(.2, roundings(1));
    assertThat(shift.wasserstein()).isCloseTo(.145, roundings(1));
  }
}
