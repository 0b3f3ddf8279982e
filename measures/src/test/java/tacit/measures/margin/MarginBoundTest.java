// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tacit.measures.margin.Golden.roundings;
import static tacit.measures.margin.RademacherKind.EMPIRICAL;
import static tacit.measures.margin.RademacherKind.EXPECTED;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class MarginBoundTest {
  private static final MarginDistribution A = Golden.a(), S = Golden.s();

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_optimal_level_is_the_best_of_all_margins(Seed seed) {
    var random = seed.generator();
    var margins = MarginDistribution.of(random.doubles(30, -0.2, 1).toArray());
    double c = random.nextDouble(0.01, 1) * margins.positiveArea();
    double least =
        MarginBound.atLevel(margins, MarginBound.optimalLevel(margins, c).orElseThrow(), c);
    for (double level : margins.sorted()) {
      if (level <= 0) continue;
      assertThat(MarginBound.atLevel(margins, level, c)).isGreaterThan(least - 8 * Math.ulp(1.0));
    }
    assertThat(MarginBound.nonVacuous(margins, c)).isTrue();
    assertThat(least).isLessThan(1);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void below_the_complexity_no_level_says_anything(Seed seed) {
    var margins = MarginDistribution.of(seed.generator().doubles(30, -0.2, 1).toArray());
    double c = 1.01 * margins.positiveArea();
    assertThat(MarginBound.optimalLevel(margins, c)).isEmpty();
    assertThat(MarginBound.nonVacuous(margins, c)).isFalse();
    for (double level = 0.01; level < 100; level *= 2) {
      assertThat(MarginBound.atLevel(margins, level, c)).isGreaterThan(1);
    }
  }

  @Test
  void a_level_chosen_later_costs_more_than_one_chosen_before() {
    double before = MarginBound.binary(S, .2, .01, EXPECTED, .05).value();
    assertThat(MarginBound.binaryUniform(S, .2, 1, .01, .05).value()).isGreaterThan(before);
  }

  // Golden values: computed in NumPy from the same margins, or by hand

  @Test
  void complexities_of_the_small_network() {
    assertThat(MarginBound.golowich(2, 30, 4)).isCloseTo(3.649351098192982, roundings(4));
    assertThat(MarginBound.golowichWorstCase(2, Math.sqrt(10), 4))
        .isCloseTo(4.21390767781835, roundings(8));
  }

  @Test
  void the_bound_of_the_small_network_says_nothing() {
    double rademacher = MarginBound.golowichWorstCase(2, Math.sqrt(10), 4);
    var bound = MarginBound.multiclass(A, 1, 3, rademacher, EXPECTED, .05);
    assertThat(bound.risk()).isCloseTo(0.5142977396044841, roundings(4));
    assertThat(bound.complexity()).isCloseTo(50.5668921338, within(5e-11));
    assertThat(bound.confidence()).isCloseTo(0.6119367077, within(5e-11));
    assertThat(bound.value()).isCloseTo(51.69312658109489, roundings(128));
    assertThat(bound.vacuous()).isTrue();
    assertThat(bound).hasToString("51.69 (vacuous)");
  }

  @Test
  void a_bound_of_two_signs_by_hand() {
    var bound = MarginBound.binary(S, .4, .01, EXPECTED, .05);
    assertThat(bound.risk()).isCloseTo(.5, roundings(1));
    assertThat(bound.complexity()).isCloseTo(.05, roundings(1));
    assertThat(bound.confidence()).isCloseTo(Math.sqrt(Math.log(20) / 10), roundings(1));
    var many = MarginDistribution.of(new double[1000]);
    assertThat(new MarginBound(.25, .125, 0)).hasToString("0.3750");
    assertThat(MarginBound.binary(many, 1, 0, EMPIRICAL, .05).confidence())
        .isCloseTo(3 * Math.sqrt(Math.log(40) / 2000), roundings(1));
  }

  @Test
  void a_bound_for_all_levels_by_hand() {
    var bound = MarginBound.binaryUniform(S, .25, 2, .01, .05);
    // log₂(2 · 2 / 0.25) = 4
    assertThat(bound.complexity()).isCloseTo(.16 + Math.sqrt(Math.log(4) / 5), roundings(4));
    assertThat(bound.confidence()).isCloseTo(Math.sqrt(Math.log(40) / 10), roundings(2));
    assertThat(MarginBound.binaryUniform(S, 2, 2, .01, .05).complexity()).isEqualTo(.02);
  }

  @ParameterizedTest
  @CsvSource({".05, .4", ".1, .3", ".2, .35", ".25, .4", ".4, .55"})
  void sums_at_the_levels_of_five_margins(double level, double value) {
    assertThat(MarginBound.atLevel(S, level, .02)).isCloseTo(value, roundings(2));
  }

  @Test
  void the_best_level_of_five_margins() {
    assertThat(MarginBound.optimalLevel(S, .02)).hasValue(.1);
    assertThat(MarginBound.nonVacuous(S, .02)).isTrue();
  }

  @Test
  void at_equality_there_is_a_best_level_and_it_says_nothing() {
    var margins = MarginDistribution.of(-1, .5, 1.5);
    double c = 2 / 3.0;
    assertThat(margins.positiveArea()).isEqualTo(c);
    assertThat(MarginBound.optimalLevel(margins, c)).hasValue(1.5);
    assertThat(MarginBound.atLevel(margins, 1.5, c)).isCloseTo(1, roundings(2));
    assertThat(MarginBound.nonVacuous(margins, c)).isFalse();
  }

  // Refusals

  private static void refuses(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("margin bound: " + message);
  }

  @Test
  void numbers_that_no_bound_is_of_are_named() {
    refuses(
        () -> MarginBound.binary(S, 1, .1, EXPECTED, 1),
        "delta = 1.0; give the chance of failure, between 0 and 1");
    refuses(
        () -> MarginBound.binary(S, 1, -1, EXPECTED, .1),
        "a complexity of -2.0; give a finite one, not below 0");
    refuses(
        () -> MarginBound.multiclass(S, 1, 1, .1, EXPECTED, .1),
        "1 classes; a margin needs 2 or more");
    refuses(
        () -> MarginBound.binaryUniform(S, 2, 1, .1, .1),
        "level gamma = 2.0 above the largest, 1.0; levels go up to the largest");
    refuses(() -> MarginBound.optimalLevel(S, 0), "a complexity of 0.0; give a finite one above 0");
    refuses(() -> MarginBound.nonVacuous(S, -1), "a complexity of -1.0; give a finite one above 0");
  }

  @Test
  void sizes_that_no_complexity_is_of_are_named() {
    refuses(
        () -> MarginBound.golowich(0, 1, 1), "a depth of 0; give the number of layers, 1 or more");
    refuses(() -> MarginBound.golowich(1, 1, 0), "a sample of 0; give 1 or more");
    refuses(
        () -> MarginBound.golowich(1, -1, 1),
        "inputs with a sum of squares of -1.0; give a finite one, not below 0");
    refuses(
        () -> MarginBound.golowichWorstCase(1, -1, 1),
        "a largest input of norm -1.0; give a finite one, not below 0");
  }
}
