// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.ScatterChart.Cloud;
import tacit.examples.report.ScatterChart.Point;

class ScatterChartTest {
  private static final Axis X = new Axis("measure", "significant", 3, false);
  private static final Axis Y = new Axis("test accuracy in %", "plain", 1, false);

  private static Chart chart(Cloud... clouds) {
    return new ScatterChart("network", X, Y, List.of(clouds)).chart("T", "c", Chart.Form.HALF);
  }

  @Test
  void the_table_has_a_row_for_every_point_and_names_its_group_if_there_are_several() {
    var one = Cloud.at(0, "0.1", List.of(new Point("width 100", 1.23456, 90)));
    var two = Cloud.at(1, "0.3", List.of(new Point("width 200", -2, 91.25)));
    assertThat(chart(one).table().columns())
        .containsExactly("network", "measure", "test accuracy in %");
    assertThat(chart(one).table().rows()).containsExactly(List.of("width 100", "1.235", "90.00"));
    assertThat(chart(one, two).table().columns())
        .containsExactly("network", "group", "measure", "test accuracy in %");
    assertThat(chart(one, two).table().rows())
        .containsExactly(
            List.of("width 100", "0.1", "1.235", "90.00"),
            List.of("width 200", "0.3", "−2.000", "91.25"));
  }

  @Test
  void twenty_groups_differ_in_color_or_shape() {
    var looks = IntStream.range(0, 20).mapToObj(i -> Cloud.at(i, "", List.of()));
    assertThat(looks.map(cloud -> cloud.tone() + " " + cloud.symbol())).doesNotHaveDuplicates();
  }

  @Test
  void a_point_to_be_careful_with_is_hollow() {
    var points = List.of(new Point("a", 1, 2), new Point("b", 3, 4, true));
    assertThat(Markup.json(chart(Cloud.at(0, "all", points)).option()))
        .contains("{\"name\":\"a\",\"value\":[1.0,2.0]}")
        .contains(
            "{\"itemStyle\":{\"borderColor\":\"var(--blue)\",\"borderWidth\":2,"
                + "\"color\":\"var(--paper)\"},\"name\":\"b\",\"value\":[3.0,4.0]}")
        .contains(
            "\"legend\":{\"itemGap\":14,\"itemWidth\":14,\"left\":0,\"show\":false,\"top\":0}");
  }
}
