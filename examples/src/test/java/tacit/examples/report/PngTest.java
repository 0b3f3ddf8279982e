// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

class PngTest {
  @Test
  void a_decoder_reads_back_the_levels_and_values_outside_the_range_are_cut() throws IOException {
    var pixels = Tensor.of(Shape.of(2, 3), 0, 0.2, 1, -3, 0.5, 7);
    var image = ImageIO.read(new ByteArrayInputStream(Png.gray(pixels)));
    int[] levels = image.getRaster().getSamples(0, 0, 3, 2, 0, (int[]) null);
    assertThat(levels).containsExactly(0, 51, 255, 0, 128, 255);
  }

  @Test
  void a_tensor_of_other_rank_is_refused() {
    assertThatThrownBy(() -> Png.gray(Tensor.vector(1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("png: ");
  }
}
