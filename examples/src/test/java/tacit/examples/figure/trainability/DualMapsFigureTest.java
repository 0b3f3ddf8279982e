// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;

class DualMapsFigureTest {
  private static final DualMapsFigure FIGURE = new DualMapsFigure();

  private static Table rows() {
    return Table.join(
        FIGURE.runs(new Setting(Scale.QUICK, 0, "", 1)).stream().map(run -> run.rows()).toList());
  }

  @Test
  void the_closed_values_hold() {
    assertThat(FIGURE.verdict(rows()).findings()).hasSize(5).allMatch(finding -> finding.holds());
  }

  @Test
  void a_rectifier_that_forgets_its_angle_is_noticed() {
    var flat = Table.of("activation", "c", "after");
    for (String activation : new String[] {"relu", "erf", "tanh"}) {
      for (double c : new double[] {-1, 0, 0.5}) flat = flat.row(activation, c, 0.25);
    }
    assertThat(FIGURE.verdict(flat).findings()).noneMatch(finding -> finding.holds());
  }

  @Test
  void every_map_ends_at_one_and_never_falls() {
    var rows = rows();
    for (var each : DualMapsActivation.values()) {
      double[] after = rows.where("activation", each.word()).numbers("after");
      assertThat(after).hasSize(81).isSorted();
      assertThat(after[80]).isEqualTo(1);
    }
  }

  @Test
  void the_chart_has_a_line_for_each_activation_and_one_for_no_change() {
    var chart = FIGURE.charts(rows()).getFirst();
    assertThat(chart.table().columns())
        .containsExactly(
            "correlation before the layer", "relu", "gelu", "erf", "tanh", "unchanged");
  }
}
