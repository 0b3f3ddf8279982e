// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict.Finding;
import tacit.examples.figure.mitosis.CloneRows;

class DynamicsFigureTest {
  private static final DynamicsFigure FIGURE = new DynamicsFigure();
  private static final String DATA = "fashion-mnist-embedded";

  /// Training errors of the network and of 64 neurons, and their `R²`, after 40, 60 and 80 epochs;
  /// before 40 as after 40, at 50 too.
  private static Table made(double[] whole, double[] chunk, double r2) {
    Table rows = CloneRows.under("width", "weight_decay", "seed", "epoch");
    for (double decay : new double[] {DynamicsFigure.DECAY, 0}) {
      for (int epoch : DynamicsFigure.JUDGED) {
        int part = epoch < 60 ? 0 : epoch == 60 ? 1 : 2;
        for (int size : new int[] {64, 256}) {
          var row = new ArrayList<Object>(List.of(256, decay, 0L, epoch, size, .2, .001));
          row.addAll(List.of(size == 64 ? chunk[part] : whole[part], .001, .5));
          row.addAll(List.of(r2, r2, .1, .1, .01));
          rows = rows.row(row.toArray());
        }
      }
    }
    return rows;
  }

  private static List<String> failed(Table rows) {
    return FIGURE.verdict(rows).findings().stream()
        .filter(finding -> !finding.holds())
        .map(Finding::what)
        .toList();
  }

  @Test
  void it_holds_where_chunks_know_the_training_set_after_the_network_does() {
    assertThat(failed(made(new double[] {.03, 0, 0}, new double[] {.05, .002, .001}, .99)))
        .isEmpty();
  }

  @Test
  void each_finding_can_fail_by_itself() {
    String order = "epochs from the first without training error to known chunks";
    double[] chunk = {.05, .002, .001}, whole = {.03, 0, 0};
    assertThat(failed(made(new double[] {.03, .01, 0}, chunk, .99))).containsExactly(order);
    assertThat(failed(made(new double[] {.03, .01, .01}, chunk, .99))).containsExactly(order);
    assertThat(failed(made(whole, new double[] {.05, .05, .04}, .99)))
        .containsExactly("training error of 64 neurons, epoch 80 over epoch 40");
    assertThat(failed(made(whole, chunk, .96))).containsExactly("R² of 64 neurons at epoch 40");
  }

  @Test
  void charts_put_the_independent_run_beside_ours() {
    var charts = FIGURE.charts(made(new double[] {.03, 0, 0}, new double[] {.05, .002, .001}, .99));
    assertThat(charts).hasSize(2);
    assertThat(charts.getFirst().table().rows().getLast()).startsWith("0", "80", "0", "0.200");
    assertThat(charts.getFirst().table().rows().get(4))
        .containsExactly(
            "0.005",
            "40",
            "0.0300 (.033)",
            "0.200 (.203)",
            "0.0500 (.052)",
            "0.200 (.219)",
            "0.990 (.991)");
  }

  @Test
  void a_short_run_has_a_row_for_each_look_and_size() {
    var rows = new DynamicsRun(DATA, 100, List.of(4, 8), .005, 4, List.of(1, 4), 3, 2, 1).rows();
    assertThat(rows.numbers("epoch")).containsExactly(1, 1, 4, 4);
    assertThat(rows.numbers("size")).containsExactly(4, 8, 4, 8);
    assertThat(FIGURE.runs(new Setting(Scale.QUICK, 0, DATA, 2))).hasSize(2);
  }
}
