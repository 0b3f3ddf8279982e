// SPDX-License-Identifier: Apache-2.0
package tacit.measures.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.measures.evaluation.RobustSignError.Environment;

class RobustSignErrorTest {
  /// Half a unit of the last printed digit.
  private static final double PRINTED = 5e-13;

  private static final double[] MU = {3, 2, 5, 4.5, 1, 2.5, 2.2, 4};
  private static final double[] GAP = {.20, .15, .30, .25, .10, .12, .22, .18};

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_negative_errs_where_the_complexity_does_not(Seed seed) {
    var grid = Grids.withHoles(seed.child("holes").generator());
    double[] gap = seed.child("gap").generator().doubles(grid.size()).toArray();
    double[] mu = seed.child("mu").generator().ints(grid.size(), 0, 5).asDoubleStream().toArray();
    double[] against = Arrays.stream(mu).map(v -> -v).toArray();
    var error = RobustSignError.of(mu, gap, grid, 100);
    var opposite = RobustSignError.of(against, gap, grid, 100);
    assertThat(opposite.skipped()).isEqualTo(error.skipped());
    error
        .perEnvironment()
        .forEach((environment, value) -> {
          assertThat(value).isBetween(0.0, 1.0);
          // two quotients of sums of at most 48 weights
          assertThat(opposite.perEnvironment().get(environment))
              .isCloseTo(1 - value, within(96 * Math.ulp(1.0)));
        });
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_gap_itself_does_not_err_and_a_constant_errs_by_half(Seed seed) {
    var grid = Grids.withHoles(seed.child("holes").generator());
    double[] gap = seed.child("gap").generator().doubles(grid.size()).toArray();
    assertThat(RobustSignError.of(gap, gap, grid, 100).worst()).isZero();
    var constant = RobustSignError.of(new double[grid.size()], gap, grid, 100);
    assertThat(constant.perEnvironment().values()).containsOnly(.5);
  }

  /// Three values make three environments; the order of the models names them.
  @Test
  void an_environment_is_one_axis_between_one_pair_of_values() {
    var rates = List.of("lr .01 wd 0", "lr .1 wd 0", "lr .1 wd 1e-4", "lr .03 wd 0");
    double[] gap = {.1, .2, .3, .4}, mu = {1, 2, 4, 0};
    var error = RobustSignError.of(mu, gap, Grids.product(rates), 10_000);
    assertThat(error.perEnvironment())
        .isEqualTo(
            Map.of(
                new Environment("lr", ".01", ".1"), 0.0,
                new Environment("lr", ".01", ".03"), 1.0,
                new Environment("lr", ".1", ".03"), 1.0,
                new Environment("wd", "0", "1e-4"), 0.0));
    assertThat(error.mean()).isEqualTo(.5);
    assertThat(error.worst()).isEqualTo(1);
  }

  @Test
  void an_environment_without_a_sure_pair_is_skipped() {
    var grid = Grids.product(Grids.axis("a", 2), Grids.axis("b", 2));
    double[] gap = {.1, .11, .2, .21}, mu = {1, 2, 3, 4};
    var error = RobustSignError.of(mu, gap, grid, 10_000);
    assertThat(error.skipped()).containsExactly(new Environment("b", "0", "1"));
    assertThat(error.perEnvironment()).isEqualTo(Map.of(new Environment("a", "0", "1"), 0.0));
  }

  // Golden: worked by a second program, 10⁴ test samples

  @ParameterizedTest
  @CsvSource({".02, 0.531921422608, 0.031921422608", ".03, 0.956057653063, 0.456057653063"})
  void golden_weights(double difference, double weight, double used) {
    assertThat(RobustSignError.weight(difference, 10_000)).isCloseTo(weight, within(PRINTED));
    assertThat(RobustSignError.usedWeight(-difference, 10_000)).isCloseTo(used, within(PRINTED));
    assertThat(RobustSignError.weight(.01, 10_000)).isZero();
  }

  @Test
  void golden_errors_of_eight_models() {
    var error = RobustSignError.of(MU, GAP, Grids.full8(), 10_000);
    assertThat(error.perEnvironment().get(new Environment("lr", "0", "1")))
        .isCloseTo(0.233151437214, within(PRINTED));
    assertThat(error.perEnvironment()).containsEntry(new Environment("bs", "0", "1"), 0.0);
    assertThat(error.mean()).isCloseTo(0.186318309044, within(PRINTED));
    assertThat(error.worst()).isCloseTo(0.325803489919, within(PRINTED));
  }

  // Messages

  @Test
  void gaps_that_cannot_be_told_apart_are_refused() {
    assertThatThrownBy(() -> RobustSignError.of(MU, GAP, Grids.full8(), 10))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "robust sign error: in none of the 3 environments do 10 test samples tell two gaps"
                + " apart; give models further apart or more samples");
  }

  @Test
  void infinite_gaps_no_samples_and_other_lengths_are_refused() {
    double[] infinite = {1, 2, 3, Double.NEGATIVE_INFINITY, 5, 6, 7, 8};
    assertThatThrownBy(() -> RobustSignError.of(MU, infinite, Grids.full8(), 10))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("robust sign error: gap of model 3 is -Infinity; give finite numbers");
    assertThatThrownBy(() -> RobustSignError.of(MU, GAP, Grids.full8(), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "robust sign error: 0 test samples; give how many the gaps were measured on, at least"
                + " 1");
    assertThatThrownBy(() -> RobustSignError.weight(Double.NaN, 10))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("robust sign error: the gaps differ by NaN; give the gaps of two models");
    assertThatThrownBy(() -> RobustSignError.of(new double[3], GAP, Grids.full8(), 10))
        .hasMessage("robust sign error: complexity has 3 numbers for 8 models; give one a model");
  }
}
