// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tacit.theory.ntk.depth.MeanFieldTheoryTest.dual;
import static tacit.theory.ntk.depth.Printed.check;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepthAsymptoticsTest {
  private static final double EPS = Math.ulp(1.0);
  private static final int M = 12;

  private static DeviationRecursion critical() {
    return DeviationRecursion.erf(MeanFieldTheory.criticalWeightVariance(dual("erf"), 0.05), 0.05);
  }

  private static MeanField at(String name, double w, double b) {
    return MeanFieldTheory.solve(dual(name), w, b);
  }

  // Golden values: twelve inputs of one correlation 0.1, all of variance q*

  @ParameterizedTest
  @CsvSource({
    "10, 0.3014757126, 5.688945218, 1.489119322, 5.25480301",
    "100, 0.4868469155, 52.23486064, 16.53447272, 6.557745566",
    "1000, 0.51418324, 517.6940148, 170.6172378, 6.899002723",
    "10000, 0.5168796931, 5172.285557, 1720.99689, 6.983841016",
  })
  void erf_on_the_critical_line(int l, String k, String diagonal, String off, String kappa) {
    checkRow(critical(), l, k, diagonal, off, kappa);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 0.8751698662, 11, 3.558839361, 6.739168176",
    "100, 0.9964390093, 101, 27.58456174, 5.508789277",
    "1000, 0.9999568911, 1001, 253.6050405, 5.071823669",
    "10000, 0.9999995575, 10001, 2504.485665, 5.009040288",
  })
  void relu_on_the_critical_line(int l, String k, String diagonal, String off, String kappa) {
    checkRow(DeviationRecursion.relu(2, 0), l, k, diagonal, off, kappa);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 0.2880305884, 3.961623541, 1.386146852, 7.458517875",
    "50, 0.4190642327, 9.755043044, 6.608922227, 26.20788976",
    "100, 0.4331470444, 11.05529246, 9.953894877, 109.4501546",
    "200, 0.4351270364, 11.26200301, 11.20998488, 2587.017593",
  })
  void erf_in_the_ordered_phase(int l, String k, String diagonal, String off, String kappa) {
    checkRow(DeviationRecursion.erf(1.25, 0.05), l, k, diagonal, off, kappa);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 0.3176978033, 24.13241508, 1.619949157, 1.863494472",
    "50, 0.4178768979, 9557.335234, 4.305276861, 1.005408056",
    "100, 0.4196758973, 12682076.49, 4.485157243, 1.000004244",
  })
  void erf_in_the_chaotic_phase(int l, String k, String diagonal, String off, String kappa) {
    var at = at("erf", 2, 0.05);
    var pair = pairs(2, 0.05).after(l, Pair.start(at.q(), at.q(), 0.1 * at.q()));
    check(pair.k12(), k);
    check(pair.theta11(), diagonal);
    check(pair.theta12(), off);
    check(pair.conditionNumber(M), kappa);
  }

  private static PairRecursion pairs(double w, double b) {
    return new PairRecursion(dual("erf"), w, b);
  }

  private static void checkRow(
      DeviationRecursion recursion, int l, String k, String diagonal, String off, String kappa) {
    var at = recursion.after(l, 0.1);
    check(recursion.map().q() - at.deltaK(), k);
    check(at.theta(), diagonal);
    check(at.thetaOffDiagonal(), off);
    check(at.conditionNumber(M), kappa, 2); // at 10⁴ layers it hangs on the last digits of σ_w²
  }

  // Laws

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1.25, 1.5, 3})
  void the_diagonal_is_exact_at_every_depth(double w) {
    var at = at("erf", w, 0.05);
    double theta = at.q();
    for (int l = 1; l <= 200; l++) {
      theta = at.q() + at.chi1() * theta;
      // l roundings, each grown or shrunk with the value itself
      assertThat(DepthAsymptotics.diagonalOf(at, l)).isCloseTo(theta, within(4 * l * EPS * theta));
    }
  }

  @Test
  void condition_numbers_of_the_critical_line_depend_on_counts_alone() {
    var smooth =
        at("erf", critical().map() instanceof ErfDeviation e ? e.weightVariance() : 0, 0.05);
    assertThat(DepthAsymptotics.predict(smooth, M, 1, 100).conditionNumber())
        .isCloseTo(7, within(8 * EPS));
    assertThat(DepthAsymptotics.predict(smooth, 6, 8, 100).conditionNumber())
        .isCloseTo(25, within(32 * EPS));
    var kinked = at("relu", 2, 0);
    assertThat(DepthAsymptotics.predict(kinked, M, 1, 100).conditionNumber())
        .isCloseTo(5, within(8 * EPS));
    assertThat(DepthAsymptotics.predict(kinked, 6, 8, 100).conditionNumber())
        .isCloseTo(17, within(32 * EPS));
  }

  @Test
  void every_entry_of_the_critical_column() {
    var at = at("relu", 2, 0);
    var law = DepthAsymptotics.predict(at, 6, 8, 100);
    assertThat(law.phase()).isEqualTo(Phase.CRITICAL);
    assertThat(law.diagonal()).isEqualTo(101);
    assertThat(law.offDiagonal()).isEqualTo(25);
    assertThat(law.lambdaBulk()).isEqualTo(0.75 * 100 / 8);
    assertThat(law.lambdaMax()).isCloseTo((6 * 8 + 3) / (4.0 * 8) * 100, within(1e-12));
    assertThat(law.predictorScale()).isEqualTo(0.08);
    assertThat(law.maxLearningRate()).isEqualTo(2 / law.lambdaMax());
    assertThat(law.remainder()).isEqualTo("O(log l / l)");
  }

  /// The ratio for correlation 0.1, computed independently in float64.
  @ParameterizedTest
  @CsvSource({"40, .915999", "80, .996644", "100, .999412", "150, .9999935"})
  void the_chaotic_constant_is_approached_from_below(int l, String ratio) {
    var law = DepthAsymptotics.predict(at("erf", 2, 0.05), M, 1, l);
    double q = at("erf", 2, 0.05).q();
    var pair = pairs(2, 0.05).after(l, Pair.start(q, q, 0.1 * q));
    double measured = M * pair.theta12() / (pair.theta11() - pair.theta12());
    check(measured / (law.conditionNumber() - 1), ratio);
  }

  @Test
  void the_ordered_gap_is_approached_as_one_over_depth() {
    var at = at("erf", 1.25, 0.05);
    var recursion = DeviationRecursion.erf(1.25, 0.05);
    double epsilon = recursion.after(4000, 0.3).h() * Math.pow(at.chi1(), -4000);
    double one = ratio(recursion, at, 1000, epsilon), two = ratio(recursion, at, 2000, epsilon);
    assertThat(one - 1)
        .isCloseTo(2 * (two - 1), within(0.02 * Math.abs(one - 1))); // next term is O(1/l²)
    assertThat(2 * two - one).isCloseTo(1, within(1e-4)); // extrapolated: O(1/l²)
  }

  private static double ratio(DeviationRecursion recursion, MeanField at, int l, double epsilon) {
    // the diagonal has reached p* to χ₁ˡ, as much as its own share of the gap
    double transient0 = at.ntkLimitDiagonal() - DepthAsymptotics.diagonalOf(at, l);
    double gap = recursion.after(l, 0.3).deltaTheta() + transient0;
    return gap / DepthAsymptotics.orderedGap(at, l, epsilon);
  }

  /// Square roots for a kink: ratio 1.000000 at 60 layers.
  @Test
  void with_a_kink_the_ordered_gap_closes_as_a_square_root() {
    var at = at("relu", 1, 0.1);
    var recursion = DeviationRecursion.relu(1, 0.1);
    double epsilon = recursion.after(400, 0.3).h() * Math.pow(at.chi1(), -400);
    double gap = recursion.after(60, 0.3).deltaTheta();
    check(gap / DepthAsymptotics.orderedGap(at, 60, epsilon), "1.000000");
  }

  @Test
  void deviations_of_a_pair_tend_to_a_limit_that_two_ways_agree_on() {
    var erf = at("erf", 1.25, 0.05);
    double epsilon =
        DeviationRecursion.erf(1.25, 0.05).after(4000, 0.3).h() * Math.pow(erf.chi1(), -4000);
    // O(h) at h = 10⁻⁶, by a factor of C‴
    assertThat(pairs(1.25, 0.05).deviation(erf, 0.3)).isCloseTo(epsilon, within(1e-6 * epsilon));
    var relu = at("relu", 1, 0.1);
    double kinked =
        DeviationRecursion.relu(1, 0.1).after(400, 0.3).h() * Math.pow(relu.chi1(), -400);
    assertThat(new PairRecursion(dual("relu"), 1, 0.1).deviation(relu, 0.3))
        .isCloseTo(kinked, within(2e-3 * kinked)); // √(2 · 10⁻⁶), by a factor near one
  }

  @Test
  void one_input_has_condition_number_one() {
    for (double w : new double[] {0.5, 1.25, 2, 3}) {
      assertThat(DepthAsymptotics.predict(at("erf", w, 0.05), 1, 1, 50).conditionNumber()).isOne();
    }
  }

  @Test
  void a_depth_may_be_as_large_as_it_can_be_written() {
    var law = DepthAsymptotics.predict(at("relu", 2, 0), M, 1, Integer.MAX_VALUE);
    assertThat(law.diagonal()).isEqualTo(0x1p31);
    assertThat(law.conditionNumber()).isCloseTo(5, within(8 * EPS));
  }

  @Test
  void an_overflow_is_infinite_and_never_not_a_number() {
    var law = DepthAsymptotics.predict(at("erf", 4, 0.2), M, 1, 10_000);
    assertThat(law.lambdaMax()).isInfinite();
    assertThat(law.conditionNumber()).isEqualTo(1);
    assertThat(law.maxLearningRate()).isZero();
    assertThat(law.predictorScale()).isZero();
    var deep = DepthAsymptotics.predict(at("erf", 0.5, 0.05), M, 1, 10_000);
    assertThat(deep.lambdaBulk()).isZero();
    assertThat(deep.conditionNumber()).isInfinite();
  }

  // Messages

  @Test
  void counts_below_one_and_networks_without_variance_are_refused() {
    var at = at("erf", 2, 0.05);
    assertThatThrownBy(() -> DepthAsymptotics.predict(at, 0, 1, 5))
        .hasMessage("depth laws: training inputs: 0; give 1 or more");
    assertThatThrownBy(() -> DepthAsymptotics.predict(at, 1, 0, 5))
        .hasMessage("depth laws: averaged pixels: 0; give 1 or more");
    assertThatThrownBy(() -> DepthAsymptotics.predict(at, 1, 1, -5))
        .hasMessage("depth laws: depth: -5; give 1 or more");
    assertThatThrownBy(() -> DepthAsymptotics.predict(at("erf", 0.5, 0), 1, 1, 5))
        .hasMessage(
            "depth laws: variances die out with depth, so there is no kernel to speak of; raise the"
                + " bias variance or change the weight variance");
    assertThatThrownBy(() -> DepthAsymptotics.predict(at("relu", 3, 0), 1, 1, 5))
        .hasMessage(
            "depth laws: variances grow without bound with depth, so there is no kernel to speak of;"
                + " raise the bias variance or change the weight variance");
  }
}
