// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict.Finding;
import tacit.examples.train.ShippedArch;
import tacit.nn.Conv;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Serial;

class PathfinderFigureTest {
  private final PathfinderFigure figure = new PathfinderFigure();

  private static Table rows(double shortTest, double longTest, double longTrain) {
    return Table.of("length", "seed", "epoch", "loss", "train_accuracy", "test_accuracy", "seconds")
        .row(3, 0, 1, 0.69, 0.5, 0.5, 9.0)
        .row(3, 0, 2, 0.2, 0.9, shortTest, 9.0)
        .row(5, 0, 1, 0.69, 0.5, 0.5, 9.0)
        .row(5, 0, 2, 0.69, longTrain, longTest, 9.0);
  }

  @Test
  void holds_if_short_paths_are_learned_and_long_ones_are_not() {
    assertThat(figure.verdict(rows(0.96, 0.5, 0.51)).findings())
        .hasSize(3)
        .allMatch(Finding::holds);
  }

  @Test
  void fails_if_short_paths_are_not_learned_or_long_ones_are() {
    assertThat(figure.verdict(rows(0.8, 0.5, 0.51)).findings().getFirst().holds()).isFalse();
    assertThat(figure.verdict(rows(0.96, 0.7, 0.51)).holds()).isFalse();
    assertThat(figure.verdict(rows(0.96, 0.5, 0.9)).holds()).isFalse();
    assertThat(figure.verdict(rows(0.96, 0.5, 0.5).where("length", 3)).holds()).isFalse();
  }

  @Test
  void the_chart_has_two_lines_a_length() {
    var table = figure.charts(rows(0.96, 0.5, 0.51)).getFirst().table();
    assertThat(table.columns())
        .containsExactly(
            "epoch", "3 dashes", "3 dashes, training", "5 dashes", "5 dashes, training");
    assertThat(table.rows().getLast()).containsExactly("2", "96.0", "90.0", "50.0", "51.0");
  }

  @Test
  void a_run_has_a_row_an_epoch_and_gives_the_same_numbers_again() {
    Table rows = new SmallRun(3, 128, 20, 2, 1).rows();
    Table again = new SmallRun(3, 128, 20, 2, 1).rows();
    assertThat(rows.numbers("epoch")).containsExactly(1, 2);
    assertThat(again.numbers("loss")).containsExactly(rows.numbers("loss"));
    assertThat(again.numbers("test_accuracy")).containsExactly(rows.numbers("test_accuracy"));
  }

  @Test
  void an_output_of_the_last_convolution_sees_29_pixels_a_side() {
    var network = new Network(ShippedArch.read("pathfinder.json"), Shape.of(40, 40, 1));
    // Backwards from one pixel: r becomes stride (r - 1) + 3.
    int field = 1;
    for (Layer layer : ((Serial) network.layer()).layers().reversed()) {
      if (layer instanceof Conv conv) field = conv.strides().size(0) * (field - 1) + 3;
    }
    assertThat(field).isEqualTo(29);
    assertThat(network.output()).isEqualTo(Shape.of(1));
  }

  @Test
  void quick_leaves_the_length_between_out() {
    assertThat(figure.runs(new Setting(Scale.QUICK, 0, "", 2))).hasSize(2);
    assertThat(figure.runs(new Setting(Scale.FULL, 0, "", 2))).hasSize(3);
  }
}
