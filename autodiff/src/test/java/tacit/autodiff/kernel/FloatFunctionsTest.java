// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FloatFunctionsTest {
  private static final double FOUR_EPSILON = 4 * Math.ulp(1f);

  @Test
  void every_function_agrees_to_four_epsilon_over_its_normal_range() {
    for (float x = -87; x < 88; x += 0.0173f) {
      double exp = Math.exp(x), sigmoid = 1 / (1 + Math.exp(-x)), tanh = Math.tanh(x);
      assertThat((double) FloatFunctions.exp(x)).isCloseTo(exp, within(FOUR_EPSILON * exp));
      assertThat((double) FloatFunctions.sigmoid(x))
          .isCloseTo(sigmoid, within(FOUR_EPSILON * sigmoid));
      assertThat((double) FloatFunctions.tanh(x))
          .isCloseTo(tanh, within(FOUR_EPSILON * Math.abs(tanh)));
    }
  }

  @Test
  void the_ends_are_zero_infinity_and_one() {
    float infinity = Float.POSITIVE_INFINITY;
    assertThat(FloatFunctions.exp(-infinity)).isZero();
    assertThat(FloatFunctions.exp(infinity)).isEqualTo(infinity);
    assertThat(FloatFunctions.exp(0)).isEqualTo(1);
    assertThat(FloatFunctions.exp(-100)).isCloseTo((float) Math.exp(-100), within(Float.MIN_VALUE));
    assertThat(FloatFunctions.tanh(-infinity)).isEqualTo(-1);
    assertThat(FloatFunctions.sigmoid(-infinity)).isZero();
    assertThat(FloatFunctions.exp(Float.NaN)).isNaN();
    assertThat(FloatFunctions.tanh(Float.NaN)).isNaN();
  }
}
