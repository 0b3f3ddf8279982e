// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HalvingTest {
  @Test
  void one_level_stays_one_level() {
    int[] gray = new int[36];
    Arrays.fill(gray, 77);
    assertThat(Halving.of(gray, 6)).hasSize(9).containsOnly(77);
  }

  @Test
  void it_is_bilinear_scaling_of_pillow() {
    int[] x = {
      106, 152, 249, 131, 184, 200, 0, 21,
      253, 147, 202, 107, 249, 169, 138, 149,
      119, 166, 224, 148, 172, 93, 167, 142,
      248, 26, 81, 218, 150, 66, 2, 191,
      60, 129, 179, 90, 69, 104, 110, 97,
      157, 106, 152, 251, 62, 7, 248, 171,
      33, 123, 79, 176, 37, 20, 94, 49,
      149, 127, 206, 244, 28, 119, 54, 0
    };
    // Image.resize((4, 4), Image.BILINEAR) of Pillow 12.3.0.
    assertThat(Halving.of(x, 8))
        .containsExactly(
            170, 176, 169, 100, 145, 155, 128, 121, 116, 143, 87, 126, 116, 155, 76, 70);
  }
}
