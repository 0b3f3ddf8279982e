// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.check.Cases;

class FortranOrderTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void every_element_is_where_the_formula_says(Seed seed) {
    var random = seed.generator();
    Shape shape = Shape.of(random.ints(4, 0, 5).toArray());
    double[] file = new double[shape.count()];
    Arrays.setAll(file, i -> i);
    double[] rows = FortranOrder.toRowMajor(shape, file);
    int[] s = shape.toArray();
    for (int i = 0; i < s[0]; i++) {
      for (int j = 0; j < s[1]; j++) {
        for (int k = 0; k < s[2]; k++) {
          for (int l = 0; l < s[3]; l++) {
            assertThat(rows[shape.offset(i, j, k, l)])
                .isEqualTo(i + s[0] * (j + s[1] * (k + s[2] * l)));
          }
        }
      }
    }
  }

  @Test
  void two_by_three_of_every_width() {
    Shape shape = Shape.of(2, 3);
    float[] floats = {1, 4, 2, 5, 3, 6};
    byte[] pairs = {1, 1, 4, 4, 2, 2, 5, 5, 3, 3, 6, 6};
    assertThat(FortranOrder.toRowMajor(shape, floats)).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(FortranOrder.toRowMajor(shape, pairs, 2))
        .containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6);
  }
}
