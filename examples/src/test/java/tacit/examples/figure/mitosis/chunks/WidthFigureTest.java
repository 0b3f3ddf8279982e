// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.chunks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.mitosis.chunks.MadeUpRows.Numbers;

class WidthFigureTest {
  private static final WidthFigure FIGURE = new WidthFigure();

  private static final Numbers GOOD =
      (width, _, size, column) -> MadeUpRows.clones(width, size, column);

  private static Table rows(Numbers numbers) {
    return MadeUpRows.of(WidthFigure.WIDTHS, List.of(ChunksFigure.DECAY), numbers);
  }

  private static List<String> failed(Numbers numbers) {
    return MadeUpRows.failed(FIGURE, rows(numbers));
  }

  @Test
  void it_holds_where_the_size_of_a_chunk_says_what_it_does() {
    assertThat(failed(GOOD)).isEmpty();
  }

  @Test
  void each_finding_can_fail_by_itself() {
    assertThat(failed(GOOD.but(512, 32, "test_error", .21)))
        .containsExactly("32 neurons: spread of the test error");
    assertThat(failed(GOOD.but(64, 32, "r2", .97))).containsExactly("32 neurons: spread of R²");
    assertThat(failed(GOOD.but(512, 64, "test_error", .26)))
        .containsExactly("64 neurons: spread of the test error");
    assertThat(failed(GOOD.but(128, 64, "r2", .98))).containsExactly("64 neurons: spread of R²");
    assertThat(failed(GOOD.but(256, 64, "correlation_outside", .03)))
        .containsExactly("64 neurons: spread of MC outside");
    assertThat(failed(GOOD.but(512, 64, "correlation", .005)))
        .containsExactly("64 neurons: smallest rise of MC with the width");
  }

  @Test
  void tables_have_a_row_for_each_width() {
    var charts = FIGURE.charts(rows(GOOD));
    assertThat(charts).hasSize(2);
    var answers = charts.getFirst().table();
    assertThat(answers.rows().stream().map(List::getFirst))
        .containsExactly("64", "128", "256", "512");
    assertThat(answers.rows().getFirst().subList(3, 5)).containsExactly("", "");
    assertThat(answers.rows().getFirst()).endsWith("none", "0");
    assertThat(answers.rows().getLast()).endsWith("64", "8").contains("0.216 (0.2)");
    assertThat(charts.getLast().table().rows()).hasSize(3);
  }

  @Test
  void the_widest_network_is_trained_first() {
    var runs = FIGURE.runs(new Setting(Scale.QUICK, 0, "fashion-mnist", 2));
    assertThat(runs.stream().map(run -> ((ChunkRun) run).width()))
        .containsExactly(512, 256, 128, 64);
    assertThat(FIGURE.runs(new Setting(Scale.FULL, 0, "fashion-mnist", 2))).hasSize(12);
  }
}
