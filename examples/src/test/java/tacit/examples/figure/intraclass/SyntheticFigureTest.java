// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.intraclass.MadeUpSweep.Goes;
import tacit.examples.sweep.ModelRun;
import tacit.examples.sweep.score.Models;

class SyntheticFigureTest {
  private static final SyntheticFigure FIGURE = new SyntheticFigure();

  private static Table made(Map<String, Goes> how, long... seeds) {
    return MadeUpSweep.rows(SyntheticSweep.grid(), how, seeds);
  }

  @Test
  void the_grid_is_that_of_the_protocol() {
    assertThat(SyntheticSweep.grid().models()).hasSize(48);
    var runs = FIGURE.runs(new Setting(Scale.QUICK, 0, "", 2));
    assertThat(runs).hasSize(48);
    var first = (ModelRun) runs.getFirst();
    assertThat(first.task()).isEqualTo(SyntheticSweep.TASK);
    var training = first.model().training();
    assertThat(training.epochs()).isEqualTo(60);
    assertThat(training.momentum()).isZero();
    assertThat(training.weightDecay()).isZero();
    assertThat(training.drop().factor()).isEqualTo(0.2);
    assertThat(training.drop().epochs()).containsExactly(56);
    assertThat(first.model().network().bias()).isFalse();
    assertThat(first.model().network().batchNorm()).isFalse();
    assertThat(FIGURE.runs(new Setting(Scale.FULL, 0, "", 2))).hasSize(240);
  }

  @Test
  void the_scattered_order_of_the_made_up_sharpness_says_next_to_nothing() {
    var models = Models.of(made(MadeUpSweep.asMeant(), 0));
    // A permutation of 48 numbers has tau of deviation 0.1.
    assertThat(SyntheticSweep.scoring().score(models, "sharpness_random").tau())
        .isCloseTo(0, within(0.2));
  }

  @Test
  void it_holds_where_the_measures_of_clusters_go_with_the_accuracy_and_flatness_does_not() {
    assertThat(MadeUpSweep.failed(FIGURE, made(MadeUpSweep.asMeant(), 0))).isEmpty();
    assertThat(FIGURE.verdict(made(MadeUpSweep.asMeant(), 0)).findings()).hasSize(9);
  }

  @Test
  void it_fails_where_flatness_does_as_well() {
    assertThat(MadeUpSweep.failed(FIGURE, made(Map.of(), 0)))
        .containsExactly("τ of c₃ less τ of σ′", "Ψ of c₃ less Ψ of σ′");
  }

  @Test
  void it_fails_where_a_measure_is_in_no_order() {
    assertThat(
            MadeUpSweep.failed(
                FIGURE, made(Map.of("sharpness_random", Goes.NOT, "c3_k5", Goes.NOT), 0)))
        .containsExactly(
            "τ of c₃, k = 5",
            "Ψ of c₃, k = 5",
            "τ of c₃ less τ of σ′",
            "Ψ of c₃ less Ψ of σ′",
            "z of Ψ of c₃");
    assertThat(
            MadeUpSweep.failed(
                FIGURE, made(Map.of("sharpness_random", Goes.NOT, "c1_k1", Goes.NOT), 0)))
        .containsExactly("τ of c₁, k = 1", "Ψ of c₁, k = 1");
    assertThat(
            MadeUpSweep.failed(
                FIGURE,
                made(Map.of("sharpness_random", Goes.NOT, "c2", Goes.NOT, "c4", Goes.AGAINST), 0)))
        .containsExactly("τ of c₂", "τ of c₄");
  }

  @Test
  void the_first_seed_is_judged_and_the_others_are_shown() {
    var rows =
        Table.join(List.of(made(MadeUpSweep.asMeant(), 0), made(Map.of("c3_k5", Goes.AGAINST), 1)));
    assertThat(MadeUpSweep.failed(FIGURE, rows)).isEmpty();
    var charts = FIGURE.charts(rows);
    assertThat(charts).hasSize(3);
    // Six measures at two seeds; by hand, c3 has tau 1 on one and -1 on the other.
    assertThat(charts.getLast().table().rows()).hasSize(12);
    assertThat(charts.getLast().table().rows())
        .anySatisfy(row -> assertThat(row).startsWith("c₃ (k = 5)", "1", "−1.00", "−1.00"));
    assertThat(charts.get(1).table().rows())
        .anySatisfy(row -> assertThat(row).startsWith("c₃ (k = 5)", "0.00", "0.00"));
  }

  @Test
  void charts_show_every_network_and_every_measure() {
    var charts = FIGURE.charts(made(MadeUpSweep.asMeant(), 0));
    assertThat(charts).hasSize(2);
    assertThat(charts.getFirst().table().rows()).hasSize(48);
    assertThat(charts.getLast().table().rows()).hasSize(MadeUpSweep.MEASURES.size() + 3);
    assertThat(charts.getLast().table().columns())
        .containsExactly(
            "measure",
            "τ",
            "Ψ",
            "z",
            "ρ",
            "ψ of learning rate",
            "ψ of width",
            "ψ of input dropout",
            "ψ of batch",
            "K",
            "sign error",
            "worst sign error");
    assertThat(charts.getLast().caption())
        .contains("The 48 networks learned 100.0 % or more of their training set");
  }
}
