// SPDX-License-Identifier: Apache-2.0
package tacit.measures.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.kernel.VectorKernels;

class RowDistancesTest {
  private static final Kernels SCALAR = new ScalarKernels();

  /// Of any scale, some far from the origin, some rows repeated.
  private static double[][] draw(RandomGenerator random, int n, int d) {
    double scale = Math.pow(10, random.nextInt(-3, 4)), far = random.nextInt(3) * 1e6 * scale;
    double[][] rows = new double[n][d];
    for (double[] row : rows) Arrays.setAll(row, _ -> far + scale * random.nextGaussian());
    for (int i = n / 2; i < n / 2 + 5; i++) rows[i] = rows[random.nextInt(n / 2)].clone();
    return rows;
  }

  private static double[] sorted(double[][] rows, int i) {
    return IntStream.range(0, rows.length)
        .filter(j -> j != i)
        .mapToDouble(j -> square(rows[i], rows[j]))
        .sorted()
        .toArray();
  }

  private static double square(double[] u, double[] v) {
    double sum = 0;
    for (int k = 0; k < u.length; k++) sum += (u[k] - v[k]) * (u[k] - v[k]);
    return sum;
  }

  // Laws

  /// In exact arithmetic, of more rows than one block.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_true_square_and_the_summed_one_lie_within_the_bound(Seed seed) {
    double[][] rows = draw(seed.generator(), 140, 7);
    RowDistances.of(rows, SCALAR)
        .each(row -> {
          for (int j = 0; j < rows.length; j += 9) {
            BigDecimal exact = exact(rows[row.self()], rows[j]);
            assertThat(new BigDecimal(row.least(j))).isLessThanOrEqualTo(exact);
            assertThat(new BigDecimal(row.most(j))).isGreaterThanOrEqualTo(exact);
            assertThat(row.square(j)).isBetween(row.least(j), row.most(j));
          }
        });
  }

  private static BigDecimal exact(double[] u, double[] v) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = 0; k < u.length; k++) {
      sum = sum.add(new BigDecimal(u[k]).subtract(new BigDecimal(v[k])).pow(2));
    }
    return sum;
  }

  @Test
  void few_rows_but_the_nearest_are_candidates() {
    double[][] rows = draw(new Seed(8).generator(), 200, 12);
    RowDistances.of(rows, SCALAR)
        .each(row -> assertThat(row.candidates(3)).hasSizeBetween(3, 3 + 5)); // five repeated rows
  }

  // Agreement

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_nearest_of_the_candidates_are_the_nearest_of_all(Seed seed) {
    var random = seed.generator();
    double[][] rows = draw(random, 140, 6);
    int k = random.nextInt(1, 139);
    RowDistances.of(rows, SCALAR)
        .each(row -> {
          var nearest = new Smallest(k);
          for (int j : row.candidates(k)) nearest.add(row.square(j));
          assertThat(nearest.ascending()).isEqualTo(Arrays.copyOf(sorted(rows, row.self()), k));
        });
  }

  /// Squares below the smallest normal number, and squares beyond the largest.
  @Test
  void where_products_tell_nothing_every_row_is_a_candidate() {
    for (double scale : new double[] {1e-170, 1e200}) {
      double[][] rows = {{0}, {scale}, {3 * scale}};
      RowDistances.of(rows, SCALAR).each(row -> assertThat(row.candidates(1)).hasSize(2));
    }
  }

  @Test
  void rows_of_two_matrices_come_together_whatever_the_threads() {
    double[][] x = draw(new Seed(1).generator(), 300, 5), y = draw(new Seed(2).generator(), 300, 3);
    try (var fast = new VectorKernels(3, Buffers.fresh())) {
      int[] seen = new int[300];
      RowDistances.each(
          RowDistances.of(x, fast),
          RowDistances.of(y, fast),
          (inX, inY) -> {
            if (inX.self() == inY.self() && inY.square(0) == square(y[inX.self()], y[0])) {
              seen[inX.self()]++;
            }
          });
      assertThat(Arrays.stream(seen)).containsOnly(1);
    }
  }

  @Test
  void the_smallest_are_kept_and_nan_is_passed_over() {
    var smallest = new Smallest(3);
    assertThat(smallest.last()).isInfinite();
    for (double v : new double[] {5, Double.NaN, 2, 9, 1, 2, 7}) smallest.add(v);
    assertThat(smallest.last()).isEqualTo(2);
    assertThat(smallest.ascending()).containsExactly(1, 2, 2);
  }
}
