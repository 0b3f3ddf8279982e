// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.examples.demo.DepthDiagram.Limit;
import tacit.nn.data.DataSets;
import tacit.nn.data.Split;

/// Forty pictures to learn and a hundred new ones, from the embedded set.
class DepthRunTest {
  private static DepthDiagram diagram;

  @BeforeAll
  static void compute() {
    diagram = of(2);
  }

  private static DepthDiagram of(int threads) {
    var all = DataSets.embedded();
    var random = new Seed(0).generator();
    var few = new Split(all.train().stratified(random, 4), all.test().stratified(random, 10));
    return new DepthRun(few, new Seed(0), threads).diagram();
  }

  /// `σ_w²` at `σ_b² = 0.18`, from the critical line's closed form to ten digits.
  @Test
  void the_critical_line_is_where_theory_has_it() {
    assertThat(diagram.critical()).isCloseTo(1.74760374977, within(5e-11));
  }

  /// `ξ₁ = 3.1107271` at 1.0 and `ξ* = 7.9065537` at 2.0, to the digits of a table in double
  /// precision.
  @Test
  void the_foretold_depth_is_eight_scales_on_either_side() {
    assertThat(limit(1.0)).isCloseTo(8 * 3.1107271, within(8 * 5e-8));
    assertThat(limit(2.0)).isCloseTo(8 * 7.9065537, within(8 * 5e-8));
  }

  private static double limit(double variance) {
    return diagram.depthLimits().stream()
        .filter(at -> Math.abs(at.weightVariance() - variance) < 1e-9)
        .mapToDouble(Limit::depth)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shallow_networks_learn_all_and_generalize_everywhere() {
    for (int v = 0; v < diagram.weightVariances().size(); v++) {
      assertThat(diagram.cell(v, 0).trainAccuracy()).isEqualTo(1);
      assertThat(diagram.cell(v, 0).testAccuracy()).isGreaterThan(0.4); // a tenth is guessing
    }
  }

  @Test
  void deep_ordered_networks_are_not_trained_and_deep_chaotic_ones_say_nothing_new() {
    int deepest = diagram.depths().size() - 1;
    assertThat(diagram.cell(0, deepest).trainAccuracy()).isLessThan(0.3);
    assertThat(diagram.corner().trainAccuracy()).isEqualTo(1);
    assertThat(diagram.corner().testAccuracy()).isLessThan(0.2);
    assertThat(diagram.cell(5, deepest).trainAccuracy()).isEqualTo(1); // 1.75, nearly critical
    assertThat(diagram.cell(5, deepest).testAccuracy()).isGreaterThan(0.4);
  }

  /// The caveat: without noise the largest score is right although its size is next to nothing.
  @Test
  void the_largest_score_hides_that_the_signal_is_gone() {
    assertThat(diagram.corner().signal()).isLessThan(1e-9);
    assertThat(diagram.corner().bareTestAccuracy())
        .isGreaterThan(diagram.corner().testAccuracy() + 0.2);
  }

  @Test
  void cells_do_not_depend_on_threads() {
    assertThat(of(1).cells()).isEqualTo(diagram.cells());
  }

  @Test
  void centered_labels_have_columns_of_mean_zero() {
    var y = DepthColumn.centered(Indices.of(0, 2, 0, 2));
    assertThat(y.shape()).isEqualTo(Shape.of(4, 3));
    assertThat(y.toDoubles())
        .containsExactly(0.5, 0, -0.5, -0.5, 0, 0.5, 0.5, 0, -0.5, -0.5, 0, 0.5);
  }
}
