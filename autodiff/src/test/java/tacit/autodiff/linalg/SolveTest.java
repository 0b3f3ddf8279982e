// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class SolveTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void solutions_put_back_give_the_right_sides(Seed seed) {
    var random = seed.generator();
    int n = random.nextInt(1, 40), k = random.nextInt(1, 5);
    Tensor a = Tensor.gaussian(random, n, n), b = Tensor.gaussian(random, n, k);
    var solve = Solve.of(a, b);
    double residual = Matrices.distance(Matrices.product(a, solve.x()), b);
    assertThat(residual).isLessThanOrEqualTo(Matrices.rounding(a) * Matrices.norm(solve.x()));
    double scale = Matrices.norm(a) * Matrices.norm(solve.x()) + Matrices.norm(b);
    // The two compute the same residual, each with its own rounding.
    assertThat(solve.backwardError())
        .isCloseTo(residual / scale, within(Matrices.rounding(Tensor.identity(n))));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void rows_and_columns_may_have_any_scale(Seed seed) {
    var random = seed.generator();
    int n = random.nextInt(1, 10);
    double[] a = new double[n * n], b = new double[n], ones = new double[n];
    for (int i = 0; i < n; i++) {
      double row = Math.scalb(1.0, random.nextInt(-500, 500));
      for (int j = 0; j < n; j++) {
        a[i * n + j] = row * (i == j ? n + 1 : -1);
        b[i] += a[i * n + j];
      }
      ones[i] = 1;
    }
    // (n + 2) I minus all ones: its inverse has entries below 1, so the condition is below 2n(n +
    // 1).
    double slack = 2 * n * (n + 1) * Matrices.rounding(Tensor.identity(n));
    assertThat(Solve.of(Tensor.of(Shape.of(n, n), a), Tensor.vector(b)).x().toDoubles())
        .containsExactly(ones, within(slack));
  }

  @Test
  void worked_by_hand() {
    // Determinant 5: x = (3·3 − 1·5, 2·5 − 1·3)/5.
    Tensor a = Tensor.matrix(new double[][] {{2, 1}, {1, 3}});
    assertThat(Solve.of(a, Tensor.vector(3, 5)).x().toDoubles())
        .containsExactly(new double[] {0.8, 1.4}, within(Matrices.rounding(a)));
  }

  @Test
  void a_zero_on_the_diagonal_is_no_obstacle() {
    Tensor a = Tensor.matrix(new double[][] {{0, 2}, {4, 0}});
    var solve = Solve.of(a, Tensor.vector(6, 8));
    assertThat(solve.x().toDoubles()).containsExactly(2, 3);
    assertThat(solve.backwardError()).isZero();
  }

  @Test
  void nothing_to_solve_gives_nothing() {
    Tensor none = Tensor.zeros(DType.FLOAT64, Shape.of(0, 0));
    assertThat(Solve.of(none, Tensor.vector()).x().shape()).isEqualTo(Shape.of(0));
    assertThat(Solve.of(Tensor.identity(3), Tensor.zeros(DType.FLOAT64, Shape.of(3))))
        .matches(s -> s.backwardError() == 0 && s.x().get(2) == 0);
  }

  @Test
  void the_column_that_makes_a_matrix_singular_is_named() {
    refused(
        Tensor.matrix(new double[][] {{1, 2, 3}, {4, 5, 9}, {7, 8, 15}}),
        Tensor.vector(1, 2, 3),
        "solve: a (3, 3) is singular: column 2 depends on those before it (pivot 0.0, needs more than 1.2490009027033011E-15); LeastSquares gives the shortest solution");
    refused(
        Tensor.zeros(DType.FLOAT64, Shape.of(2, 2)),
        Tensor.vector(0, 0),
        "solve: a (2, 2) is singular: column 0 depends on those before it (pivot 0.0, needs more than 0.0); LeastSquares gives the shortest solution");
  }

  @Test
  void shapes_that_do_not_fit_are_refused() {
    refused(
        Tensor.zeros(DType.FLOAT64, Shape.of(2, 3)),
        Tensor.vector(1, 2),
        "solve: axis n is 2 in a (n, n) = (2, 3) but 3 in a (n, n) = (2, 3)");
    refused(
        Tensor.identity(2),
        Tensor.vector(1, 2, 3),
        "solve: axis n is 2 in a (n, n) = (2, 2) but 3 in b (n) = (3)");
    refused(Tensor.identity(2), Tensor.scalar(1), "solve: b needs axes (n, k) but has shape ()");
  }

  @Test
  void numbers_that_are_not_finite_are_named() {
    refused(
        Tensor.identity(2),
        Tensor.matrix(new double[][] {{1}, {Double.NaN}}),
        "solve: b[1, 0] is NaN; every number must be finite");
    refused(
        Tensor.matrix(new double[][] {{Double.POSITIVE_INFINITY}}),
        Tensor.vector(1),
        "solve: a[0, 0] is Infinity; every number must be finite");
  }

  @Test
  void a_solution_out_of_range_is_refused() {
    Tensor a = Tensor.of(Shape.of(1, 1), 1e-200);
    assertThatThrownBy(() -> Solve.of(a, Tensor.vector(1e200)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("solve: the solution is beyond the range of FLOAT64; scale a or b");
  }

  private static void refused(Tensor a, Tensor b, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> Solve.of(a, b)).withMessage(message);
  }
}
