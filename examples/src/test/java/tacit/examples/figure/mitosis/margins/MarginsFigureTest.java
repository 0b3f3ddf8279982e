// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.margins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Table;
import tacit.theory.clones.MarginNoiseModel;

class MarginsFigureTest {
  private static final MarginsFigure FIGURE = new MarginsFigure();
  private static final String DATA = "fashion-mnist-embedded";

  /// A layer of 32 neurons whose excess falls as `0.4 w'^{-1/2}`, and a prediction `factor
  /// w'^power`.
  private static Table made(double factor, double power) {
    var table =
        Table.of(
            "task",
            "weight_decay",
            "seed",
            "images",
            "size",
            "error",
            "error_as_trained",
            "error_whole",
            "predicted",
            "predicted_of_each",
            "predicted_two_terms",
            "predicted_moved",
            "noise",
            "shift");
    for (String images : new String[] {"test", "training"}) {
      for (int w = 1; w < 32; w *= 2) {
        double beside = MarginNoiseModel.beside(w, 32);
        double error = .1 + .4 / Math.sqrt(beside),
            predicted = .1 + factor * Math.pow(beside, power);
        table =
            table.row(
                "parity", 0.002, 0, images, w, error, error, .1, predicted, .1, predicted, error,
                1.0, 0.0);
      }
    }
    return table;
  }

  @Test
  void noise_of_one_output_shifts_no_margin_and_is_the_same_for_all_sizes() {
    var rows = new MarginsRun(Taught.Task.PARITY, DATA, 0.002, 2, 60, 0).rows();
    var test = rows.where("images", "test");
    assertThat(test.words("size")).containsExactly("1", "2", "4", "8", "16", "32", "64");
    double[] noise = test.numbers("noise"), shift = test.numbers("shift");
    for (int i = 0; i < noise.length; i++) {
      // 60 draws give a deviation to some 1/√120 at best; neurons are far from Gaussian
      assertThat(noise[i]).isCloseTo(noise[5], within(0.4 * noise[5]));
      assertThat(Math.abs(shift[i])).isLessThan(noise[i]);
    }
  }

  @Test
  void the_power_is_that_of_the_rows() {
    var excess = Excess.of(made(.4, -1));
    assertThat(excess.width()).isEqualTo(32);
    assertThat(excess.slope("error")).isCloseTo(-.5, within(1e-12)); // rounding
    assertThat(excess.slope("predicted")).isCloseTo(-1, within(1e-12));
    assertThat(excess.slope("predicted_of_each")).isNaN(); // no excess at all
  }

  @Test
  void it_holds_where_power_and_size_are_near() {
    assertThat(FIGURE.verdict(made(.5, -.6)).holds()).isTrue();
    assertThat(FIGURE.verdict(made(.5, -.8)).holds()).isFalse();
    assertThat(FIGURE.verdict(made(.9, -.5)).holds()).isFalse();
    assertThat(FIGURE.verdict(made(.15, -.5)).holds()).isFalse();
    assertThat(FIGURE.verdict(made(.5, -.6)).findings().getFirst().what())
        .isEqualTo("parity, weight decay 0.002: distance of the powers");
  }

  @Test
  void ten_classes_are_shown_and_not_judged() {
    var parity = made(.5, -.6);
    var both = parity;
    for (var row : made(9, -.1).rows()) {
      var other = new ArrayList<>(row);
      other.set(0, "ten classes");
      both = both.row(other.toArray());
    }
    assertThat(FIGURE.verdict(both).findings()).isEqualTo(FIGURE.verdict(parity).findings());
    assertThat(FIGURE.charts(both)).hasSize(2);
  }

  @Test
  void tables_end_each_kind_with_its_powers() {
    var charts = FIGURE.charts(made(.5, -.5));
    assertThat(charts).hasSize(1);
    assertThat(charts.getFirst().table().rows()).hasSize(2 * 6);
    assertThat(charts.getFirst().table().rows().get(5))
        .containsExactly(
            "test, 0.002",
            "power",
            "",
            "−0.500",
            "−0.500",
            "none",
            "−0.500",
            "−0.500",
            "−0.500",
            "",
            "");
  }
}
