// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class EscapeTimeTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_norm_at_the_time_to_reach_it_is_reached(Seed seed) {
    var random = seed.generator();
    int arity = random.nextInt(2, 7);
    double sigma0 = random.nextDouble(0.01, 1), gamma = random.nextDouble(0.1, 2);
    for (double to : new double[] {2 * sigma0, sigma0 / 2}) {
      double pull = to > sigma0 ? gamma : -gamma;
      double t = EscapeTime.timeToReach(arity, sigma0, pull, to);
      assertThat(EscapeTime.sigmaAt(arity, sigma0, pull, t) / to)
          .isCloseTo(1, within(100 * Math.ulp(1.0))); // powers and their inverses
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_component_is_reached_before_it_escapes(Seed seed) {
    var random = seed.generator();
    int arity = random.nextInt(3, 7);
    double sigma0 = random.nextDouble(0.01, 1), gamma = random.nextDouble(0.1, 2);
    double escape = EscapeTime.escapeTime(arity, sigma0, gamma);
    assertThat(EscapeTime.timeToReach(arity, sigma0, gamma, 1e6)).isLessThan(escape);
  }

  // Golden, derived: the second component, of pull 0.9, when the first, of pull 1, is at 1

  @ParameterizedTest
  @CsvSource({
    "2, 1e-3, 3.4538776395, 0.5011872336, 1e-10",
    "2, 1e-6, 6.9077552790, 0.2511886432, 1e-10",
    "3, 1e-3, 9, 0.1457938475, 1e-10",
    "3, 1e-6, 99, 7.7218348e-4, 1e-11",
    "4, 1e-3, 15.3113883008, 0.0605983489, 1e-10",
    "4, 1e-6, 499.5, 9.8224012e-5, 1e-12",
    "5, 1e-3, 20.6985781493, 0.0371664188, 1e-10",
    "5, 1e-6, 1326.6905685117, 4.6241527e-5, 1e-12",
  })
  void two_components_of_nearly_equal_pull(
      int arity, double sigma0, double time, double second, double lastDigit) {
    double reached = EscapeTime.timeToReach(arity, sigma0, 1, 1);
    assertThat(reached).isCloseTo(time, within(5e-11));
    assertThat(EscapeTime.sigmaAt(arity, sigma0, 0.9, reached))
        .isCloseTo(second, within(lastDigit));
  }

  @Test
  void with_three_vectors_from_a_thousandth_it_escapes_at_ten() {
    assertThat(EscapeTime.escapeTime(3, 1e-3, 1)).isCloseTo(10, within(1e-14)); // a power rounds
  }

  @Test
  void nothing_escapes_with_two_vectors_or_without_pull() {
    assertThat(EscapeTime.escapeTime(2, 1e-3, 1)).isInfinite();
    assertThat(EscapeTime.escapeTime(3, 1e-3, 0)).isInfinite();
    assertThat(EscapeTime.escapeTime(3, 1e-3, -1)).isInfinite();
    assertThat(EscapeTime.sigmaAt(3, 0.5, -1, 1e6)).isPositive().isLessThan(1e-6); // never 0
    assertThat(EscapeTime.timeToReach(3, 0.5, -1, 1)).isInfinite();
    assertThat(EscapeTime.timeToReach(3, 0.5, 0, 1)).isInfinite();
    assertThat(EscapeTime.timeToReach(3, 0.5, 0, 0.5)).isZero();
  }

  // Messages

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5})
  void no_norm_is_told_from_the_escape_on(double times) {
    double escape = EscapeTime.escapeTime(3, 1e-3, 1), t = times * escape;
    assertThatThrownBy(() -> EscapeTime.sigmaAt(3, 1e-3, 1, t))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "escape time: a component of 3 vectors that starts at 0.001 with a pull of 1.0 is infinite from t = %s on; ask for an earlier time than %s"
                .formatted(escape, t));
  }

  @Test
  void what_is_no_component_is_refused() {
    assertThatThrownBy(() -> EscapeTime.escapeTime(1, 1, 1))
        .hasMessage("escape time: a component has 1 vectors; it needs at least 2");
    assertThatThrownBy(() -> EscapeTime.escapeTime(3, 0, 1))
        .hasMessage("escape time: the component starts at 0.0; give a finite norm above 0");
    assertThatThrownBy(() -> EscapeTime.escapeTime(3, 1, Double.NaN))
        .hasMessage("escape time: the pull is NaN; give a finite one");
    assertThatThrownBy(() -> EscapeTime.sigmaAt(3, 1, 1, -1))
        .hasMessage("escape time: the time is -1.0; give a finite one, not negative");
    assertThatThrownBy(() -> EscapeTime.timeToReach(3, 1, 1, 0))
        .hasMessage("escape time: the norm to reach is 0.0; give a finite one above 0");
  }
}
