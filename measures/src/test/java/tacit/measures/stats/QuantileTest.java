// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantileTest {
  // Laws

  @Test
  void the_ends_are_the_smallest_and_the_largest() {
    double[] x = {Double.NEGATIVE_INFINITY, 2, Double.POSITIVE_INFINITY};
    assertThat(Quantile.ofSorted(x, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Quantile.ofSorted(x, .5)).isEqualTo(2);
    assertThat(Quantile.ofSorted(x, 1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Quantile.ofSorted(new double[] {7}, .3)).isEqualTo(7);
  }

  // Golden, by hand: h = 7/4, 7/2 and 21/4

  @Test
  void quartiles_of_eight_numbers() {
    double[] x = {.1, .2, .4, .5, .9, 1, 1.1, 5};
    double rounding = 2 * Math.ulp(1.0); // a difference, a product and a sum
    assertThat(Quantile.ofSorted(x, .25)).isCloseTo(.35, within(rounding));
    assertThat(Quantile.ofSorted(x, .5)).isCloseTo(.7, within(rounding));
    assertThat(Quantile.ofSorted(x, .75)).isCloseTo(1.025, within(rounding));
  }

  // Messages

  @Test
  void no_numbers_and_a_share_above_one_are_refused() {
    assertThatThrownBy(() -> Quantile.ofSorted(new double[0], .5))
        .hasMessage("quantile: there are no numbers; give at least one");
    assertThatThrownBy(() -> Quantile.ofSorted(new double[1], 10))
        .hasMessage("quantile: p is 10.0; give a share from 0 to 1");
  }
}
