// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.check.Cases;

class PairGeometryTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void both_images_lie_inside_at_their_distance_up_to_the_largest(Seed seed) {
    var random = seed.generator();
    int s = random.nextInt(1, 9),
        h = random.nextInt(s, s + 9),
        w = random.nextInt(2 * s, 2 * s + 9);
    for (int distance = 0; distance <= w - 2 * s; distance++) {
      var at = new PairGeometry(h, w, s, distance);
      assertThat(at.top()).isBetween(0, h - s);
      assertThat(at.lefts().getFirst()).isNotNegative();
      assertThat(at.lefts().getLast() + s).isLessThanOrEqualTo(w);
      assertThat(at.lefts().getLast() - at.lefts().getFirst() - s).isEqualTo(distance);
    }
  }

  @ParameterizedTest
  @CsvSource({"40, 60, 132", "41, 60, 133", "160, 0, 192", "0, 80, 112"})
  void published_canvases_have_their_images_where_the_authors_code_puts_them(
      int distance, int left, int right) {
    // By the formulas, worked by hand: 112 - 32 - floor(40 / 2) = 60, and so on.
    var at = new PairGeometry(224, 224, 32, distance);
    assertThat(at.top()).isEqualTo(96);
    assertThat(at.lefts()).isEqualTo(List.of(left, right));
    assertThat(at.canvas(3)).isEqualTo(Shape.of(224, 224, 3));
  }

  @Test
  void images_that_do_not_fit_are_refused() {
    assertThatCode(() -> new PairGeometry(224, 224, 32, 160)).doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairGeometry(224, 224, 32, 161))
        .withMessage(
            "pair geometry: two images of 32 columns at distance 161 do not fit on 224 columns;"
                + " distances 0 to 160 do");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairGeometry(8, 128, 7, -1))
        .withMessage(
            "pair geometry: two images of 7 columns at distance -1 do not fit on 128 columns;"
                + " distances 0 to 114 do");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairGeometry(8, 128, 9, 0))
        .withMessage(
            "pair geometry: two images of 9 x 9 pixels do not fit side by side on a canvas of 8 x 128");
  }
}
