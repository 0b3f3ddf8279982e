// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FloatFunctionsTest {
  private static final double FOUR_EPSILON = 4 * Math.ulp(1f);

  private interface OnArrays {
    void map(float[] x, float[] y, int from, int to);
  }

  /// The number alone, and between others: a whole vector and a rest.
  private static float of(OnArrays f, float x) {
    float[] many = new float[67], y = new float[67];
    Arrays.fill(many, x);
    f.map(many, y, 1, 66);
    float[] alone = new float[1];
    f.map(new float[] {x}, alone, 0, 1);
    assertThat(Arrays.copyOfRange(y, 1, 66)).containsOnly(alone[0]);
    assertThat(y[0] + y[66]).isZero();
    return alone[0];
  }

  @Test
  void every_function_agrees_to_four_epsilon_over_its_normal_range() {
    for (float x = -87; x < 88; x += 0.0173f) {
      double exp = Math.exp(x), sigmoid = 1 / (1 + Math.exp(-x)), tanh = Math.tanh(x);
      assertThat((double) of(FloatFunctions::exp, x)).isCloseTo(exp, within(FOUR_EPSILON * exp));
      assertThat((double) of(FloatFunctions::sigmoid, x))
          .isCloseTo(sigmoid, within(FOUR_EPSILON * sigmoid));
      assertThat((double) of(FloatFunctions::tanh, x))
          .isCloseTo(tanh, within(FOUR_EPSILON * Math.abs(tanh)));
    }
  }

  @Test
  void the_ends_are_zero_infinity_and_one() {
    float infinity = Float.POSITIVE_INFINITY;
    assertThat(of(FloatFunctions::exp, -infinity)).isZero();
    assertThat(of(FloatFunctions::exp, infinity)).isEqualTo(infinity);
    assertThat(of(FloatFunctions::exp, 0)).isEqualTo(1);
    assertThat(of(FloatFunctions::exp, -100))
        .isCloseTo((float) Math.exp(-100), within(Float.MIN_VALUE));
    assertThat(of(FloatFunctions::tanh, -infinity)).isEqualTo(-1);
    assertThat(of(FloatFunctions::sigmoid, -infinity)).isZero();
    assertThat(of(FloatFunctions::exp, Float.NaN)).isNaN();
    assertThat(of(FloatFunctions::tanh, Float.NaN)).isNaN();
  }
}
