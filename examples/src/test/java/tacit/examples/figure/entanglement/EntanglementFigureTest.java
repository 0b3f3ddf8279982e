// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.entanglement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;

class EntanglementFigureTest {
  private final EntanglementFigure figure = new EntanglementFigure();

  private static Table rows(double own, double shuffled) {
    return Table.of("data", "images", "order", "level", "entanglement")
        .row("fashion-mnist", 5000, "quadrants", 1, own)
        .row("fashion-mnist", 5000, "quadrants", 2, 558.726597)
        .row("fashion-mnist", 5000, "shuffled 1", 1, shuffled)
        .row("fashion-mnist", 5000, "shuffled 1", 2, 580.0);
  }

  @Test
  void holds_if_shuffling_raises_the_cut_and_the_numbers_are_the_printed_ones() {
    assertThat(figure.verdict(rows(1724.341012, 1850)).findings())
        .hasSize(2)
        .allMatch(Verdict.Finding::holds);
  }

  @Test
  void fails_if_shuffling_costs_nothing_or_a_number_is_another() {
    assertThat(figure.verdict(rows(1724.341012, 1730)).findings().getFirst().holds()).isFalse();
    assertThat(figure.verdict(rows(1724.4, 1850)).findings().getLast().holds()).isFalse();
  }

  @Test
  void each_level_has_its_chart_with_a_bar_an_order() {
    var charts = figure.charts(rows(1724.341012, 1850));
    assertThat(charts).hasSize(2);
    assertThat(charts.getFirst().table().rows().getLast()).containsExactly("shuffled 1", "1850.0");
  }

  @Test
  void a_small_run_finds_that_shuffling_costs() {
    Table rows = new EntanglementRun("fashion-mnist-embedded", 300, 2, 0).rows();
    assertThat(rows.size()).isEqualTo(6);
    var verdict = figure.verdict(rows);
    assertThat(verdict.findings()).hasSize(1);
    assertThat(verdict.holds()).isTrue();
  }

  @Test
  void both_scales_are_one_run() {
    assertThat(figure.runs(new Setting(Scale.QUICK, 0, "fashion-mnist", 2))).hasSize(1);
  }
}
