// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict.Finding;

class CriticalConstantsFigureTest {
  private static final CriticalConstantsFigure FIGURE = new CriticalConstantsFigure();

  private static Table rows(Scale scale) {
    var runs = FIGURE.runs(new Setting(scale, 0, "", 1));
    return Table.join(runs.stream().map(run -> run.rows()).toList());
  }

  @Test
  void every_row_of_the_second_implementation_is_there() {
    assertThat(FIGURE.verdict(rows(Scale.QUICK)).findings()).hasSize(9).allMatch(Finding::holds);
  }

  @Test
  void a_condition_number_that_is_a_millionth_off_is_noticed() {
    var verdict = FIGURE.verdict(DepthRows.changed(rows(Scale.QUICK), "kappa", 1 + 2e-6));
    assertThat(verdict.holds()).isFalse();
    assertThat(verdict.findings())
        .filteredOn(finding -> !finding.holds())
        .extracting(Finding::what)
        .contains("condition number, largest relative error");
  }

  @Test
  void full_has_more_rows_than_quick_and_charts_hold_them() {
    var quick = rows(Scale.QUICK);
    assertThat(rows(Scale.FULL).size()).isGreaterThan(quick.size());
    assertThat(FIGURE.charts(quick)).hasSize(2).allMatch(chart -> !chart.table().rows().isEmpty());
  }
}
