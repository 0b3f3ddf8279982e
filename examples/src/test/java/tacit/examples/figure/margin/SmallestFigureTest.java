// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.examples.figure.Table;

class SmallestFigureTest {
  private static final SmallestFigure FIGURE = new SmallestFigure();
  private static final String DATA = "fashion-mnist-embedded";

  /// A hundred rows of the ranks 10, 20, …, with margins that rise and all of the gradient up to a
  /// rank.
  private static Table made(int upTo) {
    var table = Table.of("rank", "image", "label", "rival", "margin", "mass");
    for (int rank = 10; rank <= 1_000; rank += 10) {
      table = table.row(rank, rank, 2, 4, 1e-6 * rank, Math.min(1, (double) rank / upTo));
    }
    return table;
  }

  @Test
  void rows_go_up_the_sorted_margins_and_the_gradient_adds_up() {
    var setup = new Setup(200, 10, 16, 0.1, 32, 20, 5);
    var rows = new SmallestRun(DATA, setup, 0).rows();
    assertThat(rows.size()).isEqualTo(30 + 85); // then every second of the other 170
    assertThat(rows.numbers("margin")).isSorted();
    assertThat(rows.numbers("mass")).isSorted().endsWith(1);
    assertThat(Arrays.stream(rows.numbers("image")).distinct().count()).isEqualTo(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.numbers("label")[i]).isNotEqualTo(rows.numbers("rival")[i]);
    }
  }

  @Test
  void labels_of_rows_are_those_of_the_images() {
    var setup = new Setup(200, 10, 16, 0.1, 32, 1, 5);
    var rows = new SmallestRun(DATA, setup, 3).rows();
    var lesson = SmallestRun.lesson(DATA, setup, 3);
    double[] image = rows.numbers("image"), label = rows.numbers("label");
    for (int i = 0; i < image.length; i++) {
      assertThat(lesson.labels().get((int) image[i])).isEqualTo((int) label[i]);
    }
  }

  @Test
  void images_are_those_of_the_full_figure() {
    assertThat(SmallestFigure.images(DATA, 0).shape()).isEqualTo(Shape.of(2_000, 784));
  }

  @Test
  void it_holds_where_a_tenth_of_the_images_has_most_of_the_gradient() {
    assertThat(FIGURE.verdict(made(150)).holds()).isTrue();
    assertThat(FIGURE.verdict(made(250)).holds()).isFalse();
  }

  @Test
  void the_table_has_a_row_for_every_tenth_of_the_images() {
    var chart = FIGURE.charts(made(150)).getFirst();
    assertThat(chart.table().rows()).hasSize(11);
    assertThat(chart.table().rows().getLast()).containsExactly("100", "0.00100", "1.00");
  }
}
