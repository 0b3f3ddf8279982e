// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.intraclass.MadeUpSweep.Goes;
import tacit.examples.sweep.Grid;
import tacit.examples.sweep.NamedRun;

class HeldOutFigureTest {
  private static final HeldOutFigure FIGURE = new HeldOutFigure();

  private static Table made(String sweep, Grid grid, Map<String, Goes> how, long... seeds) {
    var plain = MadeUpSweep.rows(grid, how, seeds);
    List<String> columns = new ArrayList<>(List.of("sweep"));
    columns.addAll(plain.columns());
    return new Table(
        columns,
        plain.rows().stream()
            .map(row -> Stream.concat(Stream.of((Object) sweep), row.stream()).toList())
            .toList());
  }

  private static Table clusters(Map<String, Goes> how, long... seeds) {
    return made(HeldOutFigure.CLUSTERS, SyntheticSweep.grid(), how, seeds);
  }

  private static Table images(Map<String, Goes> how, long... seeds) {
    return made(HeldOutFigure.IMAGES, FashionSweep.grid(), how, seeds);
  }

  @Test
  void both_sweeps_run_on_seeds_5_6_and_7_at_every_scale() {
    for (Scale scale : Scale.values()) {
      var runs = FIGURE.runs(new Setting(scale, 0, "fashion-mnist", 2));
      assertThat(runs).hasSize(2 * 3 * 48);
      assertThat(runs.stream().map(run -> ((NamedRun) run).run().seed()).distinct())
          .containsExactly(5L, 6L, 7L);
    }
  }

  @Test
  void it_holds_where_both_sweeps_do() {
    var rows =
        Table.join(List.of(clusters(MadeUpSweep.asMeant(), 5, 6, 7), images(Map.of(), 5, 6, 7)));
    assertThat(MadeUpSweep.failed(FIGURE, rows)).isEmpty();
    assertThat(FIGURE.verdict(rows).findings()).hasSize(3 * 9 + 5);
    assertThat(FIGURE.charts(rows)).hasSize(6);
  }

  @Test
  void every_seed_of_the_clusters_is_judged() {
    var bad = Map.of("sharpness_random", Goes.NOT, "c1_k1", Goes.NOT);
    var rows =
        Table.join(
            List.of(
                clusters(MadeUpSweep.asMeant(), 5, 6),
                clusters(bad, 7),
                images(Map.of(), 5, 6, 7)));
    assertThat(MadeUpSweep.failed(FIGURE, rows))
        .containsExactly("τ of c₁, k = 1, clusters, seed 7", "Ψ of c₁, k = 1, clusters, seed 7");
  }

  @Test
  void the_images_are_judged_by_their_mean() {
    var rows =
        Table.join(
            List.of(
                clusters(MadeUpSweep.asMeant(), 5, 6, 7),
                images(Map.of("c3_k5", Goes.NOT), 5, 6, 7)));
    assertThat(MadeUpSweep.failed(FIGURE, rows))
        .containsExactly("mean τ of c₃, k = 5, images", "mean Ψ of c₃, k = 5, images");
  }
}
