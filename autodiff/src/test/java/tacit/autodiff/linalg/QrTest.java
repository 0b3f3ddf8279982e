// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

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

  private static void refused(Tensor a, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> Qr.of(a)).withMessage(message);
  }
}
