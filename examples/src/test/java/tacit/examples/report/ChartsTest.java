// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Block.Chart.Form;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Point;

class ChartsTest {
  private static final Axis X = new Axis("x", "plain", 0, true);
  private static final Axis Y = new Axis("y", "plain", 1, true);

  @Test
  void the_table_of_a_line_chart_has_a_row_for_every_x_and_gaps_where_a_line_has_none() {
    var one = new Line("one", Tone.BLUE, false, List.of(new Point(1, 0.25), new Point(2, -3)));
    var two = new Line("two", Tone.ORANGE, true, List.of(new Point(2, 7)));
    var table = new LineChart(X, Y, "", List.of(one, two)).table("T");
    assertThat(table.columns()).containsExactly("x", "one", "two");
    assertThat(table.rows()).containsExactly(List.of("1", "0.3", ""), List.of("2", "−3.0", "7.0"));
  }

  @Test
  void what_was_trained_on_is_dashed_so_that_color_is_not_needed() {
    var line = new Line("one", Tone.BLUE, true, List.of(new Point(1, 1)));
    var chart = new LineChart(X, Y, "", List.of(line)).chart("T", "c", Chart.Form.WIDE);
    assertThat(Markup.json(chart.option()))
        .contains("\"lineStyle\":{\"color\":\"var(--blue)\",\"type\":[5,4],\"width\":1.6}");
  }

  @Test
  void hits_and_misses_have_scales_of_their_own() {
    var counts = List.of(List.of(90, 10), List.of(3, 97));
    var chart = new ConfusionChart(List.of("cat", "dog"), counts).chart("T", "c");
    assertThat(Markup.json(chart.option()))
        .contains("\"max\":97,\"min\":0,\"seriesIndex\":0")
        .contains("\"max\":10,\"min\":0,\"seriesIndex\":1")
        .contains("{\"names\":[\"dog\",\"cat\"],\"total\":100,\"value\":[1,0,10]}");
    assertThat(chart.table().rows())
        .containsExactly(List.of("cat", "90", "10"), List.of("dog", "3", "97"));
  }

  @Test
  void names_at_line_ends_are_moved_apart_on_an_axis_of_round_bounds() {
    var y = Axis.log("GFLOP/s", "significant", 1, 10);
    var lines =
        List.of(
            new Line("low", Tone.BLUE, false, List.of(new Point(1, 3), new Point(2, 4))),
            new Line("high", Tone.GREEN, false, List.of(new Point(1, 90), new Point(2, 120))),
            new Line("near", Tone.ORANGE, false, List.of(new Point(1, 90), new Point(2, 119))));
    var chart = new LineChart(X, y, "", LineChart.Names.ENDS, lines).chart("T", "c", Form.TALL);
    assertThat(Markup.json(chart.option()))
        .contains("\"logBase\":10,\"max\":200.0,\"min\":1.0,")
        .contains(
            "\"color\":\"var(--green)\",\"distance\":10,\"fontSize\":14,\"formatter\":\"{a}\",\"offset\":[0,0]")
        // 19 pixels below the one above it, of which its own height gives one
        .contains(
            "\"color\":\"var(--orange)\",\"distance\":10,\"fontSize\":14,\"formatter\":\"{a}\",\"offset\":[0,18]")
        .contains("\"query\":{\"maxWidth\":560}");
  }

  @Test
  void a_long_bar_has_its_number_inside_and_a_short_one_beside_it() {
    var table = new Block.Table("T", List.of("bar"), List.of());
    var bars =
        List.of(
            new BarChart.Bar("short", 2, Tone.BLUE, "2.00"),
            new BarChart.Bar("long", 8, Tone.ORANGE, "8.00"));
    var option =
        Markup.json(
            new BarChart("speed", "plain", bars).chart("T", "c", Form.WIDE, table).option());
    assertThat(option)
        .contains("\"formatter\":\"2.00\",\"position\":\"right\"")
        .contains("\"formatter\":\"8.00\",\"position\":\"insideRight\"")
        .contains("\"data\":[\"short\",\"long\"]");
  }

  @Test
  void names_of_lines_have_as_many_rows_as_they_fill() {
    assertThat(LegendRows.rows(List.of("ordered", "critical"), 330)).isEqualTo(1);
    var six =
        List.of(
            "ordered",
            "critical",
            "chaotic",
            "ordered, converging",
            "critical, converging",
            "chaotic, converging");
    assertThat(LegendRows.rows(six, 330)).isEqualTo(4);
    assertThat(LegendRows.rows(six, 540)).isEqualTo(2);
    assertThat(Markup.json(LegendRows.media(six)))
        .isEqualTo(
            "[{\"option\":{\"grid\":{\"top\":116}},\"query\":{\"maxWidth\":540.0}},"
                + "{\"option\":{\"grid\":{\"top\":64}}}]");
  }

  @Test
  void values_below_the_digits_of_a_logarithmic_axis_are_drawn_by_their_exponents() {
    var y = Axis.log("loss", "significant", 4, 10);
    var line = new Line("one", Tone.BLUE, false, List.of(new Point(1, 1e-12), new Point(2, 100)));
    var chart = new LineChart(X, y, "", List.of(line)).chart("T", "c", Form.WIDE);
    assertThat(Markup.json(chart.option()))
        .contains("\"data\":[[1.0,-12.0],[2.0,2.0]]")
        .contains("\"valueFormatter\":\"@power\"")
        .doesNotContain("logBase");
    var large = new Line("one", Tone.BLUE, false, List.of(new Point(1, 1e-9), new Point(2, 100)));
    assertThat(
            Markup.json(
                new LineChart(X, y, "", List.of(large)).chart("T", "c", Form.WIDE).option()))
        .contains("\"data\":[[1.0,1.0E-9],[2.0,100.0]]", "\"logBase\":10");
  }
}
