// SPDX-License-Identifier: Apache-2.0
package tacit.nn.locality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.check.Cases;
import tacit.nn.locality.PatchPairs.RandomSquares;
import tacit.nn.locality.PatchPairs.TwoPatches;

class PatchPairsTest {
  private static final Shape IMAGE = Shape.of(5, 7, 3);

  private static int distance(PatchPair pair) {
    Patch a = pair.probed(), b = pair.perturbed();
    return Math.max(Math.abs(a.top() - b.top()), Math.abs(a.left() - b.left()));
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void drawn_squares_lie_inside_and_as_far_apart_as_said(Seed seed) {
    var random = seed.generator();
    for (int i = 0; i < 50; i++) {
      PatchPair far = new RandomSquares(2, 1, false).draw(random, IMAGE);
      PatchPair adjacent = new RandomSquares(2, 1, true).draw(random, IMAGE);
      far.checkInside(IMAGE);
      adjacent.checkInside(IMAGE);
      assertThat(distance(far)).isGreaterThanOrEqualTo(3);
      assertThat(distance(adjacent)).isEqualTo(3);
    }
  }

  /// The two squares of a row of four pixels, one pixel each: nine ordered pairs at a distance of 1
  /// or more are twelve, and each is drawn in a twelfth of the draws. 12,000 draws give 1000 each
  /// with a standard deviation of 31, six of which nothing leaves.
  @Test
  void every_pair_is_as_likely_as_the_next_where_each_place_has_as_many_partners() {
    var random = new Seed(4).generator();
    Map<PatchPair, Integer> drawn = new HashMap<>();
    var squares = new RandomSquares(1, 0, false);
    for (int i = 0; i < 12_000; i++) {
      drawn.merge(squares.draw(random, Shape.of(1, 4, 1)), 1, Integer::sum);
    }
    assertThat(drawn).hasSize(12);
    assertThat(drawn.values()).allMatch(count -> Math.abs(count - 1000) < 6 * 31);
  }

  /// 1000 draws: 500 with a standard deviation of 16.
  @Test
  void either_of_two_patches_is_probed_half_of_the_time() {
    var random = new Seed(4).generator();
    Patch left = Patch.square(0, 0, 5), right = Patch.square(0, 5, 2);
    int first = 0;
    for (int i = 0; i < 1000; i++) {
      PatchPair pair = new TwoPatches(left, right).draw(random, IMAGE);
      assertThat(List.of(pair.probed(), pair.perturbed())).containsExactlyInAnyOrder(left, right);
      if (pair.probed().equals(left)) first++;
    }
    assertThat(Math.abs(first - 500)).isLessThan(6 * 16);
  }

  // Messages

  @Test
  void bad_patches_are_named() {
    Patch a = new Patch(0, 0, 3, 4);
    assertThatThrownBy(() -> new Patch(0, 1, 0, 2))
        .hasMessage(
            "patch: 0 x 2 at row 0, column 1; give a height and a width of 1 or more at a row and a column of 0 or more");
    assertThatThrownBy(() -> new TwoPatches(a, new Patch(2, 3, 1, 1)))
        .hasMessage("patches: 3x4+0+0 and 1x1+2+3 overlap; give two without a common pixel");
    assertThatThrownBy(() -> new TwoPatches(a, new Patch(3, 6, 1, 2)).check(IMAGE))
        .hasMessage("patch: 1x2+3+6 does not lie inside images of 5 x 7 pixels");
    assertThatThrownBy(() -> RandomSquares.standard().check(Shape.of(784)))
        .hasMessage("patch: examples are (784); a patch is a part of images (h, w, c)");
    assertThatThrownBy(() -> new RandomSquares(4, 0, false).check(IMAGE))
        .hasMessage(
            "patches: images of 5 x 7 pixels have no room for two squares of 4 pixels, 0 apart; take smaller ones");
    assertThatThrownBy(() -> new RandomSquares(0, 0, false))
        .hasMessage("patches: squares of 0 pixels, 0 apart; give 1 or more and 0 or more");
  }

  @Test
  void touching_patches_do_not_overlap() {
    var pair = new PatchPair(new Patch(0, 0, 3, 4), new Patch(3, 4, 1, 1));
    assertThat(pair.swapped().swapped()).isEqualTo(pair);
  }
}
