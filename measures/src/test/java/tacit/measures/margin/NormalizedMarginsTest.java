// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizedMarginsTest {
  // Golden values, by hand

  @Test
  void margins_of_a_network_with_one_output() {
    double[] m = {0.5, 2 / 3.0, 1 / 6.0, 5 / 3.0};
    assertThat(NormalizedMargins.of(new double[] {1.5, 2, .5, 5}, Math.log(3)))
        .containsExactly(m, within(4 * Math.ulp(2.0)));
  }

  @Test
  void a_scale_beyond_all_doubles_can_leave_margins_that_are_not() {
    double[] q = {1e200};
    assertThat(NormalizedMargins.of(q, Math.log(1e200) * 2)[0])
        .isCloseTo(1e-200, within(1e-200 * 1000 * Math.ulp(1.0)));
    assertThat(NormalizedMargins.of(new double[] {0}, 5000)).containsExactly(0);
  }

  // Refusals

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY})
  void a_scale_that_is_no_number_is_refused(double logScale) {
    assertThatThrownBy(() -> NormalizedMargins.of(new double[] {1}, logScale))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "normalized margins: the logarithm of the scale is "
                + logScale
                + "; give a finite number");
  }

  @ParameterizedTest
  @ValueSource(doubles = {3000, -3000})
  void a_margin_that_would_be_lost_is_named(double logScale) {
    assertThatThrownBy(() -> NormalizedMargins.of(new double[] {0, 2}, logScale))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "normalized margins: margin 2.0 of sample 1 divided by exp("
                + logScale
                + ") is no double; compare ratios of output margins instead");
  }
}
