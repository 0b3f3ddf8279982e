// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class HypergeometricTest {
  /// Probabilities come from logarithms of factorials, up to about `N ln N` units in the last
  /// place.
  private static double rounding(int population) {
    return population * Math.log(population + 1.0) * Math.ulp(1.0);
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void probabilities_sum_to_one_and_have_the_moments(Seed seed) {
    var random = seed.generator();
    int n = random.nextInt(2, 60);
    var law = new Hypergeometric(n, random.nextInt(n + 1), random.nextInt(n + 1));
    double variance = law.expected(o -> Math.pow(o - law.mean(), 2));
    assertThat(law.expected(_ -> 1)).isCloseTo(1, within(rounding(n)));
    assertThat(law.expected(o -> o)).isCloseTo(law.mean(), within(n * rounding(n)));
    assertThat(variance)
        .isCloseTo(Math.pow(law.standardDeviation(), 2), within(n * n * rounding(n)));
  }

  @Test
  void all_or_none_leave_nothing_to_chance() {
    assertThat(new Hypergeometric(9, 4, 9).standardDeviation()).isZero();
    assertThat(new Hypergeometric(9, 4, 9).probability(4)).isEqualTo(1);
    assertThat(new Hypergeometric(9, 4, 9).probability(3)).isZero();
    assertThat(new Hypergeometric(9, 4, 9).atLeast(5)).isZero();
    assertThat(new Hypergeometric(9, 4, 9).expected(o -> o)).isEqualTo(4);
    assertThat(new Hypergeometric(9, 4, 0).atLeast(0)).isEqualTo(1);
    assertThat(new Hypergeometric(1, 1, 1).standardDeviation()).isZero();
  }

  // Golden

  /// `C(4, o) C(6, 3 − o) / C(10, 3)`, by hand: 20, 60, 36 and 4 of 120.
  @ParameterizedTest
  @CsvSource({"0, 20", "1, 60", "2, 36", "3, 4"})
  void three_drawn_of_ten_with_four_marked(int overlap, int of120) {
    assertThat(new Hypergeometric(10, 4, 3).probability(overlap))
        .isCloseTo(of120 / 120.0, within(rounding(10)));
  }

  /// SciPy: `hypergeom(1000, 50, 50).sf(4)`; the deviation by its formula.
  @Test
  void two_sets_of_fifty_of_a_thousand() {
    var law = new Hypergeometric(1000, 50, 50);
    assertThat(law.mean()).isEqualTo(2.5);
    assertThat(law.standardDeviation()).isCloseTo(1.5028334932747902, within(4 * Math.ulp(1.5)));
    assertThat(law.atLeast(5)).isCloseTo(0.09833184233448802, within(rounding(1000)));
  }

  // Messages

  @Test
  void counts_outside_the_population_are_refused() {
    assertThatThrownBy(() -> new Hypergeometric(0, 0, 0))
        .hasMessage("hypergeometric: a population of 0; give at least 1");
    assertThatThrownBy(() -> new Hypergeometric(5, 6, 1))
        .hasMessage("hypergeometric: 6 marked of a population of 5; give a count from 0 to 5");
    assertThatThrownBy(() -> new Hypergeometric(5, 1, -1))
        .hasMessage("hypergeometric: -1 drawn of a population of 5; give a count from 0 to 5");
  }
}
