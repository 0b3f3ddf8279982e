// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.check.Cases;

class PathfinderTest {
  private static final int IMAGES = 150;

  static Stream<PathfinderParams> kinds() {
    return Stream.of(
        PathfinderParams.lite32(2),
        PathfinderParams.lite32(3),
        PathfinderParams.lite40(4),
        PathfinderParams.lite40(5),
        PathfinderParams.lite48(6),
        PathfinderParams.published(3),
        PathfinderParams.published(9));
  }

  private static List<Sample> drawn(PathfinderParams params) {
    var source = Pathfinder.of(params, new Seed(0));
    int images = params.halved() ? IMAGES / 10 : IMAGES;
    return IntStream.range(0, images).mapToObj(source::sample).toList();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void the_tips_are_joined_by_a_path_of_the_asked_length_if_and_only_if_the_label_is_1(
      PathfinderParams params) {
    var oracle = new PathTrace(params);
    for (Sample sample : drawn(params)) {
      var heap = new ArrayList<>(sample.paddles());
      Collections.shuffle(heap, new Seed(1).generator());
      Pixel from = sample.tips().getFirst(), to = sample.tips().getLast();
      assertThat(oracle.joins(from, to, heap)).isEqualTo(sample.label() == 1);
      assertThat(oracle.length(from, heap)).isEqualTo(params.pathLength());
      for (Snake path : sample.paths()) {
        assertThat(oracle.joins(path.origin(), path.terminal(), heap)).isTrue();
        assertThat(path.paddles()).hasSize(params.pathLength());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void paddles_of_different_curves_take_no_pixel_together_and_leave_the_frame_free(
      PathfinderParams params) {
    for (Sample sample : drawn(params)) {
      var curves = Stream.concat(sample.paths().stream(), sample.distractors().stream()).toList();
      int[] takers = new int[params.canvas() * params.canvas()];
      for (Snake curve : curves) {
        for (int p = 0; p < takers.length; p++) if (takes(curve, p, params)) takers[p]++;
      }
      int pad = params.padding(), last = params.canvas() - 1 - pad;
      for (int p = 0; p < takers.length; p++) {
        int y = p / params.canvas(), x = p % params.canvas();
        boolean frame = y < pad || x < pad || y > last || x > last;
        assertThat(takers[p]).isBetween(0, frame ? 0 : 1);
      }
    }
  }

  private static boolean takes(Snake curve, int p, PathfinderParams params) {
    int y = p / params.canvas(), x = p % params.canvas();
    return curve.paddles().stream()
        .anyMatch(paddle -> paddle.segment().distance(y, x) <= params.reach());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void pictures_are_between_black_and_white_and_white_at_both_tips(PathfinderParams params) {
    for (Sample sample : drawn(params)) {
      assertThat(sample.image().shape()).isEqualTo(Shape.of(params.side(), params.side()));
      double[] image = sample.image().toDoubles();
      assertThat(Arrays.stream(image).min().orElseThrow()).isZero();
      assertThat(Arrays.stream(image).max().orElseThrow()).isEqualTo(1);
      for (Pixel tip : sample.tips()) {
        int shrink = params.halved() ? 2 : 1;
        assertThat(sample.image().get(tip.y() / shrink, tip.x() / shrink)).isEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void an_image_depends_on_seed_and_number_alone(Seed seed) {
    var params = PathfinderParams.lite32(3);
    var one = Pathfinder.of(params, seed);
    var other = Pathfinder.of(params, seed);
    one.sample(3);
    Sample a = one.sample(7), b = other.sample(7);
    assertThat(a.image().toDoubles()).containsExactly(b.image().toDoubles());
    assertThat(a.paddles()).isEqualTo(b.paddles());
    assertThat(a.image().toDoubles()).isNotEqualTo(one.sample(8).image().toDoubles());
  }

  @Test
  void about_half_of_the_labels_are_1() {
    var source = Pathfinder.of(PathfinderParams.lite32(2), new Seed(0));
    int n = 2_000;
    double ones = IntStream.range(0, n).map(i -> source.sample(i).label()).sum();
    // Binomial with probability 1/2; three standard errors.
    assertThat(Math.abs(ones / n - 0.5)).isLessThan(3 * 0.5 / Math.sqrt(n));
  }

  static Stream<Arguments> attempts() {
    // Two independent programs counted 1.6 and 2.1, 7.3 attempts an image, or 1.3, 1.9 and 6.4
    // without those whose first paddles found no place.
    return Stream.of(
        Arguments.of(PathfinderParams.lite32(2), 1.3, 1.6),
        Arguments.of(PathfinderParams.lite32(3), 1.9, 2.1),
        Arguments.of(PathfinderParams.lite40(5), 6.4, 7.3));
  }

  @ParameterizedTest
  @MethodSource("attempts")
  void attempts_are_as_many_as_other_programs_need(
      PathfinderParams params, double low, double high) {
    double measured = Pathfinder.attempts(params).orElseThrow();
    // 200 geometric numbers of mean m have a standard error of sqrt(m (m - 1) / 200); three of
    // them.
    double error = Math.sqrt(high * (high - 1) / 200);
    assertThat(measured).isBetween(low - 3 * error, high + 3 * error);
  }

  @Test
  void crowded_canvases_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pathfinder.of(PathfinderParams.lite32(5), new Seed(0)))
        .withMessage(
            "pathfinder: two paths of 5 paddles on a canvas of 32 pixels take more than 10 attempts"
                + " an image, so that only curled ones are left; give a larger canvas or shorter paths");
  }
}
