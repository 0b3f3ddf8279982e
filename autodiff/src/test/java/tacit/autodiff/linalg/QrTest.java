// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.kernel.VectorKernels;

class QrTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void factors_multiply_to_the_matrix(Seed seed) {
    var random = seed.generator();
    Tensor a = Matrices.drawn(random, random.nextInt(1, 40), random.nextInt(1, 40));
    var qr = Qr.of(a);
    assertThat(Matrices.distance(Matrices.product(qr.q(), qr.r()), a))
        .isLessThanOrEqualTo(Matrices.rounding(a));
    assertThat(Matrices.skew(qr.q())).isLessThanOrEqualTo(Matrices.rounding(qr.q()));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void r_is_upper_triangular_with_a_diagonal_that_is_not_negative(Seed seed) {
    var random = seed.generator();
    Tensor r = Qr.of(Matrices.drawn(random, random.nextInt(1, 40), random.nextInt(1, 40))).r();
    for (int i = 0; i < r.shape().size(0); i++) {
      for (int j = 0; j < i; j++) assertThat(r.get(i, j)).isZero();
      assertThat(r.get(i, i)).isNotNegative();
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 6", "6, 1", "9, 4", "4, 9", "5, 5", "0, 3", "3, 0"})
  void thin_shapes(int n, int m) {
    var qr = Qr.of(Tensor.full(DType.FLOAT64, Shape.of(n, m), 2));
    assertThat(qr.q().shape()).isEqualTo(Shape.of(n, Math.min(n, m)));
    assertThat(qr.r().shape()).isEqualTo(Shape.of(Math.min(n, m), m));
  }

  @Test
  void worked_by_hand() {
    // q₁ = (3, 4)/5, r₁₂ = q₁·(1, 7) = 6.2, and (1, 7) − 6.2 q₁ = 3.4 (−0.8, 0.6).
    Tensor a = Tensor.matrix(new double[][] {{3, 1}, {4, 7}});
    var qr = Qr.of(a);
    var slack = within(Matrices.rounding(a));
    assertThat(qr.q().toDoubles()).containsExactly(new double[] {0.6, -0.8, 0.8, 0.6}, slack);
    assertThat(qr.r().toDoubles()).containsExactly(new double[] {5, 6.2, 0, 3.4}, slack);
  }

  @Test
  void zeros_have_a_zero_triangle_and_orthonormal_columns() {
    var qr = Qr.of(Tensor.zeros(DType.FLOAT64, Shape.of(3, 2)));
    assertThat(qr.r().toDoubles()).containsOnly(0);
    assertThat(Matrices.skew(qr.q())).isZero();
  }

  @Test
  void what_is_no_finite_matrix_is_refused() {
    refused(
        Tensor.matrix(new double[][] {{1, 2}, {Double.NaN, 6}}),
        "qr: a[1, 0] is NaN; every number must be finite");
    refused(Tensor.vector(1), "qr: a needs axes (n, m) but has shape (1)");
    refused(
        Tensor.zeros(DType.FLOAT32, Shape.of(2, 3)),
        "qr: a (2, 3) is FLOAT32; linear algebra is FLOAT64, convert it with to(DType.FLOAT64)");
  }

  // Agreement

  /// Of some blocks, the last one smaller, and of columns that depend on others.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void products_on_kernels_give_the_same_factors(Seed seed) {
    var random = seed.generator();
    int m = random.nextInt(1, 90), n = m + random.nextInt(60);
    Tensor a = Matrices.drawn(random, n, m);
    try (var on = new VectorKernels(2, Buffers.fresh())) {
      for (Qr qr : List.of(Qr.of(a, on), Qr.reflected(a, on))) {
        assertThat(Matrices.distance(Matrices.product(qr.q(), qr.r()), a))
            .isLessThanOrEqualTo(Matrices.rounding(a));
        assertThat(Matrices.skew(qr.q())).isLessThanOrEqualTo(Matrices.rounding(qr.q()));
        for (int i = 0; i < m; i++) {
          for (int j = 0; j < i; j++) assertThat(qr.r().get(i, j)).isZero();
          assertThat(qr.r().get(i, i)).isNotNegative();
        }
      }
    }
  }

  /// Conditions from 1 to far beyond what a Gram matrix tells.
  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4, 5, 6, 7, 8, 10, 14})
  void squares_of_small_columns_are_trusted_only_while_they_can_be(int digits) {
    var random = new Seed(digits).generator();
    double[][] rows = rows(Tensor.gaussian(random, 60, 20));
    for (double[] row : rows) row[19] = row[0] + row[19] * Math.pow(10, -digits);
    Tensor a = Tensor.matrix(rows);
    var qr = Qr.of(a, new ScalarKernels());
    assertThat(Matrices.distance(Matrices.product(qr.q(), qr.r()), a))
        .isLessThanOrEqualTo(Matrices.rounding(a));
    assertThat(Matrices.skew(qr.q())).isLessThanOrEqualTo(Matrices.rounding(qr.q()));
    // the last pivot is the length of what column 19 adds, right to the digits that are left of it
    double[] expected = Qr.of(a).r().toDoubles();
    assertThat(qr.r().toDoubles()).containsExactly(expected, within(Matrices.rounding(a)));
  }

  @Test
  void dead_and_doubled_columns_and_any_unit_keep_an_orthonormal_basis() {
    double[][] rows = new double[60][40];
    for (int i = 0; i < 60; i++) {
      for (int j = 0; j < 40; j++)
        rows[i][j] = j % 7 == 3 ? 0 : Math.sin(i * (j % 5 + 1.3)) * 1e180;
    }
    Tensor a = Tensor.matrix(rows);
    var qr = Qr.of(a, new ScalarKernels());
    assertThat(Matrices.skew(qr.q())).isLessThanOrEqualTo(Matrices.rounding(qr.q()));
    Tensor back = Matrices.product(qr.q(), qr.r());
    double slack = 60 * Math.ulp(1e180) * 40; // sums of 40 products, through 60 reflections
    assertThat(back.toDoubles()).containsExactly(a.toDoubles(), within(slack));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 6", "6, 1", "9, 4", "4, 9", "5, 5", "0, 3", "3, 0"})
  void thin_shapes_on_kernels(int n, int m) {
    Tensor a = Tensor.full(DType.FLOAT64, Shape.of(n, m), 2);
    var qr = Qr.of(a, new ScalarKernels());
    assertThat(qr.q().shape()).isEqualTo(Shape.of(n, Math.min(n, m)));
    assertThat(qr.r().shape()).isEqualTo(Shape.of(Math.min(n, m), m));
  }

  private static double[][] rows(Tensor a) {
    double[][] rows = new double[a.shape().size(0)][a.shape().size(1)];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) rows[i][j] = a.get(i, j);
    }
    return rows;
  }

  private static void refused(Tensor a, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> Qr.of(a)).withMessage(message);
  }
}
