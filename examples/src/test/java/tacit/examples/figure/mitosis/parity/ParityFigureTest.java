// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Indices;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict.Finding;
import tacit.examples.figure.mitosis.Training;

class ParityFigureTest {
  private static final ParityFigure FIGURE = new ParityFigure();
  private static final String DATA = "fashion-mnist-embedded";

  /// Chunks of 32 neurons of both networks, with these training errors and `R²`.
  private static Table made(double with, double without, double gain) {
    return Table.of("weight_decay", "seed", "size", "test_error", "train_error", "r2")
        .row(0.002, 0, 32, .05, with, .8 + gain)
        .row(0.0, 0, 32, .17, without, .8);
  }

  @Test
  void odd_classes_are_one_and_even_ones_minus_one() {
    assertThat(Parity.signs(Indices.of(0, 1, 2, 9)).toArray()).containsExactly(-1, 1, -1, 1);
  }

  @Test
  void a_small_network_learns_and_its_whole_layer_explains_itself() {
    var training = new Training(4, 100, 0.05, 0.002);
    var rows = new ParityRun(DATA, 16, training, 3, 2, 0).rows();
    assertThat(rows.words("size")).containsExactly("1", "2", "4", "8", "16");
    var whole = rows.where("size", 16);
    assertThat(whole.number("train_error")).isLessThan(0.2); // half of the images by chance
    assertThat(whole.number("r2")).isGreaterThan(1 - 1e-6); // but for the ridge
  }

  @Test
  void it_holds_where_decay_makes_chunks_right() {
    assertThat(FIGURE.verdict(made(.01, .05, .07)).holds()).isTrue();
    assertThat(FIGURE.verdict(made(.02, .05, .07)).holds()).isFalse();
    assertThat(FIGURE.verdict(made(.01, .04, .07)).holds()).isFalse();
    assertThat(FIGURE.verdict(made(.01, .05, .05)).holds()).isFalse();
    assertThat(FIGURE.verdict(made(.01, .05, .07)).findings())
        .extracting(Finding::what)
        .containsExactly(
            "training error, weight decay",
            "training error, no weight decay",
            "gain in R² by weight decay");
  }

  @Test
  void tables_have_the_numbers_of_the_other_program_beside_ours() {
    var charts = FIGURE.charts(made(.01, .05, .07));
    assertThat(charts).hasSize(3);
    assertThat(charts.get(1).table().rows())
        .isEqualTo(List.of(List.of("32", "1.00", "0.120", "5.00", "11.7")));
  }
}
