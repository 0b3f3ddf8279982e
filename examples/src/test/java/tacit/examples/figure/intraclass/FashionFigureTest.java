// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.intraclass.MadeUpSweep.Goes;
import tacit.examples.sweep.ModelRun;
import tacit.examples.sweep.Task;
import tacit.nn.data.FashionHierarchy;

class FashionFigureTest {
  private static final FashionFigure FIGURE = new FashionFigure();

  private static Table made(Map<String, Goes> how, long... seeds) {
    return MadeUpSweep.rows(FashionSweep.grid(), how, seeds);
  }

  @Test
  void the_grid_is_that_of_the_protocol() {
    var runs = FIGURE.runs(new Setting(Scale.QUICK, 0, "fashion-mnist", 2));
    assertThat(runs).hasSize(3 * 48);
    assertThat(FIGURE.runs(new Setting(Scale.FULL, 0, "fashion-mnist", 2))).hasSize(5 * 48);
    assertThat(((ModelRun) runs.getFirst()).task())
        .isEqualTo(new Task.Fashion("fashion-mnist", FashionHierarchy.CROSSED, 100, 2, 1, 10_000));
  }

  @Test
  void it_holds_where_neurons_go_with_the_accuracy_whatever_layers_do() {
    var how = Map.of("c2", Goes.AGAINST, "c4", Goes.AGAINST);
    assertThat(MadeUpSweep.failed(FIGURE, made(how, 0, 1, 2))).isEmpty();
    assertThat(FIGURE.verdict(made(how, 0, 1, 2)).findings()).hasSize(5);
  }

  @Test
  void it_fails_where_one_seed_goes_the_other_way_though_the_means_are_high_enough() {
    // 48 models, of 1128 pairs; a measure in no order on one seed of three leaves a mean of 2/3.
    var rows =
        Table.join(
            List.of(made(Map.of(), 0), made(Map.of("c1_k1", Goes.NOT), 1), made(Map.of(), 2)));
    assertThat(MadeUpSweep.failed(FIGURE, rows)).containsExactly("least τ of c₁, k = 1, of a seed");
  }

  @Test
  void it_fails_where_neurons_vary_in_no_order() {
    assertThat(MadeUpSweep.failed(FIGURE, made(Map.of("c3_k5", Goes.NOT), 0, 1, 2)))
        .containsExactly("mean τ of c₃, k = 5", "mean Ψ of c₃, k = 5");
  }

  @Test
  void seeds_after_the_third_are_shown_and_not_judged() {
    var rows =
        Table.join(
            List.of(
                made(Map.of(), 0, 1, 2),
                made(Map.of("c1_k1", Goes.AGAINST, "c3_k5", Goes.AGAINST), 3, 4)));
    assertThat(MadeUpSweep.failed(FIGURE, rows)).isEmpty();
  }
}
