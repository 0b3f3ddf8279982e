// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tacit.examples.report.Block.Chart;

class ClonesSectionTest {
  @Test
  void says_what_was_learned_and_what_a_quarter_of_the_layer_knows() {
    assertThat(ClonesSection.of(MadeUp.result()).text())
        .satisfiesExactly(
            task ->
                assertThat(task)
                    .startsWith("In 6.5 seconds 4 networks learned 2,000 pictures, 3 with weight")
                    .contains("layer has 256 neurons"),
            outcome ->
                assertThat(outcome)
                    .startsWith("With weight decay 64 of 256 neurons mistake 0.20\u00a0% of")
                    .contains("up to 0.78\u00a0% of its variance")
                    .contains("Without it they mistake 1.6\u00a0%, and 6.2\u00a0% of the variance")
                    .endsWith("With weight decay there are 4, of 64 neurons each; without, none."));
  }

  /// `0.18 + 8/w² − 0.17`, in percent; the dashed line is that of 64 times `√(64/w)`.
  @Test
  void errors_are_above_the_limit_beside_a_line_of_one_over_the_root() {
    var table = chart(0).table();
    assertThat(table.columns())
        .containsExactly("neurons of a chunk", "weight decay", "none", "1/√w");
    assertThat(table.rows().getFirst()).containsExactly("8", "13.50", "81.00", "3.38");
    assertThat(table.rows().getLast()).containsExactly("256", "1.01", "1.10", "0.60");
    assertThat(chart(0).caption()).contains("beyond the 17\u00a0% that the 3 networks");
  }

  @Test
  void what_is_foretold_is_drawn_for_all_sizes() {
    var rows = chart(1).table().rows();
    assertThat(rows).hasSize(9);
    assertThat(rows.getLast()).startsWith("256", "0.998");
  }

  private static Chart chart(int place) {
    return (Chart) ClonesSection.of(MadeUp.result()).rows().getFirst().get(place);
  }
}
