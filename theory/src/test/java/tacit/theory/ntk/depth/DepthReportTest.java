// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tacit.theory.ntk.depth.MeanFieldTheoryTest.dual;
import static tacit.theory.ntk.depth.Printed.check;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.theory.ntk.depth.Assumption.Violation;

class DepthReportTest {
  private static Tensor alike(double q) {
    return NtkSpectrumTest.alike(12, q, 0.1 * q);
  }

  private static double q(String name, double w, double b) {
    return MeanFieldTheory.solve(dual(name), w, b).q();
  }

  /// Covariances of `m` drawn directions, all of variance `q`.
  private static Tensor drawn(int m, double q) {
    Tensor x = Tensor.gaussian(new Seed(4).generator(), m, 20);
    double[] k = DeviationGram.between(x, x).toDoubles();
    for (int i = 0; i < k.length; i++) k[i] = q * (1 - k[i]);
    return Tensor.of(Shape.of(m, m), k);
  }

  // Laws

  @ParameterizedTest
  @ValueSource(ints = {500, 2000, 8000})
  void the_ordered_residual_is_of_order_one_over_depth(int depth) {
    var report = DepthReport.of(dual("erf"), 1.25, 0.05, drawn(8, q("erf", 1.25, 0.05)), depth);
    assertThat(report.violations()).isEmpty();
    assertThat(report.measured().belowRounding()).isFalse();
    assertThat(report.measured().conditionNumber()).isGreaterThan(1e8);
    // the transient of the first layers counts some tens of layers
    assertThat(Math.abs(report.scaledResidual())).isLessThan(100);
    assertThat(Math.abs(report.residual())).isLessThan(0.2);
  }

  // Golden values

  @Test
  void twelve_inputs_on_the_critical_line() {
    double w = MeanFieldTheory.criticalWeightVariance(dual("erf"), 0.05);
    var report = DepthReport.of(dual("erf"), w, 0.05, alike(q("erf", w, 0.05)), 1000);
    check(report.measured().conditionNumber(), "6.899002723", 5);
    assertThat(report.predicted().conditionNumber()).isCloseTo(7, within(1e-14));
    check(report.residual(), "-0.014428");
    check(report.scaledResidual(), "-2.0887");
    assertThat(report.epsilonHat()).isOne();
  }

  @Test
  void the_chaotic_residual_compares_what_is_above_one() {
    var report = DepthReport.of(dual("erf"), 2, 0.05, alike(q("erf", 2, 0.05)), 80);
    check(report.residual() + 1, "0.9966", 1);
  }

  @Test
  void a_kink_is_told_and_its_own_law_is_used() {
    var report = DepthReport.of(dual("relu"), 1, 0.1, alike(0.2), 60);
    assertThat(report.violations())
        .containsExactly(
            new Violation(
                Assumption.SMOOTH,
                "the activation has a kink; the laws with square roots of 1 − c are used"));
    assertThat(Math.abs(report.residual())).isLessThan(1e-6);
  }

  /// Every broken assumption in its words.
  @Test
  void broken_assumptions_are_told() {
    Tensor unequal = Tensor.matrix(new double[] {.6, .1}, new double[] {.1, 1.8});
    assertThat(DepthReport.of(dual("erf"), 2, 0.05, unequal, 150).violations())
        .containsExactly(
            new Violation(
                Assumption.EQUAL_NORMS,
                "the inputs' variances go from 0.6 to 1.8; scale all to one norm"));
    Tensor twice = NtkSpectrumTest.alike(2, 1, 1);
    var report = DepthReport.of(dual("erf"), 1.25, 0.05, twice, 20);
    assertThat(report.violations())
        .extracting(Violation::assumption)
        .isEqualTo(List.of(Assumption.SETTLED, Assumption.DISTINCT));
    assertThat(report.violations().getLast().message())
        .isEqualTo("inputs 0 and 1 are parallel; leave one of them out");
    assertThat(report.measured().conditionNumber()).isInfinite();
  }

  // Messages

  @Test
  void a_network_that_dies_out_has_no_report() {
    assertThatThrownBy(() -> DepthReport.of(dual("erf"), 0.5, 0, alike(1), 10))
        .hasMessageStartingWith("depth laws: variances die out with depth");
  }
}
