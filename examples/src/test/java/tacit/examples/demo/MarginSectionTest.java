// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Block.Images;
import tacit.examples.report.Block.Table;
import tacit.examples.report.Digits;
import tacit.measures.margin.MarginDistribution;

class MarginSectionTest {
  private static final DemoResult RESULT = MadeUp.result();

  @Test
  void a_curve_runs_from_the_smallest_margin_to_the_largest() {
    var curve = MarginSection.curve(MarginDistribution.of(2, -0.5, 4, -4), 4);
    assertThat(curve.stream().map(point -> point.y())).containsExactly(-4.0, -0.5, 2.0, 4.0);
    assertThat(curve.getLast().x()).isEqualTo(100);
  }

  @Test
  void both_networks_have_a_panel_and_four_columns_of_the_table() {
    var chart = (Chart) MarginSection.of(RESULT).rows().getFirst().getFirst();
    assertThat(chart.form()).isEqualTo(Chart.Form.PANELS);
    assertThat(chart.table().columns())
        .containsExactly(
            "% of the pictures",
            "FCN, new pictures", "FCN, trained on", "CNN, new pictures", "CNN, trained on");
    assertThat(chart.table().rows()).hasSize(11);
    assertThat(chart.table().rows().getLast().getFirst()).isEqualTo("100");
  }

  /// Scores divided by `ρ`, so that their mean is that of the scores divided by `ρ`.
  @Test
  void areas_are_means_of_margins_divided_by_the_scale() {
    var table = (Table) MarginSection.of(RESULT).rows().get(1).getFirst();
    var network = RESULT.fcn();
    double mean = Arrays.stream(network.train().margins()).average().orElseThrow();
    assertThat(table.columns()).containsExactly("margins", "FCN", "CNN");
    assertThat(table.rows().get(0)).startsWith("scale ρ", Digits.significant(Math.exp(4.6), 3));
    assertThat(table.rows().get(1))
        .startsWith("area, trained on", Digits.significant(mean / Math.exp(4.6), 3));
  }

  @Test
  void the_hardest_pictures_come_first_and_tell_their_normalized_margin() {
    var images = (Images) HardestSection.of(RESULT).rows().getFirst().getFirst();
    var cnn = RESULT.cnn();
    assertThat(images.images()).hasSize(18);
    assertThat(images.images().getFirst().lines().getLast())
        .isEqualTo(Digits.significant(cnn.testMargins().min(), 2));
  }
}
