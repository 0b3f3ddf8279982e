// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.companions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict.Finding;

class CompanionsFigureTest {
  private static final CompanionsFigure FIGURE = new CompanionsFigure();
  private static final String DATA = "fashion-mnist-embedded";

  /// Every measure is `at[i]` at the `i`-th size; `other` has values of its own.
  private static Table made(double[] at, String other, double... values) {
    Table rows = CompanionRun.table();
    for (int i = 0; i < at.length; i++) {
      var row = new ArrayList<Object>(List.of(256, .005, 0L, CompanionsFigure.SIZES.get(i)));
      for (String column : Measures.COLUMNS) row.add(column.equals(other) ? values[i] : at[i]);
      row.add(.49);
      rows = rows.row(row.toArray());
    }
    return rows;
  }

  private static final double[] RISING = {.5, .6, .7, .9, .95, 1};

  private static List<String> failed(Table rows) {
    return FIGURE.verdict(rows).findings().stream()
        .filter(finding -> !finding.holds())
        .map(Finding::what)
        .toList();
  }

  @Test
  void it_holds_where_all_rise_with_the_chunk() {
    assertThat(failed(made(RISING, ""))).isEmpty();
  }

  @Test
  void each_finding_can_fail_by_itself() {
    double[] falling = {.5, .6, .7, .9, .89, 1};
    assertThat(failed(made(RISING, "cka", falling))).containsExactly("linear CKA, least rise");
    assertThat(failed(made(RISING, "overlap", falling)))
        .containsExactly("30 neighbors in common, least rise");
    assertThat(failed(made(RISING, "participation_ratio", falling)))
        .containsExactly("participation ratio, least rise");
    assertThat(failed(made(RISING, "two_nn", falling)))
        .containsExactly("dimension by two neighbors, least rise");
    assertThat(failed(made(RISING, "two_nn", .5, .6, .7, .8, .9, 1)))
        .containsExactly("two neighbors: dimension of 64 neurons over the layer's");
  }

  @Test
  void the_table_puts_the_independent_run_beside_ours() {
    var charts = FIGURE.charts(made(RISING, ""));
    assertThat(charts.getFirst().table().rows().getFirst())
        .containsExactly(
            "linear CKA",
            "0.500 (.70)",
            "0.600 (.80)",
            "0.700 (.88)",
            "0.900 (.95)",
            "0.950 (.98)",
            "1.00");
    assertThat(charts.getFirst().table().rows()).hasSize(Measures.COLUMNS.size());
    assertThatThrownBy(() -> CompanionsCharts.words("else"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("companions: no measure 'else'");
  }

  @Test
  void the_whole_layer_is_like_itself() {
    var rows = new CompanionRun(DATA, 100, 60, List.of(4, 16), .005, 3, 2, 1).rows();
    var whole = rows.where("size", 16);
    for (String column : List.of("cka", "cca", "procrustes", "rsa", "overlap")) {
      assertThat(whole.number(column)).isCloseTo(1, within(1e-9)); // of 60 sums in FLOAT64
    }
    assertThat(rows.where("size", 4).number("cka")).isLessThan(1);
    assertThat(rows.numbers("zeros")[0]).isBetween(.1, .9);
    assertThat(FIGURE.runs(new Setting(Scale.QUICK, 0, DATA, 2))).hasSize(1);
  }
}
