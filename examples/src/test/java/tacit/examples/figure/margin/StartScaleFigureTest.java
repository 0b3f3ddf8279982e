// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.margin.MadeUpRows.Network;

class StartScaleFigureTest {
  private static final StartScaleFigure FIGURE = new StartScaleFigure();
  private static final String DATA = "fashion-mnist-embedded";
  // A second program's numbers, areas in thousandths.
  private static final double[] SCALES = {.7, 1, 1.5, 2, 3, 4, 5};
  private static final double[] AREAS = {3.5, 1.82, .697, .286, .109, .0806, .0737};
  private static final double[] ERRORS = {.177, .175, .181, .201, .261, .301, .318};

  private static Table made(double[] areas, double... errors) {
    Table rows = MadeUpRows.none(List.of("noise", "start_scale", "pretraining", "seed"));
    for (int i = 0; i < SCALES.length; i++) {
      var network = new Network(areas[i], -0.01 * i, errors[i], 0.01 * i);
      rows = MadeUpRows.with(rows, List.of(0.0, SCALES[i], -1.0, 1L), 2_000, network);
    }
    return rows;
  }

  @Test
  void a_second_program_s_numbers_hold() {
    var rows = made(AREAS, ERRORS);
    assertThat(MadeUpRows.failed(FIGURE, rows)).isEmpty();
    // It printed -0.964: one pair of neighbors is in the wrong order, 1 - 6 · 2 / (7 · 48).
    assertThat(FIGURE.verdict(rows).findings().getFirst().value())
        .isEqualTo(-(1 - 12.0 / 336), within(Math.ulp(1.0)));
  }

  @Test
  void each_finding_can_fail_by_itself() {
    double[] level = {.177, .175, .181, .201, .210, .301, .318};
    assertThat(MadeUpRows.failed(FIGURE, made(AREAS, level)))
        .containsExactly("test error at s = 3 less that at s = 1");
    double[] other = {.0737, .0806, .697, .286, .109, 1.82, 3.5};
    assertThat(MadeUpRows.failed(FIGURE, made(other, ERRORS)))
        .containsExactly("Spearman, area, the weakest seed");
  }

  @Test
  void what_was_not_separated_is_told_in_the_table() {
    var table = FIGURE.charts(made(AREAS, ERRORS)).getFirst().table();
    assertThat(table.rows()).hasSize(7);
    assertThat(table.rows().getLast()).contains("s = 5.0", "0.0600", "−0.0600");
  }

  @Test
  void a_wide_start_learns_at_a_rate_smaller_by_its_fourth_power() {
    var setup = Setup.medium(1);
    assertThat(MarginRun.scaled(DATA, setup, 2, 1).setup().rate()).isEqualTo(0.1 / 16);
    assertThat(MarginRun.scaled(DATA, setup, 0.7, 1).setup().rate()).isEqualTo(0.1);
    assertThat(FIGURE.runs(new Setting(Scale.QUICK, 0, DATA, 2))).hasSize(5);
    assertThat(FIGURE.runs(new Setting(Scale.FULL, 0, DATA, 2))).hasSize(21);
  }

  @Test
  void a_wider_start_has_a_larger_scale_after_a_short_training() {
    var setup = new Setup(40, 20, 16, 0.1, 16, 1, 1);
    double usual = MarginRun.scaled(DATA, setup, 1, 1).rows().number("log_scale");
    double wide = MarginRun.scaled(DATA, setup, 3, 1).rows().number("log_scale");
    // Three layers; the one epoch at a rate 81 times smaller moves the norms by far less than half.
    assertThat(wide - usual).isBetween(3 * Math.log(3) - 0.5, 3 * Math.log(3) + 0.5);
  }
}
