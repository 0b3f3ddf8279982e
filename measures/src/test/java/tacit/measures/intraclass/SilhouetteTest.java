// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class SilhouetteTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_silhouette_is_from_minus_one_to_one(Seed seed) {
    double[] s =
        Silhouette.samples(Tensor.gaussian(seed.generator(), 20, 3), Eight.inTurn(20, 3), 3);
    for (double each : s) assertThat(each).isBetween(-1.0, 1.0);
  }

  /// Exactly, as no product is below 0.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void vectors_after_relu_are_at_most_one_apart(Seed seed) {
    CosineRows rows = CosineRows.of(Eight.drawn(seed.generator(), 20, 0).relu().rows(0));
    for (int i = 0; i < 20; i++) {
      for (int j = 0; j < 20; j++) assertThat(rows.distance(i, j)).isBetween(0.0, 1.0);
    }
  }

  @Test
  void a_vector_of_zeros_is_one_apart_from_every_other() {
    CosineRows rows = CosineRows.of(new double[][] {{0, 0}, {0, 0}, {3, 4}, {-3, -4}});
    assertThat(rows.distance(0, 0)).isZero();
    assertThat(rows.distance(0, 1)).isOne();
    assertThat(rows.distance(0, 2)).isOne();
    assertThat(rows.distance(2, 3)).isEqualTo(2);
  }

  @Test
  void lengths_whose_squares_leave_the_doubles_have_a_direction() {
    CosineRows rows = CosineRows.of(new double[][] {{3e200, 4e200}, {3e-200, 4e-200}});
    assertThat(rows.distance(0, 1)).isCloseTo(0, within(2 * Math.ulp(1.0))); // one product a number
  }

  @Test
  void alone_or_all_at_one_place_is_zero() {
    Tensor x = Tensor.matrix(new double[][] {{1, 0}, {0, 1}, {0, 1}});
    assertThat(Silhouette.samples(x, Indices.of(0, 1, 1), 2)).containsExactly(0, 1, 1);
    Tensor same = Tensor.matrix(new double[][] {{0, 1}, {0, 2}, {0, 4}, {0, 8}});
    assertThat(Silhouette.samples(same, Indices.of(0, 0, 1, 1), 2)).containsExactly(0, 0, 0, 0);
  }

  // Agreement

  /// All distances first, then the formula.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void sums_of_one_sample_at_a_time_are_those_of_all_distances(Seed seed) {
    Tensor x = Tensor.gaussian(seed.generator(), 20, 4);
    Indices y = Eight.inTurn(20, 3);
    double[] s = Silhouette.samples(x, y, 3);
    for (int i = 0; i < 20; i++) assertThat(s[i]).isCloseTo(naive(x, y, i), within(1e-10));
  }

  private static double naive(Tensor x, Indices y, int i) {
    double[] means = new double[3];
    for (int g = 0; g < 3; g++) {
      double sum = 0, count = 0;
      for (int j = 0; j < y.size(); j++) {
        if (y.get(j) != g || j == i) continue;
        double dot = 0, u = 0, v = 0;
        for (int k = 0; k < 4; k++) {
          dot += x.get(i, k) * x.get(j, k);
          u += x.get(i, k) * x.get(i, k);
          v += x.get(j, k) * x.get(j, k);
        }
        sum += 1 - dot / Math.sqrt(u * v);
        count++;
      }
      means[g] = sum / count;
    }
    double a = means[y.get(i)];
    means[y.get(i)] = Double.POSITIVE_INFINITY;
    double b = Arrays.stream(means).min().orElseThrow();
    return (b - a) / Math.max(a, b);
  }

  // Messages

  private static void refused(Indices labels, int groups, String message) {
    assertThatThrownBy(() -> Silhouette.samples(Tensor.identity(3), labels, groups))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("silhouette: " + message);
  }

  @Test
  void labels_that_do_not_fit_are_refused() {
    refused(Indices.of(0, 1), 2, "3 samples but 2 labels; give one label a sample");
    refused(Indices.of(0, 1, 2), 2, "label 2 of sample 2 with 2 groups; labels count from 0");
    refused(
        Indices.of(0, 0, 0), 1, "1 group; a silhouette is seen against another, give 2 or more");
    refused(
        Indices.of(0, 0, 2),
        3,
        "group 1 of 3 has no sample; give at least one of each, or leave the group out");
  }

  @Test
  void vectors_of_another_shape_are_refused() {
    assertThatThrownBy(() -> Silhouette.samples(Tensor.vector(1, 2), Indices.of(0, 1), 2))
        .hasMessage("silhouette: x needs axes (n, d) but has shape (2)");
  }
}
