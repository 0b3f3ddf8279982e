// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.margin.MadeUpRows.Network;

class PretrainingFigureTest {
  private static final PretrainingFigure FIGURE = new PretrainingFigure();
  private static final String DATA = "fashion-mnist-embedded";
  // A second program's numbers for its first seed, areas in thousandths.
  private static final double[] SHARES = {0, .25, .5, .75, 1};
  private static final double[] AREAS = {1.82, 1.10, .836, .760, .706};
  private static final double[] ERRORS = {.175, .183, .179, .180, .178};

  private static Table made(double[] areas, double... errors) {
    Table rows = MadeUpRows.none(List.of("noise", "start_scale", "pretraining", "seed"));
    for (int i = 0; i < SHARES.length; i++) {
      var network = Network.of(areas[i], 0.01 * i, errors[i]);
      rows = MadeUpRows.with(rows, List.of(0.0, 1.0, SHARES[i], 1L), 2_000, network);
    }
    return rows;
  }

  @Test
  void a_second_program_s_numbers_hold() {
    assertThat(MadeUpRows.failed(FIGURE, made(AREAS, ERRORS))).isEmpty();
  }

  @Test
  void each_finding_can_fail_by_itself() {
    assertThat(MadeUpRows.failed(FIGURE, made(MadeUpRows.replaced(AREAS, 1, 1.9), ERRORS)))
        .containsExactly("area after a quarter over that after none");
    assertThat(MadeUpRows.failed(FIGURE, made(MadeUpRows.replaced(AREAS, 2, 1.2), ERRORS)))
        .containsExactly("area after a half over that after a quarter");
    assertThat(MadeUpRows.failed(FIGURE, made(MadeUpRows.replaced(AREAS, 4, 1.3), ERRORS)))
        .containsExactly("area after none over that after all");
    assertThat(MadeUpRows.failed(FIGURE, made(AREAS, MadeUpRows.replaced(ERRORS, 0, .19))))
        .containsExactly("test error after noise less that after none");
  }

  @Test
  void the_scales_have_the_same_shares() {
    assertThat(FIGURE.runs(new Setting(Scale.QUICK, 0, DATA, 2))).hasSize(5);
    assertThat(FIGURE.runs(new Setting(Scale.FULL, 0, DATA, 2))).hasSize(15);
    assertThat(FIGURE.charts(made(AREAS, ERRORS)).getFirst().table().rows().get(1))
        .startsWith("25 %");
  }

  @Test
  void margins_are_by_the_true_labels_after_noise_was_learned() {
    var setup = new Setup(60, 50, 32, 0.1, 16, 300, 5);
    var row = MarginRun.pretrained(DATA, setup, 1, 1).rows();
    assertThat(row.number("train_error")).isZero();
    assertThat(row.number(MarginColumns.MINIMUM)).isPositive();
    var fresh = MarginRun.noisy(DATA, setup, 0, 1).rows();
    assertThat(row.number("log_scale")).isGreaterThan(fresh.number("log_scale"));
  }
}
