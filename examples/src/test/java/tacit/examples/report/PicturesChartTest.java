// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.examples.report.Block.Chart.Form;
import tacit.examples.report.PicturesChart.Group;
import tacit.examples.report.PicturesChart.Picture;

class PicturesChartTest {
  private static final Tensor WHITE = Tensor.full(DType.FLOAT32, Shape.of(2, 2), 1);

  @Test
  void each_group_has_a_name_a_note_and_its_images_of_which_odd_ones_are_marked() {
    var table = new Block.Table("T", List.of("class"), List.of(List.of("bag")));
    var bags =
        new Group("bag", "1.9", List.of(new Picture(WHITE, false), new Picture(WHITE, true)));
    var chart = new PicturesChart(List.of(bags)).chart("T", "c", Form.PANELS, table);
    assertThat(Markup.json(chart.option()))
        .contains("\"renderItem\":\"@pictures\"")
        .contains("\"data\":[[0]]")
        .contains(
            "{\"name\":\"bag\",\"note\":\"1.9\",\"pictures\":[{\"odd\":false,\"png\":\"iVBOR");
    assertThat(chart.table()).isEqualTo(table);
  }
}
