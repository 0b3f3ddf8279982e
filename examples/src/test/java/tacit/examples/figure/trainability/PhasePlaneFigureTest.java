// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict.Finding;

class PhasePlaneFigureTest {
  private static final PhasePlaneFigure FIGURE = new PhasePlaneFigure();

  private static Table rows(Scale scale) {
    var runs = FIGURE.runs(new Setting(scale, 0, "", 1));
    return Table.join(runs.stream().map(run -> run.rows()).toList());
  }

  @Test
  void every_cell_is_in_its_phase_and_rates_are_those_of_theory() {
    assertThat(FIGURE.verdict(rows(Scale.QUICK)).findings()).hasSize(5).allMatch(Finding::holds);
  }

  @Test
  void correlations_that_never_reach_one_are_noticed() {
    var verdict = FIGURE.verdict(DepthRows.changed(rows(Scale.QUICK), "value", 0.9));
    assertThat(verdict.holds()).isFalse();
    assertThat(verdict.findings())
        .filteredOn(finding -> !finding.holds())
        .extracting(Finding::what)
        .contains("cells on the wrong side of the line");
  }

  @Test
  void full_has_more_rows_than_quick_and_charts_hold_them() {
    var quick = rows(Scale.QUICK);
    assertThat(rows(Scale.FULL).size()).isGreaterThan(quick.size());
    assertThat(FIGURE.charts(quick)).hasSize(5).allMatch(chart -> !chart.table().rows().isEmpty());
  }
}
