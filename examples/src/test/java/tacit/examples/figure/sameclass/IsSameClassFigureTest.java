// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.sameclass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict.Finding;
import tacit.nn.data.DataSets;
import tacit.nn.data.IsSameClassTask;

class IsSameClassFigureTest {
  private static final IsSameClassFigure FIGURE = new IsSameClassFigure();
  private static final String DATA = "fashion-mnist-embedded";

  private static Table made(double far, double farStrong, double nearStrong) {
    var table =
        Table.of(
            "distance",
            "lambda",
            "seed",
            "epoch",
            "loss",
            "train_accuracy",
            "test_accuracy",
            "gradient_change",
            "effective_rank");
    for (int epoch : new int[] {10, 20}) {
      double early = epoch == 10 ? 0.2 : 0;
      for (int seed = 0; seed < 2; seed++) {
        double spread = 0.01 * (seed - 0.5);
        table =
            table
                .row(0, 0.0, seed, epoch, 0.1, 1.0, 0.93 + spread - early, 0.9, 3.0)
                .row(0, 0.3, seed, epoch, 0.1, 1.0, nearStrong + spread - early, 0.3, 3.0)
                .row(112, 0.0, seed, epoch, 0.1, 1.0, far + spread - early, 0.9, 3.0)
                .row(112, 0.3, seed, epoch, 0.1, 1.0, farStrong + spread - early, 0.6, 3.0);
      }
    }
    return table;
  }

  @Test
  void the_second_program_s_numbers_hold() {
    assertThat(FIGURE.verdict(made(0.846, 0.904, 0.916)).findings())
        .hasSize(3)
        .allMatch(Finding::holds);
  }

  @Test
  void each_finding_can_fail_by_itself() {
    assertThat(failed(made(0.90, 0.94, 0.916))).isEqualTo("lost by distance");
    assertThat(failed(made(0.846, 0.86, 0.916))).isEqualTo("won back by the penalty");
    assertThat(failed(made(0.846, 0.904, 0.88))).isEqualTo("changed by the penalty side by side");
  }

  private static String failed(Table rows) {
    return String.join(
        ",",
        FIGURE.verdict(rows).findings().stream()
            .filter(finding -> !finding.holds())
            .map(Finding::what)
            .toList());
  }

  @Test
  void charts_have_a_line_for_each_distance_and_strength() {
    var charts = FIGURE.charts(made(0.846, 0.904, 0.916));
    assertThat(charts).hasSize(2);
    assertThat(charts.getFirst().table().rows()).hasSize(4);
    assertThat(charts.getFirst().table().rows().getLast())
        .startsWith("112", "0.3", "0.899, 0.909", "0.904");
  }

  @ParameterizedTest
  @EnumSource(Scale.class)
  void every_scale_has_both_distances_with_and_without_a_penalty(Scale scale) {
    assertThat(FIGURE.runs(new Setting(scale, 0, DATA, 2))).hasSize(scale == Scale.QUICK ? 4 : 18);
  }

  @Test
  void a_short_run_gives_a_row_every_ten_epochs_and_one_at_the_end() {
    var rows = new IsSameClassRun(DATA, 112, 0.3, 0, 11).rows();
    assertThat(rows.numbers("epoch")).containsExactly(10, 11);
    assertThat(Arrays.stream(rows.numbers("gradient_change"))).allMatch(r -> r > 0.2 && r < 1);
    assertThat(Arrays.stream(rows.numbers("effective_rank"))).allMatch(r -> r > 1 && r < 64);
  }

  @Test
  void side_by_side_are_the_left_image_of_one_pair_and_the_right_of_another() {
    var pairs = IsSameClassTask.small(DataSets.load(DATA), 0, new Seed(0)).test();
    var canvases = new SideBySide(pairs).canvases();
    var some = pairs.inputs(DType.FLOAT32, 3, 5);
    for (int row = 0; row < 8; row++) {
      for (int column = 0; column < 128; column++) {
        int from = column < 64 ? 0 : 1;
        assertThat(canvases.get(64 * 3 + 5, row, column, 0))
            .isEqualTo(some.get(from, row, column, 0));
      }
    }
  }
}
