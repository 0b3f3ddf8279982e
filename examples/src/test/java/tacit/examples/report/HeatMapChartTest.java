// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tacit.examples.report.Block.Chart.Form;
import tacit.examples.report.LineChart.Symbol;

class HeatMapChartTest {
  private static final double[][] VALUES = {{0.1, 0.2, 0.3}, {0.4, Double.NaN, 0.6}};

  private static HeatMapChart of(double[] xs, double[] ys) {
    return HeatMapChart.of("T", "c", "x", xs, "y", ys, VALUES, "accuracy");
  }

  private static String json(HeatMapChart map) {
    return Markup.json(map.chart(Form.WIDE).option());
  }

  @Test
  void edges_lie_halfway_between_middles_and_as_far_outside() {
    assertThat(HeatMapSide.of("x", 1, 2, 5).edges(3)).containsExactly(0.5, 1.5, 3.5, 6.5);
    // halfway in powers: √(1·4) = 2 and √(4·16) = 8
    assertThat(HeatMapSide.of("x", 1, 4, 16).powersOf(2).edges(3))
        .containsExactly(0.5, 2.0, 8.0, 32.0);
  }

  @Test
  void edges_given_stay_and_middles_follow_from_them() {
    assertThat(HeatMapSide.of("x", 0, 2, 4).edges(2)).containsExactly(0.0, 2.0, 4.0);
    assertThat(HeatMapSide.of("x", 0, 2, 4).middles(2)).containsExactly(1.0, 3.0);
    assertThat(HeatMapSide.of("x", 1, 4, 16).powersOf(10).middles(2)).containsExactly(2.0, 8.0);
  }

  @Test
  void a_single_cell_has_room_around_its_middle() {
    assertThat(HeatMapSide.of("x", 3).edges(1)).containsExactly(2.5, 3.5);
    assertThat(HeatMapSide.of("x", 3).powersOf(2).edges(1))
        .containsExactly(3 / Math.sqrt(2), 3 * Math.sqrt(2));
  }

  @Test
  void a_cell_says_its_middle_its_value_and_its_edges() {
    assertThat(json(of(new double[] {1, 2, 5}, new double[] {10, 20})))
        .contains("[1.0,10.0,0.1,0.5,1.5,5.0,15.0]")
        .contains("[5.0,20.0,0.6,3.5,6.5,15.0,25.0]")
        .contains("\"dimensions\":[\"x\",\"y\",\"accuracy\",\"left\",\"right\",\"bottom\",\"top\"]")
        .contains("\"max\":0.6,\"min\":0.1,");
  }

  @Test
  void the_table_has_the_rows_of_the_drawing_and_gaps_where_a_value_is_no_number() {
    var table = of(new double[] {1, 2, 5}, new double[] {10, 20}).chart(Form.WIDE).table();
    assertThat(table.columns()).containsExactly("y \\ x", "1.00", "2.00", "5.00");
    assertThat(table.rows())
        .containsExactly(
            List.of("20.0", "0.400", "", "0.600"), List.of("10.0", "0.100", "0.200", "0.300"));
  }

  @Test
  void two_maps_can_be_given_the_same_colors() {
    assertThat(json(of(new double[] {1, 2, 5}, new double[] {10, 20}).between(0, 1)))
        .contains("\"max\":1.0,\"min\":0.0,")
        .contains("\"text\":[\"1.00\",\"accuracy  0\"]");
  }

  @Test
  void equal_values_everywhere_still_have_a_scale() {
    var flat =
        HeatMapChart.of(
            "T", "c", "x", new double[] {1}, "y", new double[] {1}, new double[][] {{3}}, "z");
    assertThat(flat.scale()).isEqualTo(new HeatMapChart.Scale("z", 3, 4));
  }

  @Test
  void lines_differ_by_stroke_and_stand_out_from_any_color() {
    var map =
        of(new double[] {1, 2, 5}, new double[] {10, 20})
            .powersOnY(2)
            .withLine("one", new double[] {1, 10}, new double[] {2, 20})
            .withLine("two", new double[] {5, 10});
    assertThat(json(map))
        .contains("\"legend\":{\"data\":[\"one\",\"two\"],")
        .contains("\"lineStyle\":{\"color\":\"var(--paper)\",\"type\":\"solid\",\"width\":5}")
        .contains(
            "\"lineStyle\":{\"color\":\"var(--ink)\",\"type\":\"solid\",\"width\":2},\"name\":\"one\"")
        .contains(
            "\"lineStyle\":{\"color\":\"var(--ink)\",\"type\":[7,5],\"width\":2},\"name\":\"two\"")
        .contains("\"data\":[[1.0,10.0],[2.0,20.0]]")
        .contains("\"logBase\":2");
  }

  @Test
  void points_differ_by_shape_and_have_an_edge_that_shows_on_their_own_color() {
    double[] x = {1, 2, 5}, y = {10, 20};
    var map = of(x, y).opposed().withDots("one", Tone.BLUE, Symbol.CIRCLE, new double[] {1, 10});
    assertThat(json(map.withDots("two", Tone.ORANGE, Symbol.TRIANGLE, new double[] {2, 20})))
        .contains("\"color\":[\"var(--orange)\",\"var(--panel)\",\"var(--blue)\"]")
        .contains("\"data\":[\"one\",\"two\"],\"itemWidth\":12,")
        .contains("\"data\":[[1.0,10.0]]")
        .contains("\"symbol\":\"circle\"")
        .contains("\"symbol\":\"triangle\"")
        .contains(
            "{\"borderColor\":\"var(--paper)\",\"borderWidth\":1.2,\"color\":\"var(--blue)\"}");
  }

  /// Relative luminance (WCAG 2) rises or falls along the scale in both schemes.
  @Test
  void colors_are_in_order_of_lightness_for_any_color_vision() {
    var found =
        Pattern.compile("--heat-[a-f]: #(..)(..)(..);")
            .matcher(Assets.text("look.css"))
            .results()
            .map(hex ->
                0.2126 * linear(hex.group(1))
                    + 0.7152 * linear(hex.group(2))
                    + 0.0722 * linear(hex.group(3)))
            .toList();
    assertThat(found).hasSize(12);
    for (int i = 1; i < 6; i++) {
      assertThat(found.get(i)).isLessThan(0.8 * found.get(i - 1));
      assertThat(found.get(6 + i)).isGreaterThan(found.get(5 + i) / 0.8);
    }
  }

  private static double linear(String hex) {
    return Math.pow(Integer.parseInt(hex, 16) / 255.0, 2.2);
  }

  @Test
  void sides_that_do_not_fit_the_cells_are_refused() {
    assertThatThrownBy(() -> of(new double[] {1, 2}, new double[] {10, 20}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "heat map: 'x' has 2 numbers for 3 cells; give each cell's middle, or the 4 edges");
    assertThatThrownBy(() -> of(new double[] {1, 2, 2}, new double[] {10, 20}))
        .hasMessage("heat map: 'x' is 2.0 at 2; give finite numbers that rise");
    assertThatThrownBy(() -> of(new double[] {0, 1, 2}, new double[] {10, 20}).powersOnX(10))
        .hasMessage(
            "heat map: 'x' begins at 0.0, and an axis of powers holds positive numbers only");
    assertThatThrownBy(() -> HeatMapSide.of("depth")).hasMessage("heat map: 'depth' has no cells");
  }

  @Test
  void rows_and_points_of_odd_lengths_are_refused() {
    double[] two = {1, 2};
    double[][] ragged = {{1, 2}, {3}};
    assertThatThrownBy(() -> HeatMapChart.of("T", "c", "x", two, "y", two, ragged, "z"))
        .hasMessage("heat map 'T': a row of 1 cells among rows of 2");
    assertThatThrownBy(() -> HeatMapChart.of("T", "c", "x", two, "y", two, new double[][] {}, "z"))
        .hasMessage("heat map 'T': no rows");
    var map = of(new double[] {1, 2, 5}, new double[] {10, 20});
    assertThatThrownBy(() -> map.withLine("bound", new double[] {1}))
        .hasMessage("heat map: line 'bound' has a point of 1 numbers; give {x, y}");
  }
}
