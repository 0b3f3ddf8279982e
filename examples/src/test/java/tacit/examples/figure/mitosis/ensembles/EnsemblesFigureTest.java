// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.ensembles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict.Finding;

class EnsemblesFigureTest {
  private static final EnsemblesFigure FIGURE = new EnsemblesFigure();
  private static final String DATA = "fashion-mnist-embedded";
  private static final double[] NARROW = {.193, .183, .180, .177}, WIDE = {.186, .181, .18, .178};

  private static Table made(double[] narrow, double[] wide) {
    Table rows = new Table(run(2).rows().columns(), List.of());
    for (int s = 1; s <= 4; s++) {
      rows = rows.row(64, .005, 0L, s, 64 * s, narrow[s - 1], narrow[s - 1], .0);
      rows = rows.row(256, .005, 0L, s, 256 * s, wide[s - 1], wide[s - 1], .0);
    }
    return rows;
  }

  private static EnsembleRun run(int members) {
    return new EnsembleRun(new Family(DATA, 100, 8, .005, 2, members, 3), 2);
  }

  private static List<String> failed(Table rows) {
    return FIGURE.verdict(rows).findings().stream()
        .filter(finding -> !finding.holds())
        .map(Finding::what)
        .toList();
  }

  @Test
  void it_holds_where_ensembles_help_and_narrow_ones_are_no_worse() {
    assertThat(failed(made(NARROW, WIDE))).isEmpty();
  }

  @Test
  void each_finding_can_fail_by_itself() {
    assertThat(failed(made(NARROW, new double[] {.176, .17, .17, .174})))
        .containsExactly("largest rise of the error with more networks of 256");
    assertThat(failed(made(new double[] {.18, .17, .17, .174}, WIDE)))
        .containsExactly("largest rise of the error with more networks of 64");
    assertThat(failed(made(new double[] {.193, .192, .191, .190}, WIDE)))
        .containsExactly("error of four networks of 64 less that of one of 256");
  }

  @Test
  void the_chart_puts_the_independent_run_beside_ours() {
    var chart = FIGURE.charts(made(NARROW, WIDE)).getFirst();
    assertThat(chart.table().rows().getFirst())
        .containsExactly("64", "1", "0.193 (.1926)", "0.193");
    assertThat(chart.table().rows()).hasSize(8);
  }

  /// One network answers the same by both rules.
  @Test
  void a_short_run_has_a_row_for_each_number_of_networks() {
    var rows = run(3).rows();
    assertThat(rows.numbers("networks")).containsExactly(1, 2, 3);
    assertThat(rows.numbers("neurons")).containsExactly(8, 16, 24);
    assertThat(rows.numbers("test_error")[0])
        .isEqualTo(rows.numbers("test_error_probabilities")[0]);
    assertThat(FIGURE.runs(new Setting(Scale.FULL, 0, DATA, 2))).hasSize(2);
  }
}
