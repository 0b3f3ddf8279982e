// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.examples.report.Block.Chart;
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
}
