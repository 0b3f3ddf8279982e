// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.examples.report.Block.Chart;

class DepthSectionTest {
  @Test
  void says_what_order_and_chaos_do_and_that_the_largest_score_hides_its_size() {
    var section = DepthSection.of(MadeUp.result());
    assertThat(section.text())
        .satisfiesExactly(
            method ->
                assertThat(method)
                    .contains("here are 12 networks in 1.2 seconds")
                    .contains("1 to 64 layers deep, 90 pictures learned in 4,096 steps"),
            phases ->
                assertThat(phases)
                    .contains("cannot be trained")
                    .contains("does not generalize")
                    .contains("critical line between them, at `σ_w² = 1.75`"),
            caveat ->
                assertThat(caveat)
                    .contains("shrunk to 6·10⁻⁸")
                    .contains("still be right on 50.0\u00a0%")
                    .contains("add 1 % of what the untrained network says"));
  }

  @Test
  void both_maps_have_the_same_axes_and_colors_and_the_limit_that_theory_foretells() {
    var charts = DepthSection.of(MadeUp.result()).rows().getFirst();
    assertThat(charts).hasSize(2);
    var train = (Chart) charts.get(0);
    var test = (Chart) charts.get(1);
    assertThat(train.table().columns())
        .isEqualTo(test.table().columns())
        .containsExactly("layers \\ variance of the weights, σ_w²", "1.00", "1.50", "2.00");
    assertThat(train.table().rows().getLast()).containsExactly("1.00", "50.0", "75.0", "100");
    assertThat(test.table().rows().getFirst()).containsExactly("64.0", "1.56", "1.56", "1.56");
    for (Chart chart : List.of(train, test)) {
      assertThat(chart.option().toString())
          .contains("foretold limit of depth", "[[1.0, 4.0], [1.5, 64.0], [2.0, 8.0]]");
    }
  }

  @Test
  void a_diagram_has_a_cell_for_every_variance_and_depth() {
    var diagram = MadeUp.depth();
    assertThat(diagram.cell(2, 1).weightVariance()).isEqualTo(2);
    assertThat(diagram.cell(2, 1).depth()).isEqualTo(4);
    assertThat(diagram.corner()).isEqualTo(diagram.cell(2, 3));
    assertThatThrownBy(() ->
            new DepthDiagram(
                1, 1, 1, 0, 0, 1, List.of(1.0, 2.0), List.of(1), List.of(), List.of(), 0))
        .hasMessage("depth diagram: 0 cells for 2 variances and 1 depths");
  }
}
