// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tacit.theory.ntk.depth.Printed.check;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.theory.ntk.dual.ErfDual;
import tacit.theory.ntk.dual.ReluDual;

class DeviationRecursionTest {
  private static final double EPS = Math.ulp(1.0);

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void equal_inputs_stay_equal_and_opposite_ones_are_told_apart_most(Seed seed) {
    var random = seed.generator();
    for (var map : maps(random.nextDouble(0.3, 1.9), random.nextDouble(0.1, 2))) {
      assertThat(map.deltaK(0)).isZero();
      assertThat(map.chiGap(0)).isZero();
      double h = random.nextDouble(0, 2);
      assertThat(map.deltaK(h)).isPositive().isLessThanOrEqualTo(map.deltaK(2));
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_small_deviation_grows_by_chi_one(Seed seed) {
    var random = seed.generator();
    double w = random.nextDouble(0.3, 1.9), q = random.nextDouble(0.1, 2), h = 1e-200;
    for (var map : maps(w, q)) {
      // what is left is of relative size √h
      assertThat(map.deltaK(h) / (q * h)).isCloseTo(map.chi1(), within(20 * EPS));
    }
  }

  // Golden values: arithmetic of 60 digits

  @ParameterizedTest
  @CsvSource({
    "10, .124289701655, 2.27551896177",
    "100, 1.84938908174e-3, 1.02289391717",
    "500, 2.61464704606e-10, 9.93542492477e-7",
    "1000, 7.30428629545e-19, 5.75402608704e-15",
  })
  void erf_in_the_ordered_phase(int depth, String deltaK, String deltaTheta) {
    var at = DeviationRecursion.erf(1.25, 0.05).after(depth, 0.3);
    check(at.deltaK(), deltaK);
    check(at.deltaTheta(), deltaTheta);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 6.27250253962e-5, 7.76919743150e-3",
    "60, 5.47113929333e-20, 2.27365566072e-10",
    "80, 5.21768502273e-26, 2.22036684216e-13",
  })
  void relu_in_the_ordered_phase(int depth, String deltaK, String deltaTheta) {
    var at = DeviationRecursion.relu(1, 0.1).after(depth, 0.3);
    check(at.deltaK(), deltaK);
    check(at.deltaTheta(), deltaTheta);
  }

  @Test
  void relu_on_the_critical_line_after_ten_thousand_layers() {
    var at = DeviationRecursion.relu(2, 0).after(10_000, 0.1);
    check(at.thetaOffDiagonal(), "2504.485665381");
    check(at.conditionNumber(12), "5.009040288");
  }

  @Test
  void ten_thousand_layers_deep_all_digits_are_there_still() {
    var map = DeviationRecursion.erf(1.25, 0.05);
    Deviation deep = map.after(10_000, 0.3), deeper = map.next(deep);
    assertThat(deep.h()).isBetween(1e-180, 1e-160);
    assertThat(deeper.h() / deep.h()).isCloseTo(map.map().chi1(), within(4 * EPS));
    assertThat(deep.conditionNumber(12)).isBetween(1e160, 1e180);
  }

  // Agreement

  /// Two inputs, by kernels and by their deviations: in the first layers both have their digits.
  @ParameterizedTest
  @CsvSource({"2.0, 0.05, .1", "1.25, 0.05, -.7", "1.3, 0.18, .9"})
  void kernels_and_deviations_agree_while_kernels_have_digits(double w, double b, double c0) {
    var recursion = DeviationRecursion.erf(w, b);
    double q = recursion.map().q();
    var pairs = new PairRecursion(new ErfDual(1, 1, 0), w, b);
    agree(recursion.after(20, c0), pairs.after(20, Pair.start(q, q, c0 * q)));
    var relu = DeviationRecursion.relu(1.5, b);
    double r = relu.map().q();
    var reluPairs = new PairRecursion(ReluDual.relu(), 1.5, b);
    agree(relu.after(20, c0), reluPairs.after(20, Pair.start(r, r, c0 * r)));
  }

  /// Each of 20 layers rounds a few times and lets old errors grow by at most `χ₁ ≤ 1.16`.
  private static void agree(Deviation deviation, Pair pair) {
    double scale = pair.theta11() * 20 * 20 * EPS;
    assertThat(deviation.theta()).isCloseTo(pair.theta11(), within(scale));
    assertThat(deviation.thetaOffDiagonal()).isCloseTo(pair.theta12(), within(scale));
    assertThat(deviation.deltaK()).isCloseTo(pair.k11() - pair.k12(), within(scale));
  }

  /// What a difference of two kernels makes of the last row above.
  @Test
  void a_difference_of_two_kernels_loses_all_digits() {
    double q = DeviationRecursion.erf(1.25, 0.05).map().q();
    var pair =
        new PairRecursion(new ErfDual(1, 1, 0), 1.25, 0.05).after(1000, Pair.start(q, q, 0.3 * q));
    assertThat(Math.abs(pair.k11() - pair.k12() - 7.30428629545e-19)).isGreaterThan(7e-20);
    assertThat(Math.abs(pair.theta11() - pair.theta12() - 5.75402608704e-15)).isGreaterThan(5e-16);
  }

  // Messages

  @Test
  void a_correlation_above_one_is_refused() {
    assertThatThrownBy(() -> DeviationRecursion.erf(1.25, 0.05).after(3, 1.5))
        .hasMessage("deviations: h is -0.5; it is 1 less a correlation, so between 0 and 2");
  }

  @Test
  void a_network_without_a_bounded_variance_is_refused() {
    assertThatThrownBy(() -> DeviationRecursion.relu(2, 0.1))
        .hasMessage(
            "deviations: the variance of relu goes to infinity with depth, not to a positive number;"
                + " raise the bias variance or change the weight variance");
    assertThatThrownBy(() -> DeviationRecursion.erf(0.5, 0))
        .hasMessage(
            "deviations: the variance of erf goes to 0 with depth, not to a positive number; raise"
                + " the bias variance or change the weight variance");
  }

  private static DeviationMap[] maps(double w, double q) {
    return new DeviationMap[] {new ErfDeviation(w, q), new ReluDeviation(w, q)};
  }
}
