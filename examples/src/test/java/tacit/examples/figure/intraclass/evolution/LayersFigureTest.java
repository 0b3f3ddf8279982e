// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.sweep.RateDrop;

class LayersFigureTest {
  private static final LayersFigure FIGURE = new LayersFigure();
  private static final String DATA = "fashion-mnist-embedded";
  // A second program's numbers for one seed, from the first layer to the last.
  private static final double[] C1 = {.894, .760, .857, .858};
  private static final double[] C2 = {.182, .187, .203, .257};
  private static final double[] C3 = {1.159, 1.147, 1.196, 1.249};
  private static final double[] C4 = {1.143, 1.175, 1.175, 1.105};

  /// Two seeds apart by 0.02, at both rates; at the low one all layers are alike.
  private static Table made(double[] c2, double[] c3, double[] c4) {
    var rows = LayersRun.table();
    for (long seed = 0; seed <= 1; seed++) {
      for (int l = 0; l < 4; l++) {
        double off = 0.02 * seed - 0.01;
        rows =
            rows.row(
                LayersFigure.HIGH,
                seed,
                l + 1,
                C1[l],
                c2[l] + off,
                c3[l] + off,
                c4[l] - off,
                1.0,
                .87);
        rows = rows.row(LayersFigure.LOW, seed, l + 1, .8, .1, 1.1, 1.1, .99, .86);
      }
    }
    return rows;
  }

  @Test
  void it_holds_for_a_second_program_s_numbers() {
    assertThat(Failed.of(FIGURE, made(C2, C3, C4))).isEmpty();
  }

  @Test
  void each_finding_can_fail_by_itself() {
    assertThat(Failed.of(FIGURE, made(new double[] {.3, .2, 0, .3}, C3, C4)))
        .containsExactly("c₂: least layer");
    assertThat(Failed.of(FIGURE, made(C2, new double[] {1.2, 1.1, 1.2, 1.1}, C4)))
        .containsExactly("c₃: last layer less first");
    assertThat(Failed.of(FIGURE, made(C2, C3, new double[] {1.1, 1.1, 1.1, 1.2})))
        .containsExactly("c₄: maximum over layers less last");
  }

  @Test
  void charts_show_every_layer_at_both_rates_with_the_range_over_seeds() {
    var charts = FIGURE.charts(made(C2, C3, C4));
    assertThat(charts).hasSize(2);
    assertThat(charts.getFirst().table().columns()).containsExactly("rate", "layer", "c₁", "c₂");
    assertThat(charts.getLast().table().columns()).containsExactly("rate", "layer", "c₃", "c₄");
    assertThat(charts.getFirst().table().rows()).hasSize(8);
    assertThat(charts.getFirst().table().rows().getFirst())
        .containsExactly("0.1", "1", "0.894 (0.894 to 0.894)", "0.182 (0.172 to 0.192)");
  }

  @Test
  void it_has_three_seeds_at_both_rates_for_the_verdict_is_about_their_mean() {
    for (Scale scale : Scale.values()) {
      var runs = FIGURE.runs(new Setting(scale, 4, DATA, 2));
      assertThat(runs).hasSize(6);
      assertThat(runs.getFirst()).isEqualTo(LayersRun.usual(DATA, LayersFigure.HIGH, 4));
      assertThat(runs.getLast()).isEqualTo(LayersRun.usual(DATA, LayersFigure.LOW, 6));
    }
  }

  @Test
  void too_few_epochs_for_three_falls_of_the_rate_are_refused() {
    assertThatThrownBy(() -> new Clothes(DATA, 10, 40, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "clothes: 5 epochs are too few for the rate to fall after 92 and again after 96 % of"
                + " them; give 25 or more");
  }

  @Test
  void a_short_training_gives_a_row_a_layer() {
    var rows = new LayersRun(new Clothes(DATA, 10, 40, 25), 0.1, 1).rows();
    assertThat(rows.numbers("layer")).containsExactly(1, 2, 3, 4);
    for (int l = 0; l < 4; l++) {
      // Of two balanced classes no ratio is above √2.
      assertThat(rows.numbers("c3")[l]).isBetween(0.0, Math.sqrt(2));
      assertThat(rows.numbers("c2")[l]).isBetween(-1.0, 1.0);
      assertThat(rows.numbers("train_accuracy")[l]).isGreaterThan(0.8);
    }
  }

  @Test
  void the_rate_falls_after_60_92_and_96_percent_of_the_epochs() {
    var model = Clothes.usual(DATA).model(0.1);
    assertThat(model.training().drop()).isEqualTo(RateDrop.at(0.2, 24, 37, 38));
    var example = Shape.of(14, 14, 1);
    assertThat(model.network().network(example, 2).parameterCount())
        .isEqualTo(196 * 64 + 3 * 64 * 64 + 4 * 2 * 64 + 64 * 2 + 2);
  }
}
