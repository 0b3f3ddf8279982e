// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class SegmentTest {
  /// A square root and a few sums of numbers below 10.
  private static final double ROUNDING = 10 * Math.ulp(1.0);

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void distance_is_the_least_over_the_points_of_the_line(Seed seed) {
    var random = seed.generator();
    double[] c = random.doubles(6, 0, 8).toArray();
    var line = new Segment(c[0], c[1], c[2], c[3]);
    double least =
        IntStream.rangeClosed(0, 1000)
            .mapToDouble(k -> k / 1000.0)
            .map(t -> Math.hypot(c[4] - c[0] - t * (c[2] - c[0]), c[5] - c[1] - t * (c[3] - c[1])))
            .min()
            .orElseThrow();
    double step = Math.hypot(c[2] - c[0], c[3] - c[1]) / 1000;
    assertThat(line.distance(c[4], c[5])).isBetween(least - step, least + ROUNDING);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_box_leaves_no_near_pixel_out(Seed seed) {
    var random = seed.generator();
    double[] c = random.doubles(4, -3, 23).toArray();
    var line = new Segment(c[0], c[1], c[2], c[3]);
    var box = line.around(2.5, 20);
    for (int p = 0; p < 400; p++) {
      int y = p / 20, x = p % 20;
      boolean inside = y >= box.top() && y <= box.bottom() && x >= box.left() && x <= box.right();
      if (!inside) assertThat(line.distance(y, x)).isGreaterThan(2.5);
    }
  }

  @Test
  void a_horizontal_line_of_thickness_2_is_bright_in_its_row_and_half_bright_beside_it() {
    // Worked by hand: past the ends the distance is sqrt(2), and 1.5 - sqrt(2) = 0.0857864376.
    var line = new Segment(3, 1, 3, 5);
    double corner = 1.5 - Math.sqrt(2);
    double[][] rows = {
      {corner, .5, .5, .5, .5, .5, corner},
      {.5, 1, 1, 1, 1, 1, .5},
      {corner, .5, .5, .5, .5, .5, corner}
    };
    for (int y = 0; y < 7; y++) {
      for (int x = 0; x < 7; x++) {
        double expected = y >= 2 && y <= 4 ? rows[y - 2][x] : 0;
        assertThat(line.brightness(new Pixel(y, x), 2)).isCloseTo(expected, within(ROUNDING));
      }
    }
  }

  @Test
  void a_slanted_line_of_thickness_1_covers_pixels_by_their_distance() {
    // Worked by hand: along (3, 4)/5 pixel (1, 2) is 3/5 away, and 1 - 3/5 = 0.4.
    var line = new Segment(1, 1, 4, 5);
    double[][] rows = {{0, 1, .4, 0, 0, 0, 0}, {0, .2, .8, .6, 0, 0, 0}, {0, 0, 0, .6, .8, .2, 0}};
    for (int y = 1; y <= 3; y++) {
      for (int x = 0; x < 7; x++) {
        assertThat(line.brightness(new Pixel(y, x), 1)).isCloseTo(rows[y - 1][x], within(ROUNDING));
      }
    }
  }

  @Test
  void a_line_of_no_length_is_a_point() {
    assertThat(new Segment(2, 2, 2, 2).distance(5, 6)).isEqualTo(5);
  }
}
