// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;

class EqualMarginsFigureTest {
  private static final EqualMarginsFigure FIGURE = new EqualMarginsFigure();
  private static final String DATA = "fashion-mnist-embedded";
  // A second program's numbers: no decay, a weak one, a strong one; without and with normalization.
  private static final double[] VARIATION = {.559, .548, .479, .314, .273, .192};
  private static final double[] SMALLEST = {.027, -.04, -.60, .432, .487, .582};
  private static final double[] COLLAPSE = {.297, .286, .917, .230, .190, .080};

  private static Table made(double[] variation, double[] smallest, double... collapse) {
    var columns = new ArrayList<>(List.of("batch_norm", "weight_decay", "seed", "epochs"));
    columns.addAll(List.of("train_error", "test_error", "variation", "smallest", "nc1"));
    columns.addAll(MarginColumns.curveNames());
    Table rows = new Table(columns, List.of());
    double[] decays = {EqualMarginsFigure.NONE, EqualMarginsFigure.WEAK, EqualMarginsFigure.STRONG};
    for (int i = 0; i < 6; i++) {
      var row = new ArrayList<Object>(List.of(i < 3 ? "no" : "yes", decays[i % 3], 1L, 240));
      row.addAll(List.of(0.0, 0.207, variation[i], smallest[i], collapse[i]));
      for (int k = 0; k < MarginColumns.POINTS; k++) {
        row.add(smallest[i] + (1 - smallest[i]) * k / 10);
      }
      rows = rows.row(row.toArray());
    }
    return rows;
  }

  private static List<String> failed(double[] variation, double[] smallest, double... collapse) {
    return MadeUpRows.failed(FIGURE, made(variation, smallest, collapse));
  }

  private static double[] with(double[] values, int i, double value) {
    return MadeUpRows.replaced(values, i, value);
  }

  @Test
  void a_second_program_s_numbers_hold() {
    assertThat(failed(VARIATION, SMALLEST, COLLAPSE)).isEmpty();
  }

  @Test
  void each_finding_can_fail() {
    assertThat(failed(with(VARIATION, 4, .35), SMALLEST, COLLAPSE))
        .containsExactly("variation, weak decay over none");
    assertThat(failed(with(VARIATION, 4, .17), SMALLEST, COLLAPSE))
        .containsExactly("variation, strong decay over weak");
    double[] wider = {.559, .548, .479, .360, .310, .260};
    assertThat(failed(wider, SMALLEST, COLLAPSE)).containsExactly("variation with both");
    assertThat(failed(with(VARIATION, 3, .25), SMALLEST, COLLAPSE))
        .containsExactly("variation with both over that without decay");
    assertThat(failed(with(VARIATION, 0, .38), SMALLEST, COLLAPSE))
        .containsExactly("variation with both over that with neither");
    assertThat(failed(VARIATION, with(SMALLEST, 5, .4), COLLAPSE))
        .containsExactly("smallest margin over mean, with both");
    assertThat(failed(VARIATION, SMALLEST, with(COLLAPSE, 1, .07)))
        .containsExactly("NC1 with both over the smallest other");
  }

  @Test
  void the_table_has_a_row_for_every_network() {
    var charts = FIGURE.charts(made(VARIATION, SMALLEST, COLLAPSE));
    assertThat(charts).hasSize(3);
    assertThat(charts.getFirst().table().rows()).hasSize(6);
    assertThat(charts.getFirst().table().rows().getLast())
        .containsExactly("yes", "0.005", "0", "0.207", "0.192", "0.582", "0.0800");
    assertThat(FIGURE.runs(new Setting(Scale.QUICK, 0, DATA, 2))).hasSize(6);
    assertThat(FIGURE.runs(new Setting(Scale.FULL, 0, DATA, 2))).hasSize(18);
  }

  @Test
  void a_short_run_measures_margins_that_no_scale_changes() {
    var row = new EqualMarginsRun(DATA, 200, 90, true, 0, 1).rows();
    assertThat(row.number("smallest")).isEqualTo(row.number("q0")).isLessThan(1);
    assertThat(row.number("variation")).isPositive();
    assertThat(row.number("nc1")).isPositive();
    assertThat(row.number("train_error")).isZero();
  }
}
