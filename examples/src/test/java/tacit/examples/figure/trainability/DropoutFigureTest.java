// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict.Finding;

class DropoutFigureTest {
  private static final DropoutFigure FIGURE = new DropoutFigure();

  private static Table rows(Scale scale) {
    var runs = FIGURE.runs(new Setting(scale, 0, "", 1));
    return Table.join(runs.stream().map(run -> run.rows()).toList());
  }

  @Test
  void both_kinds_of_dropout_bound_the_condition_number() {
    assertThat(FIGURE.verdict(rows(Scale.QUICK)).findings()).hasSize(6).allMatch(Finding::holds);
  }

  @Test
  void a_condition_number_that_is_a_thousandth_off_is_noticed() {
    var verdict = FIGURE.verdict(DepthRows.changed(rows(Scale.QUICK), "kappa", 1.001));
    assertThat(verdict.holds()).isFalse();
    assertThat(verdict.findings())
        .filteredOn(finding -> !finding.holds())
        .extracting(Finding::what)
        .contains("last layer");
  }

  @Test
  void full_is_as_quick_and_the_chart_holds_its_rows() {
    var quick = rows(Scale.QUICK);
    assertThat(rows(Scale.FULL).size()).isEqualTo(quick.size());
    assertThat(FIGURE.charts(quick)).hasSize(1).allMatch(chart -> !chart.table().rows().isEmpty());
  }
}
