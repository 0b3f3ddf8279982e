// SPDX-License-Identifier: Apache-2.0
package tacit.theory.clones.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.theory.clones.MarginDensity;
import tacit.theory.special.Normal;

class ErrorSeriesTest {
  private static final MarginDensity EXPONENTIAL = MarginDensity.exponential(1);

  // Laws

  @ParameterizedTest
  @ValueSource(doubles = {64, 200, 1000, 1e5})
  void a_third_term_comes_nearer_than_two(double w) {
    var two = ErrorSeries.sides(EXPONENTIAL, w, 2, 0);
    var three = ErrorSeries.sides(EXPONENTIAL, w, 3, 0);
    assertThat(three.error()).isLessThan(two.error() / Math.sqrt(w));
  }

  // Golden, from a Python script

  @Test
  void of_normal_margins() {
    double[] excess = {.026891430830, .007332479610, .001875742195};
    for (int i = 0; i < 3; i++) {
      var sides = ErrorSeries.sides(MarginDensity.normal(1, 1), Math.pow(4, i + 1), 2, 1e-4);
      assertThat(sides.measured().item()).isCloseTo(excess[i], within(1e-12));
    }
  }

  // Agreement

  @ParameterizedTest
  @ValueSource(doubles = {1, 64, 256})
  void exponential_margins_have_a_closed_form(double w) {
    double closed = .5 - Math.exp(1 / (2 * w)) * Normal.below(-1 / Math.sqrt(w));
    assertThat(ErrorSeries.sides(EXPONENTIAL, w, 3, 0).measured().item())
        .isCloseTo(closed, within(1e-13));
  }
}
