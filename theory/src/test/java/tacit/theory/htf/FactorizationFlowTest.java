// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Svd;
import tacit.nn.Params;
import tacit.nn.factorization.HierarchicalFactorization;

class FactorizationFlowTest {
  private static final HierarchicalFactorization BINARY = Fixtures.binary();
  private static final double H = 1e-3;

  private static FactorizationFlow flow(double h) {
    return new FactorizationFlow(BINARY, Fixtures::slope, h);
  }

  /// Weights after these numbers of steps of `H`, ascending.
  private static List<Params<Tensor>> path(long... steps) {
    List<Params<Tensor>> path = new ArrayList<>();
    long last = steps[steps.length - 1];
    flow(H)
        .run(
            Fixtures.polar(BINARY),
            last,
            (w, k) -> {
              if (Arrays.binarySearch(steps, k) >= 0) path.add(w);
            });
    return path;
  }

  private static double[] sigmas(Params<Tensor> w) {
    return BINARY.tree().interiorNodes().stream()
        .flatMapToDouble(node -> Arrays.stream(LocalComponents.norms(BINARY, w, node)))
        .toArray();
  }

  // Laws

  @Test
  void balance_is_kept() {
    var start = Fixtures.polar(BINARY);
    flow(H)
        .run(
            start,
            2000,
            (w, _) -> {
              double roundings = 2000 * Math.ulp(0.5); // one of a squared norm in each step
              assertThat(Unbalancedness.of(BINARY, w)).isLessThan(roundings);
              assertThat(Unbalancedness.drift(BINARY, start, w)).isLessThan(roundings);
            });
  }

  /// The derivative of the trajectory by a difference of fourth order, error `h⁴ σ⁗ / 30`.
  @Test
  void the_slope_of_the_trajectory_is_the_balanced_law() {
    for (long at : new long[] {200, 700, 1500}) {
      var path = path(at - 2, at - 1, at, at + 1, at + 2);
      var sigma = path.stream().map(FactorizationFlowTest::sigmas).toList();
      var w = path.get(2);
      var rates = ComponentRates.of(BINARY, w, gradient(w));
      for (int i = 0; i < rates.size(); i++) {
        double slope =
            (sigma.get(0)[i] - 8 * sigma.get(1)[i] + 8 * sigma.get(3)[i] - sigma.get(4)[i])
                / (12 * H);
        double law = rates.get(i).balancedRate();
        assertThat(slope / law).isCloseTo(1, within(1e-11)); // ulp(σ) / (h σ̇), h⁴
      }
    }
  }

  private static Params<Tensor> gradient(Params<Tensor> w) {
    return BINARY.gradient(w, Fixtures.slope(BINARY.endTensor(w)));
  }

  // Golden: an independent program, classical Runge-Kutta with h = 10⁻³

  @Test
  void where_the_trajectory_begins() {
    var w = Fixtures.polar(BINARY);
    Tensor end = BINARY.endTensor(w);
    assertThat(Fixtures.loss(end)).isCloseTo(7.52614123089916, within(5e-15)); // printed digits
    assertThat(end.get(0, 0, 0, 0)).isCloseTo(0.001153776164105554, within(1e-18));
    double[] along = Svd.sigmaOf(Matricization.of(end, 0, 1)).toDoubles();
    double[] across = Svd.sigmaOf(Matricization.of(end, 0, 2)).toDoubles();
    assertThat(Arrays.copyOf(along, 2))
        .containsExactly(new double[] {0.04254244753886, 0.00227157812731}, within(5e-15));
    assertThat(across)
        .containsExactly(
            new double[] {0.04217569382111, 0.00586695416100, 0.00122425407663, 0.00055750454903},
            within(5e-15));
  }

  @ParameterizedTest
  @CsvSource({
    "500, 7.51802523323, '0.23982738046 0.08426379921 0.23622033585 0.08682831850 0.23872617931 0.08504263718'",
    "1000, 7.51272368831, '0.23119401851 0.08041108508 0.22557029057 0.08441472069 0.22944997067 0.08164226408'",
    "2000, 7.50591016474, '0.22212183970 0.07518178705 0.21522721823 0.08006324756 0.21984736183 0.07677517635'",
  })
  void where_the_trajectory_leads(long steps, double loss, String sigma) {
    var w = path(steps).getLast();
    assertThat(Fixtures.loss(BINARY.endTensor(w))).isCloseTo(loss, within(5e-12)); // printed digits
    assertThat(sigmas(w)).containsExactly(Fixtures.numbers(sigma), within(5e-12));
  }

  /// Descent loses balance, in proportion to its steps.
  @ParameterizedTest
  @CsvSource({"1e-2, 7.88976e-5", "5e-3, 3.94247e-5", "2.5e-3, 1.97064e-5"})
  void what_descent_loses_of_balance(double rate, double epsilon) {
    var start = Fixtures.polar(BINARY);
    var w = flow(rate).descent(start, Math.round(2 / rate), (_, _) -> {});
    assertThat(Unbalancedness.of(BINARY, w)).isCloseTo(epsilon, within(5e-11)); // printed digits
  }

  @Test
  void whole_numbers_are_unbalanced_by_four() {
    assertThat(Unbalancedness.of(BINARY, Fixtures.whole(BINARY))).isEqualTo(4);
  }

  // Messages

  @Test
  void steps_that_are_no_time_are_refused() {
    assertThatThrownBy(() -> flow(0))
        .hasMessage("factorization flow: a step of 0.0; give a finite time above 0");
  }

  @Test
  void a_flow_that_explodes_says_where() {
    assertThatThrownBy(() -> flow(10).descent(Fixtures.whole(BINARY), 100, (_, _) -> {}))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageMatching(
            "factorization flow: weights are not finite after step \\d+ of 10.0; take shorter steps");
  }
}
