// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.chunks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.mitosis.chunks.MadeUpRows.Numbers;

class ChunksFigureTest {
  private static final ChunksFigure FIGURE = new ChunksFigure();
  private static final int W = ChunksFigure.WIDTH;
  private static final double DECAY = ChunksFigure.DECAY;

  /// As measured by an independent run: a chunk of 8 knows less than the law of the others.
  private static final Numbers GOOD =
      ((Numbers) (width, _, size, column) -> MadeUpRows.clones(width, size, column))
          .but(W, W, "test_error", .185)
          .but(W, 8, "r2", .744);

  private static Table rows(Numbers numbers) {
    return MadeUpRows.of(new int[] {W}, List.of(DECAY), numbers);
  }

  private static List<String> failed(Numbers numbers) {
    return MadeUpRows.failed(FIGURE, rows(numbers));
  }

  @Test
  void it_holds_where_chunks_become_clones_at_64() {
    assertThat(failed(GOOD)).isEmpty();
    assertThat(new SeedMeans(rows(GOOD)).clones().cloneCount()).isEqualTo(4);
  }

  @Test
  void each_finding_of_the_whole_network_can_fail_by_itself() {
    assertThat(failed(GOOD.but(W, W, "train_error", .001)))
        .containsExactly("training error of the whole network");
    assertThat(failed(GOOD.but(W, W, "test_error", .17)))
        .containsExactly("test error of the whole network, at least");
    assertThat(failed(GOOD.but(W, W, "test_error", .21)))
        .containsExactly("test error of the whole network, at most");
  }

  @Test
  void each_finding_of_chunks_can_fail_by_itself() {
    assertThat(failed(GOOD.but(W, 128, "test_error", .23)))
        .containsExactly("largest step back from 8 to 128 neurons");
    assertThat(failed(GOOD.but(W, 8, "r2", .9))).containsExactly("R² of 8 neurons");
    assertThat(failed(GOOD.but(W, 64, "r2", .98))).containsExactly("R² of 64 neurons");
    assertThat(failed(GOOD.but(W, 128, "r2", .994))).containsExactly("R² of 128 neurons");
    assertThat(failed(GOOD.but(W, 16, "train_error", .07)))
        .containsExactly("training error of 16 neurons");
    assertThat(failed(GOOD.but(W, 64, "train_error", .006)))
        .containsExactly("training error of 64 neurons");
  }

  @Test
  void a_critical_width_too_small_or_none_fails() {
    var early = GOOD.but(W, 16, "r2", .993).but(W, 16, "train_error", .009);
    assertThat(failed(early.but(W, 32, "r2", .994).but(W, 32, "train_error", .008)))
        .contains("critical width, at least")
        .doesNotContain("critical width, at most");
    assertThat(failed(GOOD.but(W, 128, "train_error", .02))).contains("critical width, at least");
  }

  @Test
  void tables_have_the_independent_numbers_beside_ours() {
    var charts = FIGURE.charts(rows(GOOD));
    assertThat(charts).hasSize(2);
    var answers = charts.getFirst().table();
    assertThat(answers.title())
        .isEqualTo("Means over seeds, in brackets those of an independent run; critical width 64");
    assertThat(answers.rows().getFirst()).containsExactly("1", "2.19", "1.60", "0.502", "0.500");
    assertThat(answers.rows().get(3).subList(0, 4))
        .containsExactly("8", "0.435 (0.5)", "0.200 (0.379)", "0.744 (0.744)");
    assertThat(answers.rows().get(6).get(2)).isEqualTo("0 (0.0005)");
    assertThat(charts.getLast().table().rows()).hasSize(8);
  }

  @Test
  void a_short_run_has_a_row_for_each_half_of_the_width() {
    var run = new ChunkRun("fashion-mnist-embedded", 200, 16, .005, 5, new ChunkRun.Draws(3, 2), 0);
    var rows = run.rows();
    assertThat(rows).isEqualTo(run.rows());
    assertThat(rows.numbers("size")).containsExactly(1, 2, 4, 8, 16);
    assertThat(rows.where("size", 16).number("r2")).isCloseTo(1, within(1e-6)); // the ridge's share
    assertThat(rows.where("size", 16).number("train_error"))
        .isLessThan(rows.where("size", 1).number("train_error"));
  }

  @Test
  void the_full_form_has_three_seeds() {
    for (Scale scale : Scale.values()) {
      assertThat(FIGURE.runs(new Setting(scale, 0, "fashion-mnist", 2)))
          .hasSize(scale == Scale.QUICK ? 1 : 3);
    }
  }
}
