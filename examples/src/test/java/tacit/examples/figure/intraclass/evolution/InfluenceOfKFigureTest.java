// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict.Finding;
import tacit.examples.sweep.score.Models;

class InfluenceOfKFigureTest {
  private static final InfluenceOfKFigure FIGURE = new InfluenceOfKFigure();
  private static final int ALL = InfluenceOfKFigure.ALL;
  private static final One GOOD = new One(k -> k < ALL ? 2 : 5, k -> k < ALL ? 2 : 7);

  /// Eight networks of one seed, on two axes, whose accuracies ascend. Their measures do as well,
  /// but those of the first `m` are turned around, which puts `m (m − 1) / 2` of 28 pairs in the
  /// wrong order.
  private record One(IntUnaryOperator c1, IntUnaryOperator c3) {
    List<List<Object>> networks(long seed) {
      var rows = new ArrayList<List<Object>>();
      for (int i = 0; i < 8; i++) {
        var row = new ArrayList<Object>(List.of(i < 4 ? 0.1 : 1.0, 100 + i % 4, seed, 60, 1));
        row.addAll(List.of(0.99, 0.1, 0.8 + 0.01 * i));
        for (var turned : List.of(c1, c3)) {
          for (int k : InfluenceOfKFigure.KS) row.add(value(i, turned.applyAsInt(k)));
        }
        rows.add(row);
      }
      return rows;
    }

    private static double value(int i, int turned) {
      return i < turned ? turned - 1 - i : i;
    }
  }

  private static Table made(One... seeds) {
    var columns = new ArrayList<>(List.of("rate", "width"));
    columns.addAll(Models.FACTS);
    for (String measure : List.of("c1", "c3")) {
      for (int k : InfluenceOfKFigure.KS) columns.add(Orders.column(measure, k));
    }
    var rows = new ArrayList<List<Object>>();
    for (One each : seeds) rows.addAll(each.networks(rows.size()));
    return new Table(columns, rows);
  }

  @Test
  void it_holds_where_c3_is_level_up_to_20_neurons_and_both_fall_when_all_count() {
    assertThat(Failed.of(FIGURE, made(GOOD, GOOD))).isEmpty();
    assertThat(FIGURE.verdict(made(GOOD)).findings())
        .extracting(Finding::limit)
        .containsExactly("below 0.1", "below 0.4", "at most −0.25");
  }

  @Test
  void each_finding_can_fail_by_itself_in_any_seed() {
    var jumping = new One(GOOD.c1, k -> k == 5 ? 3 : GOOD.c3.applyAsInt(k));
    assertThat(Failed.of(FIGURE, made(jumping, GOOD)))
        .containsExactly("c₃: spread of τ, k up to 20");
    var lasting = new One(GOOD.c1, k -> k < ALL ? 2 : 4);
    assertThat(Failed.of(FIGURE, made(GOOD, lasting))).containsExactly("c₃: τ at k = 100");
    var level = new One(_ -> 4, GOOD.c3);
    assertThat(Failed.of(FIGURE, made(GOOD, level)))
        .containsExactly("c₁: τ at k = 100 less τ at k = 1");
  }

  @Test
  void coefficients_are_those_counted_by_hand() {
    var orders = Orders.of(made(GOOD)).getFirst();
    // 1 and 21 of 28 pairs are in the wrong order.
    assertThat(orders.tau("c3", 1)).isCloseTo(26 / 28.0, within(Math.ulp(1.0)));
    assertThat(orders.tau("c3", ALL)).isCloseTo(-14 / 28.0, within(Math.ulp(1.0)));
    // Of the first rate one of 6 pairs, of the second none; of the widths none.
    assertThat(orders.psi("c3", 1)).isCloseTo(((4 / 6.0 + 1) / 2 + 1) / 2, within(Math.ulp(1.0)));
  }

  @Test
  void the_chart_has_both_coefficients_of_both_measures() {
    var chart = FIGURE.charts(made(GOOD, GOOD)).getFirst();
    assertThat(chart.table().columns()).containsExactly("k", "c₁ τ", "c₃ τ", "c₁ Ψ", "c₃ Ψ");
    assertThat(chart.table().rows()).hasSize(InfluenceOfKFigure.KS.size());
    assertThat(chart.table().rows().getFirst())
        .startsWith("1", "0.929 (0.929 to 0.929)", "0.929 (0.929 to 0.929)");
    assertThat(FIGURE.charts(made(GOOD)).getFirst().table().rows().getLast())
        .startsWith("100", "0.286", "−0.500");
  }

  @Test
  void a_quick_one_has_the_grid_of_one_seed_and_a_full_one_of_three() {
    assertThat(FIGURE.runs(new Setting(Scale.QUICK, 0, "", 2))).hasSize(48);
    assertThat(FIGURE.runs(new Setting(Scale.FULL, 0, "", 2))).hasSize(144);
  }
}
