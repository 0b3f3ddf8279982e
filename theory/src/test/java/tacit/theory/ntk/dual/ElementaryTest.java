// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Seed;

class ElementaryTest {
  private static final int MANY = 100_000;

  /// `StrictMath.exp` errs by less than an ulp, and so does ours.
  @Test
  void exp_is_within_two_ulps_of_the_library() {
    var random = new Seed(0).generator();
    for (int t = 0; t < MANY; t++) {
      double x = random.nextDouble(-700, 700), exp = StrictMath.exp(x);
      assertThat(Elementary.exp(x)).isCloseTo(exp, within(2 * Math.ulp(exp)));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-800, 0", "800, Infinity", "-Infinity, 0", "Infinity, Infinity"})
  void exp_at_its_ends(double x, double exp) {
    assertThat(Elementary.exp(x)).isEqualTo(exp);
  }

  @Test
  void exp_below_the_least_normal_number() {
    double exp = StrictMath.exp(-740);
    assertThat(Elementary.exp(-740)).isCloseTo(exp, within(2 * Double.MIN_VALUE));
  }

  /// Sine and cosine of a drawn angle have an ulp of error each; then two more of the function, and
  /// one of the library's own.
  @Test
  void an_angle_comes_back_from_its_sine_and_cosine() {
    var random = new Seed(1).generator();
    for (int t = 0; t < MANY; t++) {
      double angle = random.nextDouble() * Math.PI / 2;
      double back = Elementary.quadrant(StrictMath.sin(angle), StrictMath.cos(angle));
      assertThat(back).isCloseTo(angle, within(4 * Math.ulp(angle)));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 0", "1, 0, 1.5707963267948966", "0, 0, 1.5707963267948966"})
  void angles_at_the_ends(double sine, double cosine, double angle) {
    assertThat(Elementary.quadrant(sine, cosine)).isEqualTo(angle);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e-20, 1e-8})
  void small_angles_keep_their_digits(double angle) {
    assertThat(Elementary.quadrant(angle, 1)).isCloseTo(angle, within(Math.ulp(angle)));
  }
}
