// SPDX-License-Identifier: Apache-2.0
package tacit.measures.dimension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class NearestDistancesTest {
  // Laws

  @Test
  void equal_rows_are_left_out_and_counted() {
    NearestDistances with = NearestDistances.of(Golden.P_AND_TWO, 9, Golden.ON);
    NearestDistances without = NearestDistances.of(Golden.P, 9, Golden.ON);
    assertThat(with.duplicates()).isEqualTo(2);
    assertThat(with.points()).isEqualTo(10);
    assertThat(without.duplicates()).isZero();
    for (int k = 1; k <= 9; k++) {
      for (int i = 0; i < 10; i++) {
        assertThat(with.distance(i, k)).isEqualTo(without.distance(i, k));
      }
    }
  }

  @Test
  void the_scale_is_the_mean_of_both_distances() {
    Tensor line = Tensor.matrix(new double[][] {{0}, {1}, {3}});
    NearestDistances near = NearestDistances.of(line, 2, Golden.ON); // (1, 3), (1, 2), (2, 3)
    assertThat(near.scale(1, 2)).isEqualTo(2);
    assertThat(near.scale(1, 1)).isCloseTo(4.0 / 3, within(Math.ulp(2.0))); // one division
  }

  // Agreement

  /// All distances, sorted.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void sums_that_end_early_are_those_of_all_distances(Seed seed) {
    Tensor x = Tensor.gaussian(seed.generator(), 30, 40);
    NearestDistances near = NearestDistances.of(x, 29, Golden.ON);
    NearestDistances few = NearestDistances.of(x, 3, Golden.ON);
    for (int i = 0; i < 30; i++) {
      double[] naive = naive(x, i);
      for (int k = 1; k <= 29; k++) {
        assertThat(near.distance(i, k)).isCloseTo(naive[k], within(40 * Math.ulp(naive[k])));
        if (k <= 3) assertThat(few.distance(i, k)).isEqualTo(near.distance(i, k));
      }
    }
  }

  private static double[] naive(Tensor x, int i) {
    return IntStream.range(0, x.shape().size(0))
        .mapToDouble(j -> {
          double sum = 0;
          for (int a = 0; a < x.shape().size(1); a++) {
            sum += Math.pow(x.get(i, a) - x.get(j, a), 2);
          }
          return Math.sqrt(sum);
        })
        .sorted()
        .toArray();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void single_precision_is_computed_in_double(Seed seed) {
    Tensor x = Tensor.gaussian(seed.generator(), 9, 4).to(DType.FLOAT32);
    assertThat(NearestDistances.of(x, 2, Golden.ON).distance(0, 1))
        .isEqualTo(NearestDistances.of(x.to(DType.FLOAT64), 2, Golden.ON).distance(0, 1));
  }

  // Messages

  private static void refused(Tensor x, int k, String message) {
    assertThatThrownBy(() -> NearestDistances.of(x, k, Golden.ON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nearest distances: " + message);
  }

  @Test
  void too_few_points_are_refused() {
    refused(
        Tensor.matrix(new double[][] {{1}, {2}, {1}}),
        1,
        "2 distinct points, 1 duplicates left out; give 3 or more that differ");
    refused(
        Golden.P_AND_TWO,
        10,
        "k = 10 with 10 distinct points, 2 duplicates left out; give a k from 1 to 9");
    refused(
        Golden.P, 0, "k = 0 with 10 distinct points, 0 duplicates left out; give a k from 1 to 9");
  }

  @Test
  void numbers_that_have_no_distance_are_refused() {
    refused(
        Tensor.matrix(new double[][] {{1}, {Double.NaN}, {2}}),
        1,
        "x[1, 0] is NaN; give finite numbers");
    refused(
        Tensor.matrix(new double[][] {{0}, {1e-200}, {1}}),
        1,
        "squared distances from 0.0 to 0.0 leave the doubles; scale x");
    refused(
        Tensor.matrix(new double[][] {{0}, {1e200}, {2e200}}),
        1,
        "squared distances from Infinity to Infinity leave the doubles; scale x");
  }

  @Test
  void another_shape_is_refused() {
    refused(Tensor.vector(1, 2, 3), 1, "x needs axes (n, d) but has shape (3)");
    refused(
        Tensor.zeros(DType.FLOAT64, Shape.of(3, 0)),
        1,
        "x has shape (3, 0), which holds no number");
  }
}
