// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.nn.data.ImagePairs.Pair;

class ImagePairsTest {
  private static final Indices LABELS = Indices.of(0, 1, 1, 2, 2, 2, 3);
  private static final List<Integer> CLASSES = List.of(1, 2, 3);

  private static ImagePairs drawn(Seed seed, int count) {
    return ImagePairs.draw(seed.generator(), LABELS, CLASSES, count);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_pair_says_truly_whether_its_images_are_of_one_class(Seed seed) {
    var pairs = drawn(seed, 50);
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.pairs().get(i);
      int first = LABELS.get(pair.first()), second = LABELS.get(pair.second());
      assertThat(pair.same()).isEqualTo(first == second);
      assertThat(pairs.labels().get(i)).isEqualTo(first == second ? 1 : 0);
      assertThat(CLASSES).contains(first, second);
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_same_seed_draws_the_same_pairs(Seed seed) {
    assertThat(drawn(seed, 20)).isEqualTo(drawn(seed, 20));
  }

  @Test
  void about_half_of_the_pairs_are_of_one_class() {
    int n = 5_000;
    double same = drawn(new Seed(0), n).pairs().stream().filter(Pair::same).count();
    // Binomial with probability 1/2; three standard errors.
    assertThat(Math.abs(same / n - 0.5)).isLessThan(3 * 0.5 / Math.sqrt(n));
  }

  @Test
  void classes_are_uniform_whatever_their_sizes_and_second_images_uniform_over_the_others() {
    int n = 60_000;
    var pairs = drawn(new Seed(1), n).pairs();
    // Worked by hand: a same pair is (6, 6) with probability 1/2 · 1/3, (1, 2) with 1/2 · 1/3 ·
    // 1/4;
    // a mixed pair begins with image 1 (1/2 · 1/3 · 1/2) and ends with one of four others.
    assertThat(Math.abs(count(pairs, new Pair(6, 6, true)) / n - 1.0 / 6))
        .isLessThan(5 * error(n, 1.0 / 6));
    assertThat(Math.abs(count(pairs, new Pair(1, 2, true)) / n - 1.0 / 24))
        .isLessThan(5 * error(n, 1.0 / 24));
    assertThat(Math.abs(count(pairs, new Pair(1, 6, false)) / n - 1.0 / 48))
        .isLessThan(5 * error(n, 1.0 / 48));
    assertThat(Math.abs(count(pairs, new Pair(6, 1, false)) / n - 1.0 / 30))
        .isLessThan(5 * error(n, 1.0 / 30));
  }

  @Test
  void bad_input_gets_one_clear_line() {
    var random = new Seed(0).generator();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImagePairs.draw(random, LABELS, CLASSES, 0))
        .withMessage("pairs: 0 asked for; ask for 1 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImagePairs.draw(random, LABELS, List.of(1, 1), 3))
        .withMessage("pairs: classes [1, 1] must be two or more different ones");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImagePairs.draw(random, LABELS, List.of(1, 4), 3))
        .withMessage("pairs: class 4 has no image among 7");
  }

  private static double count(List<Pair> pairs, Pair wanted) {
    return pairs.stream().filter(wanted::equals).count();
  }

  /// Standard error of the share of `n` draws that have probability `p`.
  private static double error(int n, double p) {
    return Math.sqrt(p * (1 - p) / n);
  }
}
