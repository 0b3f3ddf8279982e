// SPDX-License-Identifier: Apache-2.0
package tacit.measures.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tacit.measures.stats.TiePolicy.DROP_DOUBLE_TIES;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class PermutationNullTest {
  private static ModelGrid grid(int models) {
    return switch (models) {
      case 192 -> Grids.residual();
      case 144 -> Grids.plain();
      default -> Grids.full48();
    };
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_perfect_measure_is_beyond_chance_and_its_list_is_left_alone(Seed seed) {
    double[] g = Grids.order(48, seed.generator()), kept = g.clone();
    var chance = PermutationNull.psi(g, g, Grids.full48(), DROP_DOUBLE_TIES, 200, seed.generator());
    assertThat(chance.psi()).isEqualTo(1);
    assertThat(chance.pValue()).isEqualTo(1 / 201.0);
    assertThat(chance.zScore()).isGreaterThan(5);
    assertThat(g).containsExactly(kept);
  }

  // Golden: printed by a second program, from the mean over 400 orders of g

  @ParameterizedTest
  @CsvSource({"192, .061, .0005", "144, .0705, .00005", "48, .1225, .00005"})
  void deviations_over_random_orders_of_generalization(
      int models, double golden, double halfDigit) {
    int orders = 400;
    double sum = 0, squares = 0;
    for (int order = 0; order < orders; order++) {
      double[] g = Grids.order(models, new Seed(order).generator());
      double variance = PermutationNull.exactVariance(g, grid(models));
      sum += variance;
      squares += variance * variance;
    }
    double mean = sum / orders;
    double error = Math.sqrt((squares / orders - mean * mean) / orders) / (2 * Math.sqrt(mean));
    // both programs drew 400 orders, hence √2
    assertThat(Math.sqrt(mean)).isCloseTo(golden, within(halfDigit + 5 * Math.sqrt(2) * error));
  }

  // Agreement

  @ParameterizedTest
  @CsvSource({"192, .061", "144, .0705", "48, .1225"})
  void drawn_measures_and_drawn_generalizations_have_the_golden_deviation(
      int models, double deviation) {
    var random = new Seed(models).generator();
    var grid = grid(models);
    int draws = 1000;
    double sum = 0, squares = 0;
    for (int draw = 0; draw < draws; draw++) {
      double[] mu = Grids.order(models, random), g = Grids.order(models, random);
      double psi = GranulatedKendall.of(mu, g, grid, DROP_DOUBLE_TIES).overall();
      sum += psi;
      squares += psi * psi;
    }
    // five standard errors of a mean; those of a deviation are 1/√(2 · 1000), 10 % is 4.5 of them
    assertThat(sum / draws).isCloseTo(0, within(5 * deviation / Math.sqrt(draws)));
    assertThat(Math.sqrt(squares / draws)).isCloseTo(deviation, within(.1 * deviation));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_exact_variance_is_that_of_many_drawn_orders(Seed seed) {
    var grid = Grids.withHoles(seed.child("holes").generator());
    double[] mu = Grids.order(grid.size(), seed.child("mu").generator());
    double[] g = seed.child("g").generator().ints(grid.size(), 0, 9).asDoubleStream().toArray();
    var chance = PermutationNull.psi(mu, g, grid, DROP_DOUBLE_TIES, 4000, seed.generator());
    double exact = Math.sqrt(PermutationNull.exactVariance(g, grid));
    // a standard error of 1/√8000 = 1.1 %
    assertThat(chance.standardDeviation()).isCloseTo(exact, within(.05 * exact));
    assertThat(chance.mean()).isCloseTo(0, within(5 * exact / Math.sqrt(4000)));
  }

  @ParameterizedTest
  @CsvSource({"0 1 2 3 4 5", "3 0 5 1 4 2", "1 1 2 2 1 0"})
  void the_exact_variance_is_that_of_all_orders(String numbers) {
    double[] g = List.of(numbers.split(" ")).stream().mapToDouble(Double::parseDouble).toArray();
    var grid =
        Grids.product(List.of("lr .01 wd 0", "lr .1 wd 0", "lr .1 wd 1"), Grids.axis("b", 2));
    double squares = 0;
    var orders = orders(List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0));
    for (double[] mu : orders) {
      double psi = GranulatedKendall.of(mu, g, grid, DROP_DOUBLE_TIES).overall();
      squares += psi * psi;
    }
    // 720 squares of at most 1
    assertThat(PermutationNull.exactVariance(g, grid))
        .isCloseTo(squares / orders.size(), within(720 * Math.ulp(1.0)));
  }

  private static List<double[]> orders(List<Double> numbers) {
    if (numbers.isEmpty()) return List.of(new double[0]);
    var all = new ArrayList<double[]>();
    for (Double first : numbers) {
      var others = new ArrayList<>(numbers);
      others.remove(first);
      for (double[] rest : orders(others)) {
        double[] order = new double[rest.length + 1];
        order[0] = first;
        System.arraycopy(rest, 0, order, 1, rest.length);
        all.add(order);
      }
    }
    return all;
  }

  // Messages

  @Test
  void few_draws_and_lists_without_an_order_are_refused() {
    double[] g = Grids.order(8, new Seed(0).generator()), constant = new double[8];
    var random = new Seed(1).generator();
    assertThatThrownBy(() -> PermutationNull.psi(g, g, Grids.full8(), DROP_DOUBLE_TIES, 1, random))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("permutation null: 1 draws; give at least 2, usually 1000");
    assertThatThrownBy(
            () -> PermutationNull.psi(g, constant, Grids.full8(), DROP_DOUBLE_TIES, 9, random))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "permutation null: every drawn order of the measure has psi 0.0; give lists that change"
                + " within the groups");
  }

  @Test
  void a_variance_needs_one_number_a_model_and_partners() {
    var apart =
        new ModelGrid(
            List.of(
                HyperParameters.of("a", "0", "b", "0"), HyperParameters.of("a", "1", "b", "1")));
    assertThatThrownBy(() -> PermutationNull.exactVariance(new double[2], apart))
        .hasMessage(
            "permutation null: on none of the axes [a, b] do two models differ alone; give a fuller"
                + " grid");
    assertThatThrownBy(() -> PermutationNull.exactVariance(new double[3], apart))
        .hasMessage(
            "permutation null: generalization has 3 numbers for 2 models; give one a model");
  }
}
