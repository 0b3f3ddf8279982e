// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class PowerLawFitTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void points_on_a_power_law_give_it_back(Seed seed) {
    RandomGenerator random = seed.generator();
    double p = random.nextDouble(-2, 2), a = random.nextDouble(.1, 3);
    double[] x = {1, 2, 5, 9};
    var fit = PowerLawFit.of(x, Arrays.stream(x).map(v -> a * Math.pow(v, p)).toArray());
    // a few dozen operations on logarithms below 6
    assertThat(fit.exponent()).isCloseTo(p, within(1e-13));
    assertThat(fit.prefactor()).isCloseTo(a, within(1e-12));
    assertThat(fit.standardError()).isCloseTo(0, within(1e-13));
  }

  @Test
  void two_points_have_no_standard_error() {
    var fit = PowerLawFit.of(new double[] {1, 4}, new double[] {2, 1});
    assertThat(fit.exponent()).isCloseTo(-.5, within(1e-15)); // ln 2 / ln 4
    assertThat(fit.standardError()).isNaN();
  }

  // Golden, NumPy

  @Test
  void golden_fit() {
    var fit = PowerLawFit.of(new double[] {64, 128, 256}, new double[] {.0236, .0142, .0103});
    var digits = within(1e-10); // of the golden
    assertThat(fit.exponent()).isCloseTo(-.5980712611, digits);
    assertThat(fit.prefactor()).isCloseTo(.2751741168, digits);
    assertThat(fit.standardError()).isCloseTo(.0778410588, digits);
  }

  // Messages

  @Test
  void what_has_no_logarithm_is_refused() {
    assertRefused("y[1] is 0.0 and has no logarithm; give positive numbers", 1, 2, 3, 0);
    assertRefused("x[0] is -1.0 and has no logarithm; give positive numbers", -1, 2, 3, 4);
    assertRefused("every x is 2.0; give two that differ", 2, 2, 3, 4);
    assertRefused("points are 1; give at least 2", 2, 3);
    assertThatThrownBy(() -> PowerLawFit.of(new double[1], new double[2]))
        .hasMessage("power law: 1 x but 2 y; give one y an x");
  }

  /// The first half are `x`, the second `y`.
  private static void assertRefused(String message, double... xy) {
    int m = xy.length / 2;
    double[] x = Arrays.copyOf(xy, m), y = Arrays.copyOfRange(xy, m, 2 * m);
    assertThatThrownBy(() -> PowerLawFit.of(x, y))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("power law: " + message);
  }
}
