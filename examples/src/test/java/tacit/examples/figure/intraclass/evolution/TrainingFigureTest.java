// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.sweep.Task;
import tacit.nn.data.SyntheticClusters;

class TrainingFigureTest {
  private static final TrainingFigure FIGURE = new TrainingFigure();
  private static final String DATA = "fashion-mnist-embedded";
  private static final int[] EPOCHS = {0, 1, 5, 20, 60};
  // A second program's numbers for one seed after 1, 5, 20 and 60 epochs.
  private static final double[] GOOD = {.57, .58, .75, .87, .92};
  private static final double[] POOR = {.57, .58, .59, .62, .70};

  private static Table made(double[] good, double[] poor, double accuracy) {
    Table rows = TrainingRun.table();
    for (Taught each : Taught.values()) {
      double[] c1 = each.leads() ? good : poor;
      for (long seed = 0; seed <= 1; seed++) {
        for (int i = 0; i < EPOCHS.length; i++) {
          double test = each.leads() ? accuracy : .86;
          double now = c1[i] + 0.02 * seed - 0.01;
          rows =
              rows.row(
                  each.word(),
                  each.rate(),
                  each.inputDropout(),
                  seed,
                  EPOCHS[i],
                  .1,
                  .99,
                  test,
                  now,
                  .2,
                  1.2,
                  1.1);
        }
      }
    }
    return rows;
  }

  @Test
  void it_holds_for_a_second_program_s_numbers() {
    assertThat(Failed.of(FIGURE, made(GOOD, POOR, .933))).isEmpty();
  }

  @Test
  void each_finding_can_fail_by_itself() {
    double[] late = {.57, .58, .66, .87, .92};
    assertThat(Failed.of(FIGURE, made(late, POOR, .933)))
        .containsExactly("c₁ after 5 epochs, good less poor");
    double[] caught = {.57, .58, .59, .62, .81};
    assertThat(Failed.of(FIGURE, made(GOOD, caught, .933)))
        .containsExactly("c₁ at the end, good less poor");
    assertThat(Failed.of(FIGURE, made(GOOD, POOR, .89)))
        .containsExactly("test accuracy, good less poor");
  }

  @Test
  void charts_show_clusters_and_clothes_with_their_accuracies() {
    var charts = FIGURE.charts(made(GOOD, POOR, .933));
    assertThat(charts).hasSize(4);
    assertThat(charts.getFirst().table().columns())
        .containsExactly("network", "epoch", "c₁", "training accuracy", "test accuracy");
    assertThat(charts.getFirst().table().rows()).hasSize(10);
    assertThat(charts.getFirst().table().rows().getFirst())
        .containsExactly(
            "rate 1, half of the inputs dropped",
            "0",
            "0.570 (0.560 to 0.580)",
            "0.990 (0.990 to 0.990)",
            "0.933 (0.933 to 0.933)");
    assertThat(charts.getLast().table().rows().getFirst()).startsWith("rate 0.1");
  }

  @Test
  void a_short_training_has_a_row_at_the_start_and_one_at_each_look() {
    var task = new Task.Clusters(new SyntheticClusters(40, 4, 5, 0.2, 20, 20));
    var model = TrainingRun.model(Taught.GOOD);
    var brief = model.with(model.training().withEpochs(7));
    var rows = new TrainingRun(Taught.GOOD, task, brief, 1, List.of(0, 2, 7), 3).rows();
    assertThat(rows.numbers("epoch")).containsExactly(0, 2, 7);
    double[] loss = rows.numbers("train_loss"), c1 = rows.numbers("c1");
    assertThat(loss[2]).isLessThan(loss[0]);
    assertThat(c1[2]).isGreaterThan(c1[0]);
    assertThat(rows.words("network")).containsExactly("good");
  }

  @Test
  void the_clusters_have_three_seeds_at_every_scale_for_the_verdict_is_about_them() {
    assertThat(FIGURE.runs(new Setting(Scale.FULL, 0, DATA, 2))).hasSize(12);
    assertThat(FIGURE.runs(new Setting(Scale.QUICK, 0, DATA, 2))).hasSize(8);
  }
}
