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
import tacit.nn.Network;

class PathfinderResnetFigureTest {
  private final PathfinderResnetFigure figure = new PathfinderResnetFigure();

  private static Table rows(int images, double longPlain, double longPenalty) {
    return Table.of(
            "length",
            "lambda",
            "seed",
            "train_images",
            "epochs",
            "loss",
            "train_accuracy",
            "test_accuracy",
            "gradient_change")
        .row(3, 0.0, 0, images, 40, 0.01, 1.0, 0.985, 0.5)
        .row(9, 0.0, 0, images, 150, 0.69, 0.5, longPlain, 0.9)
        .row(9, 9.0, 0, images, 150, 0.3, 0.9, longPenalty, 0.4);
  }

  @Test
  void holds_if_length_costs_and_the_penalty_wins_back() {
    assertThat(figure.verdict(rows(10_000, 0.505, 0.856)).findings())
        .hasSize(2)
        .allMatch(Finding::holds);
  }

  @Test
  void fails_if_the_penalty_wins_nothing_back() {
    assertThat(figure.verdict(rows(10_000, 0.505, 0.52)).findings())
        .filteredOn(finding -> !finding.holds())
        .extracting(Finding::what)
        .containsExactly("won back by the penalty");
  }

  @Test
  void a_slice_says_only_that_its_steps_were_made() {
    assertThat(figure.verdict(rows(4, 0.5, 0.5)).findings()).hasSize(3).allMatch(Finding::holds);
  }

  @Test
  void the_chart_has_a_line_a_strength() {
    var table = figure.charts(rows(10_000, 0.505, 0.856)).getFirst().table();
    assertThat(table.columns()).containsExactly("dashes of a path", "λ = 0.0", "λ = 9.0");
  }

  @Test
  void the_network_takes_gray_pictures_of_150_pixels_and_has_one_output() {
    var network = new Network(ShippedArch.read("resnet18.json"), Shape.of(150, 150, 1));
    assertThat(network.output()).isEqualTo(Shape.of(1));
  }

  @Test
  void full_is_four_lengths_and_three_strengths() {
    assertThat(figure.runs(new Setting(Scale.QUICK, 0, "", 2))).hasSize(2);
    assertThat(figure.runs(new Setting(Scale.FULL, 0, "", 2))).hasSize(12);
  }
}
