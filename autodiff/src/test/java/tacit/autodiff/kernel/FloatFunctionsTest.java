// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tacit.autodiff.op.Erf;

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
  void logarithms_and_the_error_function_agree_to_four_epsilon() {
    for (float x = -87; x < 88; x += 0.0173f) {
      double softplus = Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
      close(FloatLogarithm::softplus, x, softplus);
      close(FloatLogarithm::log, (float) Math.exp(x), Math.log((float) Math.exp(x)));
      close(FloatLogarithm::log, 1 + x / 300, Math.log(1 + x / 300));
      close(FloatErf::erf, x / 15, new Erf().at(x / 15));
      close(FloatErf::erf, x / 1e6f, new Erf().at(x / 1e6f));
    }
    close(FloatLogarithm::log, Float.MIN_VALUE, Math.log(Float.MIN_VALUE));
    close(FloatLogarithm::log, Float.MAX_VALUE, Math.log(Float.MAX_VALUE));
  }

  @Test
  void sine_and_cosine_agree_to_four_epsilon_near_zero_and_far_away() {
    for (float x = -6100; x < 6100; x += 0.723f) {
      for (float at : new float[] {x, x / 1000, x * x, (float) Math.rint(x) * 1.5707964f}) {
        absolute(FloatCircular::sin, at, Math.sin(at));
        absolute(FloatCircular::cos, at, Math.cos(at));
      }
      close(FloatCircular::sin, x / 6000, Math.sin(x / 6000));
    }
  }

  private static void close(OnArrays f, float x, double exact) {
    assertThat((double) of(f, x)).isCloseTo(exact, within(FOUR_EPSILON * Math.abs(exact)));
  }

  /// Near a zero of the function a relative error would be that of `x`.
  private static void absolute(OnArrays f, float x, double exact) {
    assertThat((double) of(f, x)).isCloseTo(exact, within(FOUR_EPSILON));
  }

  @Test
  void the_ends_of_logarithms_and_circles_are_those_of_the_definition() {
    float infinity = Float.POSITIVE_INFINITY;
    assertThat(of(FloatLogarithm::log, 0)).isEqualTo(-infinity);
    assertThat(of(FloatLogarithm::log, 1)).isZero();
    assertThat(of(FloatLogarithm::log, infinity)).isEqualTo(infinity);
    assertThat(of(FloatLogarithm::log, -1)).isNaN();
    assertThat(of(FloatLogarithm::log, Float.NaN)).isNaN();
    assertThat(of(FloatLogarithm::softplus, infinity)).isEqualTo(infinity);
    assertThat(of(FloatLogarithm::softplus, -infinity)).isZero();
    assertThat(of(FloatErf::erf, infinity)).isEqualTo(1);
    assertThat(of(FloatErf::erf, -infinity)).isEqualTo(-1);
    assertThat(of(FloatErf::erf, Float.NaN)).isNaN();
    assertThat(of(FloatCircular::sin, infinity)).isNaN();
    assertThat(of(FloatCircular::cos, Float.NaN)).isNaN();
    assertThat(of(FloatCircular::cos, 0)).isEqualTo(1);
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
