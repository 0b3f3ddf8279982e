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

class LeastSquaresTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void what_is_left_is_orthogonal_to_every_column(Seed seed) {
    var random = seed.generator();
    int n = random.nextInt(1, 40), m = random.nextInt(1, 40), k = random.nextInt(1, 4);
    Tensor a = Tensor.gaussian(random, n, m), b = Tensor.gaussian(random, n, k);
    var fit = LeastSquares.of(a, b);
    Tensor left = minus(Matrices.product(a, fit.x()), b);
    assertThat(Matrices.norm(Matrices.product(Matrices.transpose(a), left)))
        .isLessThanOrEqualTo(
            Matrices.rounding(a) * (Matrices.norm(a) * Matrices.norm(fit.x()) + Matrices.norm(b)));
    assertThat(fit.residual())
        .isCloseTo(Matrices.norm(left), within(Matrices.rounding(a) * Matrices.norm(fit.x())));
    assertThat(fit.rank()).isEqualTo(Math.min(n, m));
  }

  private static Tensor minus(Tensor a, Tensor b) {
    double[] difference = a.toDoubles(), other = b.toDoubles();
    for (int i = 0; i < difference.length; i++) difference[i] -= other[i];
    return Tensor.of(a.shape(), difference);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_shortest_solution_has_no_part_in_the_null_space(Seed seed) {
    var random = seed.generator();
    int n = random.nextInt(3, 20), m = random.nextInt(3, 20), rank = random.nextInt(1, 3);
    Tensor right = Tensor.gaussian(random, rank, m);
    Tensor a = Matrices.product(Tensor.gaussian(random, n, rank), right);
    Tensor x0 = Tensor.gaussian(random, m, 1);
    var fit = LeastSquares.of(a, Matrices.product(a, x0));
    assertThat(fit.rank()).isEqualTo(rank);
    // The shortest solution is the projection of x₀ on the row space, which Q of its basis gives.
    Tensor q = Qr.of(Matrices.transpose(right)).q();
    Tensor projected = Matrices.product(q, Matrices.product(Matrices.transpose(q), x0));
    double condition = Svd.of(a).sigma().get(0) / Svd.of(a).sigma().get(rank - 1);
    assertThat(Matrices.distance(fit.x(), projected))
        .isLessThanOrEqualTo(
            condition * Matrices.rounding(Tensor.identity(Math.max(n, m))) * Matrices.norm(x0));
  }

  @Test
  void line_through_three_points() {
    // Normal equations [3 3; 3 5] x = (7, 10): x = (5/6, 3/2), left over (1, −2, 1)/6.
    Tensor a = Tensor.matrix(new double[][] {{1, 0}, {1, 1}, {1, 2}});
    var fit = LeastSquares.of(a, Tensor.vector(1, 2, 4));
    var slack = within(Matrices.rounding(a));
    assertThat(fit.x().toDoubles()).containsExactly(new double[] {5 / 6.0, 1.5}, slack);
    assertThat(fit.residual()).isCloseTo(Math.sqrt(1 / 6.0), slack);
    assertThat(fit.rank()).isEqualTo(2);
  }

  @Test
  void doubled_and_dead_columns_share_the_weight_or_get_none() {
    Tensor a = Tensor.matrix(new double[][] {{1, 1, 0}, {2, 2, 0}, {3, 3, 0}, {4, 4, 0}});
    var fit = LeastSquares.of(a, Tensor.vector(2, 4, 6, 8));
    assertThat(fit.x().toDoubles())
        .containsExactly(new double[] {1, 1, 0}, within(Matrices.rounding(a)));
    assertThat(fit.rank()).isEqualTo(1);
  }

  @Test
  void one_equation_in_two_unknowns() {
    var fit = LeastSquares.of(Tensor.matrix(new double[][] {{3, 4}}), Tensor.vector(50));
    assertThat(fit.x().toDoubles()).containsExactly(new double[] {6, 8}, within(4 * Math.ulp(8.0)));
  }

  @ParameterizedTest
  @CsvSource({"0, 3, 2", "3, 0, 2", "3, 2, 0", "0, 0, 0"})
  void nothing_to_fit_gives_zeros(int n, int m, int k) {
    var fit =
        LeastSquares.of(
            Tensor.full(DType.FLOAT64, Shape.of(n, m), 1),
            Tensor.full(DType.FLOAT64, Shape.of(n, k), 1));
    assertThat(fit.x().shape()).isEqualTo(Shape.of(m, k));
    assertThat(fit.x().toDoubles()).containsOnly(new double[m * k]);
    assertThat(fit.residual()).isCloseTo(Math.sqrt(n * k), within(Math.ulp(4.0)));
    assertThat(fit.rank()).isZero();
  }

  @Test
  void zeros_fit_nothing() {
    var fit = LeastSquares.of(Tensor.zeros(DType.FLOAT64, Shape.of(3, 2)), Tensor.vector(0, 3, 4));
    assertThat(fit.x().toDoubles()).containsExactly(0, 0);
    assertThat(fit.residual()).isEqualTo(5);
    assertThat(fit.rank()).isZero();
  }

  @Test
  void what_does_not_fit_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> LeastSquares.of(Tensor.zeros(DType.FLOAT64, Shape.of(3, 2)), Tensor.vector(1)))
        .withMessage("least squares: axis n is 3 in a (n, m) = (3, 2) but 1 in b (n) = (1)");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> LeastSquares.of(Tensor.identity(1), Tensor.vector(Double.NEGATIVE_INFINITY)))
        .withMessage("least squares: b[0] is -Infinity; every number must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            LeastSquares.of(
                Tensor.zeros(DType.FLOAT32, Shape.of(1, 1)),
                Tensor.zeros(DType.FLOAT32, Shape.of(1))))
        .withMessage(
            "least squares: b (1) is FLOAT32; linear algebra is FLOAT64, convert it with to(DType.FLOAT64)");
  }
}
