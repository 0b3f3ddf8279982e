// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class OrthogonalProcrustesTest {
  /// A thousand roundings of numbers up to a hundred.
  private static final Offset<Double> ROUNDING = within(1e-10);

  private static double angle(Tensor x, Tensor y) {
    return OrthogonalProcrustes.of(x, y, Eight.ON).angleRadians();
  }

  private static double squaredLength(Tensor x) {
    double sum = 0;
    for (double v : x.toDoubles()) sum += v * v;
    return sum;
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_angle_is_a_metric(Seed seed) {
    var random = seed.generator();
    Tensor x = Tensor.gaussian(random, 9, 3), y = Tensor.gaussian(random, 9, 5);
    Tensor z = Tensor.gaussian(random, 9, 4);
    assertThat(angle(x, z)).isLessThanOrEqualTo(angle(x, y) + angle(y, z) + 1e-12); // rounding
    assertThat(angle(x, y)).isCloseTo(angle(y, x), ROUNDING).isBetween(0.0, Math.PI / 2);
    assertThat(angle(x, x)).isCloseTo(0, within(1e-14)); // some roundings, not their root
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void turning_and_shifting_change_nothing_and_scaling_changes_only_the_plain_distance(Seed seed) {
    var random = seed.generator();
    Tensor x = Tensor.gaussian(random, 9, 3), y = Tensor.gaussian(random, 9, 4);
    var before = OrthogonalProcrustes.of(x, y, Eight.ON);
    var turned = OrthogonalProcrustes.of(Eight.affine(Eight.rotated(x, random), 1, 5), y, Eight.ON);
    assertThat(turned.squaredDistance()).isCloseTo(before.squaredDistance(), ROUNDING);
    assertThat(turned.angleRadians()).isCloseTo(before.angleRadians(), ROUNDING);
    var scaled = OrthogonalProcrustes.of(Eight.affine(x, 3, 0), y, Eight.ON);
    assertThat(scaled.angleRadians()).isCloseTo(before.angleRadians(), ROUNDING);
    assertThat(scaled.squaredDistance()).isNotCloseTo(before.squaredDistance(), within(1e-3));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_turned_copy_is_found_to_the_last_digits(Seed seed) {
    var random = seed.generator();
    Tensor x = Tensor.gaussian(random, 20, 4), y = Eight.affine(Eight.rotated(x, random), 2, 1);
    var match = OrthogonalProcrustes.of(x, y, Eight.ON);
    assertThat(match.angleRadians()).isLessThan(1e-13); // arccos would leave 1e-8
    assertThat(match.cosine()).isCloseTo(1, ROUNDING);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_map_keeps_lengths_though_a_side_is_narrow_or_of_low_rank(Seed seed) {
    var random = seed.generator();
    Tensor x = Tensor.gaussian(random, 12, 2);
    Tensor y = Eight.times(Tensor.gaussian(random, 12, 1), Tensor.gaussian(random, 1, 5));
    Tensor q = OrthogonalProcrustes.of(x, y, Eight.ON).rotation();
    assertThat(Eight.times(Eight.transposed(q), q).toDoubles())
        .containsExactly(Tensor.identity(5).toDoubles(), ROUNDING);
  }

  // Golden

  @Test
  void golden() {
    var procrustes = OrthogonalProcrustes.of(Eight.X, Eight.Y, Eight.ON);
    assertThat(procrustes.nuclearNorm()).isCloseTo(22.262290852731, Eight.DIGITS);
    assertThat(procrustes.squaredDistance()).isCloseTo(22.600418294538, Eight.DIGITS);
    assertThat(procrustes.normalized()).isCloseTo(0.662294255290, Eight.DIGITS);
    assertThat(1 - procrustes.cosine()).isCloseTo(0.331147127645, Eight.DIGITS);
    assertThat(procrustes.angleRadians()).isCloseTo(0.838131706072, Eight.DIGITS);
    assertThat(determinant(procrustes.rotation())).isCloseTo(-1, ROUNDING);
  }

  private static double determinant(Tensor q) {
    double sum = 0;
    for (int j = 0; j < 3; j++) {
      int k = (j + 1) % 3, l = (j + 2) % 3;
      sum += q.get(0, j) * (q.get(1, k) * q.get(2, l) - q.get(1, l) * q.get(2, k));
    }
    return sum;
  }

  // Agreement

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_distance_is_the_lengths_less_twice_the_nuclear_norm(Seed seed) {
    var random = seed.generator();
    Tensor x = Eight.centered(Tensor.gaussian(random, 10, 3));
    Tensor y = Eight.centered(Tensor.gaussian(random, 10, 5));
    var match = OrthogonalProcrustes.of(x, y, Eight.ON);
    double lengths = squaredLength(x) + squaredLength(y);
    assertThat(match.squaredDistance()).isCloseTo(lengths - 2 * match.nuclearNorm(), ROUNDING);
    double cosine = match.nuclearNorm() / Math.sqrt(squaredLength(x) * squaredLength(y));
    assertThat(match.angleRadians()).isCloseTo(Math.acos(cosine), ROUNDING);
  }

  // Messages

  @Test
  void bad_representations_are_refused() {
    assertThatThrownBy(() -> OrthogonalProcrustes.of(Eight.X, Eight.P, Eight.ON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("procrustes: axis n is 8 in x (n, d) = (8, 3) but 10 in y (n, e) = (10, 2)");
    assertThatThrownBy(
            () -> OrthogonalProcrustes.of(Eight.affine(Eight.X, 0, 0), Eight.Y, Eight.ON))
        .hasMessage(
            "procrustes: all 8 rows of x are equal, so it tells no example from another; give one"
                + " that changes");
  }
}
