// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.chunks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.mitosis.chunks.MadeUpRows.Numbers;

class RegularizationFigureTest {
  private static final RegularizationFigure FIGURE = new RegularizationFigure();
  private static final int W = ChunksFigure.WIDTH, SIZE = RegularizationFigure.SIZE;
  private static final double MUCH = RegularizationFigure.TOO_MUCH;
  private static final double USUAL = RegularizationFigure.USUAL;

  /// R² rises with the decay, chunks without it err, and with too much of it everything does.
  private static double good(int width, double decay, int size, String column) {
    double usual = MadeUpRows.clones(width, size, column);
    return switch (column) {
      case "r2" -> decay == 0 ? usual - (width - size) * .001 : usual - .001 * (1 - decay);
      case "train_error" ->
          decay == MUCH ? .01 + 2.0 / size : decay == 0 ? 8.0 / size - .03 : usual;
      default -> usual;
    };
  }

  private static Table rows(Numbers numbers) {
    return MadeUpRows.of(new int[] {W}, RegularizationFigure.DECAYS, numbers);
  }

  private static List<String> failed(Numbers numbers) {
    return MadeUpRows.failed(FIGURE, rows(numbers));
  }

  @Test
  void it_holds_where_decay_makes_chunks_know_and_errors_spoil_them() {
    assertThat(failed(RegularizationFigureTest::good)).isEmpty();
  }

  @Test
  void each_finding_can_fail_by_itself() {
    Numbers good = RegularizationFigureTest::good;
    assertThat(failed(good.but(.001, SIZE, "r2", 1.0).but(MUCH, SIZE, "r2", .96)))
        .containsExactly("rank correlation of R² and weight decay");
    assertThat(failed(good.but(0.0, SIZE, "r2", .95)))
        .containsExactly("R² at 0.005 less R² without decay");
    assertThat(failed(good.but(0.0, 128, "r2", .999).but(0.0, 128, "train_error", .001)))
        .containsExactly("clones without decay");
    assertThat(failed(good.but(MUCH, W, "train_error", 0)))
        .containsExactly("at 0.02: training error of the whole network");
    assertThat(failed(good.but(MUCH, SIZE, "train_error", .009)))
        .containsExactly("at 0.02: training error of 64 neurons");
    assertThat(failed(good.but(USUAL, SIZE, "train_error", .009)))
        .containsExactly("the same less five times that at 0.005");
  }

  @Test
  void the_table_has_a_row_for_each_decay() {
    var charts = FIGURE.charts(rows(RegularizationFigureTest::good));
    assertThat(charts).hasSize(1);
    var table = charts.getFirst().table();
    assertThat(table.rows().stream().map(List::getFirst))
        .containsExactly("none", "0.0005", "0.001", "0.002", "0.005", "0.01", "0.02");
    assertThat(table.rows().getFirst()).endsWith("none", "0").contains("0.0950 (0.059)");
    assertThat(table.rows().get(4)).endsWith("64", "4");
  }

  @Test
  void the_full_form_has_three_seeds() {
    assertThat(FIGURE.runs(new Setting(Scale.QUICK, 0, "fashion-mnist", 2))).hasSize(7);
    assertThat(FIGURE.runs(new Setting(Scale.FULL, 0, "fashion-mnist", 2))).hasSize(21);
  }
}
