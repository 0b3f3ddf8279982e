// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tacit.measures.margin.Golden.roundings;
import static tacit.measures.margin.Golden.twelveDecimals;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class MarginDistributionTest {
  // Laws

  private static double[] drawn(Seed seed) {
    return seed.generator().doubles(37, -0.5, 1).toArray();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_order_of_the_samples_does_not_matter(Seed seed) {
    double[] margins = drawn(seed), reversed = new double[margins.length];
    for (int i = 0; i < margins.length; i++) reversed[margins.length - 1 - i] = margins[i];
    var forth = MarginDistribution.of(margins);
    var back = MarginDistribution.of(reversed);
    assertThat(forth.sorted()).isSorted().containsExactly(back.sorted());
    assertThat(forth.area()).isEqualTo(back.area());
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_ramp_risk_lies_between_the_shares_at_zero_and_at_its_level(Seed seed) {
    var margins = MarginDistribution.of(drawn(seed));
    for (double gamma = 0.05; gamma < 1.2; gamma += 0.05) {
      assertThat(margins.rampRisk(gamma))
          .isGreaterThanOrEqualTo(margins.cdf(0))
          .isLessThanOrEqualTo(margins.zeroOneMarginRisk(gamma));
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_scale_passes_through_the_area_and_leaves_the_ratios(Seed seed) {
    double[] drawn = drawn(seed);
    var one = MarginDistribution.of(drawn);
    var eight = MarginDistribution.of(Arrays.stream(drawn).map(m -> 8 * m).toArray());
    assertThat(eight.area()).isEqualTo(8 * one.area());
    assertThat(eight.quantile(0.3)).isEqualTo(8 * one.quantile(0.3));
    assertThat(eight.area(AreaConvention.RELATIVE)).isEqualTo(one.area(AreaConvention.RELATIVE));
    assertThat(eight.skewness()).isEqualTo(one.skewness());
    assertThat(eight.rampRisk(4)).isEqualTo(one.rampRisk(0.5));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_gini_coefficient_is_half_the_mean_distance_of_two_margins(Seed seed) {
    double[] m = drawn(seed);
    double distances = 0;
    for (double a : m) for (double b : m) distances += Math.abs(a - b);
    var margins = MarginDistribution.of(m);
    double byPairs = distances / 2 / m.length / m.length / margins.area();
    int sums = m.length * m.length;
    assertThat(margins.gini()).isCloseTo(byPairs, within(byPairs * sums * Math.ulp(1.0)));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_curve_of_as_many_points_as_margins_is_the_sorted_margins(Seed seed) {
    var margins = MarginDistribution.of(drawn(seed));
    double[] sorted = margins.sorted();
    var curve = margins.curve(sorted.length);
    for (int i = 0; i < sorted.length; i++) {
      // u and h are rounded once each; h has the size of the number of margins
      double h = 2 * sorted.length * Math.ulp(1.0);
      assertThat(curve.get(i).margin()).isCloseTo(sorted[i], within(h));
    }
    assertThat(curve.getFirst().share()).isZero();
    assertThat(curve.getLast().share()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_areas_of_separated_data_are_one(Seed seed) {
    var margins = MarginDistribution.of(seed.generator().doubles(9, 0.1, 1).toArray());
    assertThat(margins.separated()).isTrue();
    assertThat(margins.positiveArea()).isEqualTo(margins.area());
  }

  // Golden values: computed in NumPy from the same margins

  @Test
  void areas_of_the_small_network() {
    var a = Golden.a();
    assertThat(a.area()).isCloseTo(0.6187184335382292, roundings(4));
    assertThat(a.mean()).isEqualTo(a.area());
    assertThat(a.area(AreaConvention.TRAPEZOID)).isCloseTo(0.5696137959558301, roundings(4));
    assertThat(a.area(AreaConvention.RELATIVE)).isCloseTo(0.375, roundings(4));
    assertThat(a.area(AreaConvention.RANK_AXIS)).isCloseTo(4 * 0.6187184335382292, roundings(16));
    assertThat(a.positiveArea()).isCloseTo(0.6481812160876687, roundings(4));
    assertThat(a.separated()).isFalse();
    assertThat(a.count()).isEqualTo(4);
  }

  @Test
  void quantiles_of_the_small_network() {
    var a = Golden.a();
    assertThat(a.median()).isCloseTo(0.47140452079103173, roundings(2));
    assertThat(a.quantile(0.25)).isCloseTo(0.324090608044, twelveDecimals());
    assertThat(a.quantile(0.5)).isCloseTo(0.471404520791, twelveDecimals());
    assertThat(a.quantile(0.75)).isCloseTo(0.766032346285, twelveDecimals());
    assertThat(a.quantile(0.1)).isCloseTo(0.05892556509887899, roundings(2));
    assertThat(a.quantile(0)).isEqualTo(a.min());
    assertThat(a.quantile(1)).isEqualTo(a.max()).isCloseTo(1.649915822768611, roundings(2));
  }

  @Test
  void risks_of_the_small_network() {
    var a = Golden.a();
    assertThat(a.rampRisk(0.5)).isCloseTo(0.27859547920896827, roundings(4));
    assertThat(a.rampRisk(1)).isCloseTo(0.5142977396044841, roundings(4));
    assertThat(a.rampRisk(a.max())).isCloseTo(0.6071428571428572, roundings(4));
  }

  @Test
  void five_margins() {
    var s = Golden.s();
    assertThat(s.area()).isCloseTo(0.2, roundings(1));
    assertThat(s.min()).isEqualTo(0.05);
    assertThat(s.area(AreaConvention.RELATIVE)).isCloseTo(0.5, roundings(1));
    assertThat(s.quantile(0.1)).isCloseTo(0.07, roundings(1));
    assertThat(s.standardDeviation()).isCloseTo(0.12247448713915891, roundings(1));
    assertThat(s.coefficientOfVariation()).isCloseTo(0.6123724356957946, roundings(2));
    assertThat(s.skewness()).isCloseTo(0.40824829046386296, roundings(8));
    assertThat(s.gini()).isCloseTo(0.34, roundings(2));
    assertThat(s.semiVariance()).isCloseTo(0.0065, roundings(1));
  }

  @Test
  void risks_and_shares_of_five_margins() {
    var s = Golden.s();
    assertThat(s.rampRisk(.2)).isCloseTo(.25, roundings(1));
    assertThat(s.rampRisk(.4)).isCloseTo(.5, roundings(1));
    assertThat(s.rampRisk(1)).isCloseTo(.8, roundings(1));
    assertThat(s.cdf(0.2)).isEqualTo(0.6);
    assertThat(s.cdf(0.19)).isEqualTo(0.4);
    assertThat(s.cdf(-1)).isZero();
    assertThat(s.survival(0.4)).isZero();
    assertThat(s.zeroOneMarginRisk(0.1)).isEqualTo(0.4);
    assertThat(s.kth(2)).isEqualTo(0.1);
    assertThat(s.kth(5)).isEqualTo(s.max());
  }

  // Refusals

  private static void refuses(double[] margins, ToDoubleFunction<MarginDistribution> of, String m) {
    assertThatThrownBy(() -> of.applyAsDouble(MarginDistribution.of(margins)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("margin distribution: " + m);
  }

  private static void undefined(
      double[] margins, ToDoubleFunction<MarginDistribution> of, String m) {
    assertThatThrownBy(() -> of.applyAsDouble(MarginDistribution.of(margins)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("margin distribution: " + m);
  }

  @Test
  void no_margins_and_margins_that_are_not_finite_are_refused() {
    double[] none = {}, some = {1, Double.NaN}, infinite = {1, 2, Double.POSITIVE_INFINITY};
    refuses(none, MarginDistribution::min, "there are no margins; give at least one");
    undefined(some, MarginDistribution::min, "margin 1 is NaN; give finite numbers");
    undefined(infinite, MarginDistribution::min, "margin 2 is Infinity; give finite numbers");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.5, Double.NaN, Double.POSITIVE_INFINITY})
  void a_level_that_is_not_above_zero_is_refused(double gamma) {
    String message = "the level gamma is " + gamma + "; give a finite number above 0";
    refuses(new double[] {1}, m -> m.rampRisk(gamma), message);
    refuses(new double[] {1}, m -> m.zeroOneMarginRisk(gamma), message);
  }

  @Test
  void arguments_that_do_not_fit_are_named() {
    double[] two = {1, 2};
    refuses(two, m -> m.kth(3), "k = 3 of 2 margins; k counts from 1");
    refuses(two, m -> m.kth(0), "k = 0 of 2 margins; k counts from 1");
    assertThatThrownBy(() -> MarginDistribution.of(two).quantile(1.5))
        .hasMessage("quantile: p is 1.5; give a share from 0 to 1");
    refuses(two, m -> m.curve(1).size(), "a curve of 1 points; give 2 or more");
    refuses(two, m -> m.cdf(Double.NaN), "the share of margins of at most NaN; give a number");
  }

  @Test
  void numbers_that_these_margins_do_not_have_are_named() {
    double[] one = {1}, below = {-3, -1}, equal = {2, 2};
    undefined(
        one,
        m -> m.area(AreaConvention.TRAPEZOID),
        "the trapezoid area needs two margins or more, and there is one");
    undefined(
        below,
        m -> m.area(AreaConvention.RELATIVE),
        "the relative area needs a largest margin above 0, and it is -1.0");
    undefined(
        below,
        MarginDistribution::coefficientOfVariation,
        "the coefficient of variation needs a mean above 0, and it is -2.0");
    undefined(
        below,
        MarginDistribution::gini,
        "the Gini coefficient needs a mean above 0, and it is -2.0");
    undefined(
        equal, MarginDistribution::skewness, "all margins are 2.0; their skewness is undefined");
  }
}
