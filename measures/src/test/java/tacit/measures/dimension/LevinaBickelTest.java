// SPDX-License-Identifier: Apache-2.0
package tacit.measures.dimension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class LevinaBickelTest {
  // Laws

  /// The harmonic mean is at most the mean.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void one_dimension_for_all_is_at_most_the_mean_of_the_points_own(Seed seed) {
    LevinaBickel lb = LevinaBickel.of(Tensor.gaussian(seed.generator(), 30, 3), 6, Golden.ON);
    assertThat(lb.mackayGhahramani()).isLessThanOrEqualTo(lb.value());
    assertThat(lb.unbiased()).isCloseTo(lb.value() * 4 / 5, within(1e-13 * lb.value())); // 30 terms
  }

  /// With two neighbors and one dimension, the formula of two neighbors.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void two_neighbors_give_the_likelihood_of_pareto(Seed seed) {
    Tensor x = Tensor.gaussian(seed.generator(), 30, 3);
    double d = TwoNn.of(x, Golden.ON).ratios().likelihood();
    assertThat(LevinaBickel.of(x, 2, Golden.ON).mackayGhahramani())
        .isCloseTo(d, within(1e-13 * d)); // 30 terms in two orders
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_line_bent_in_space_has_dimension_one(Seed seed) {
    double[] t = seed.generator().doubles(400).toArray();
    double[][] rows = new double[400][];
    for (int i = 0; i < 400; i++)
      rows[i] = new double[] {Math.cos(3 * t[i]), Math.sin(3 * t[i]), t[i]};
    LevinaBickel lb = LevinaBickel.of(Tensor.matrix(rows), 12, Golden.ON);
    // independent points spread by 1/√400; those that share neighbors by less than 4 times that
    assertThat(lb.mackayGhahramani()).isCloseTo(1, within(4 / Math.sqrt(400)));
  }

  // Golden

  @Test
  void ten_points() {
    LevinaBickel three = LevinaBickel.of(Golden.P, 3, Golden.ON),
        five = LevinaBickel.of(Golden.P, 5, Golden.ON);
    assertThat(three.value()).isCloseTo(3.714127626488, Golden.DIGITS);
    assertThat(three.unbiased()).isCloseTo(1.857063813244, Golden.DIGITS);
    assertThat(three.mackayGhahramani()).isCloseTo(2.396570803934, Golden.DIGITS);
    assertThat(five.value()).isCloseTo(2.404653146075, Golden.DIGITS);
    assertThat(five.unbiased()).isCloseTo(1.803489859557, Golden.DIGITS);
    assertThat(five.mackayGhahramani()).isCloseTo(2.043884956452, Golden.DIGITS);
  }

  /// 0, 1, 3, 7 with two neighbors: ratios 3, 2, 3/2 and 6/4.
  @Test
  void four_points_by_hand() {
    Tensor x = Tensor.matrix(new double[][] {{0}, {1}, {3}, {7}});
    LevinaBickel lb = LevinaBickel.of(x, 2, Golden.ON);
    double a = 1 / Math.log(3),
        b = 1 / Math.log(2),
        c = 1 / Math.log(1.5),
        mean = (a + b + 2 * c) / 4;
    double squares = a * a + b * b + 2 * c * c - 4 * mean * mean;
    assertThat(lb.value()).isCloseTo(mean, within(1e-14)); // four terms near 2
    assertThat(lb.standardError()).isCloseTo(Math.sqrt(squares / 12), within(1e-14));
    assertThat(lb.scale()).isEqualTo((3 + 2 + 3 + 6) / 4.0);
    assertThat(lb.duplicates()).isZero();
  }

  // Messages

  private static void refused(ThrowingCallable asked, String message) {
    assertThatThrownBy(asked)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("levina bickel: " + message);
  }

  @Test
  void too_few_neighbors_are_refused() {
    refused(() -> LevinaBickel.of(Golden.P, 1, Golden.ON), "k = 1; compare 2 or more neighbors");
    refused(
        () -> LevinaBickel.of(Golden.P, 2, Golden.ON).unbiased(),
        "k = 2 leaves k - 2 = 0; compare 3 or more neighbors");
    refused(
        () -> LevinaBickel.of(NearestDistances.of(Golden.P, 3, Golden.ON), 4),
        "distances to 3 neighbors but 4 are needed; keep more");
  }

  @Test
  void equal_distances_are_refused() {
    LevinaBickel even = LevinaBickel.of(Golden.EVEN, 3, Golden.ON);
    refused(
        even::value,
        "distinct point 0 has its 3 nearest at one distance; raise k, or take mackayGhahramani");
    refused(even::mackayGhahramani, "every point has its 3 nearest at one distance; raise k");
  }
}
