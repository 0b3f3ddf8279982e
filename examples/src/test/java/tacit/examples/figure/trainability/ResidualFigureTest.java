// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict.Finding;

class ResidualFigureTest {
  private static final ResidualFigure FIGURE = new ResidualFigure();

  private static Table rows(Scale scale) {
    var runs = FIGURE.runs(new Setting(scale, 0, "", 1));
    return Table.join(runs.stream().map(run -> run.rows()).toList());
  }

  @Test
  void plain_networks_end_at_five_and_normalized_ones_do_not() {
    assertThat(FIGURE.verdict(rows(Scale.QUICK)).findings()).hasSize(9).allMatch(Finding::holds);
  }

  @Test
  void a_condition_number_that_is_off_is_noticed() {
    var verdict = FIGURE.verdict(DepthRows.changed(rows(Scale.QUICK), "kappa", 1.0001));
    assertThat(verdict.holds()).isFalse();
    assertThat(verdict.findings())
        .filteredOn(finding -> !finding.holds())
        .extracting(Finding::what)
        .contains("σ_w² = 2, from 5.02418");
  }

  @Test
  void full_has_more_rows_than_quick_and_charts_hold_them() {
    var quick = rows(Scale.QUICK);
    assertThat(rows(Scale.FULL).size()).isGreaterThan(quick.size());
    assertThat(FIGURE.charts(quick)).hasSize(1).allMatch(chart -> !chart.table().rows().isEmpty());
  }
}
