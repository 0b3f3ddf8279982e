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

class CholeskyTest {
  /// `B Bᵀ + I`, positive definite for every `B`.
  private static Tensor drawn(Seed seed, int n) {
    Tensor b = Tensor.gaussian(seed.generator(), n, n);
    double[] a = Matrices.product(b, Matrices.transpose(b)).toDoubles();
    for (int i = 0; i < n; i++) a[i * n + i] += 1;
    return Symmetric.part(Tensor.of(Shape.of(n, n), a));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void l_is_lower_triangular_and_its_square_is_the_matrix(Seed seed) {
    int n = seed.child("n").generator().nextInt(1, 40);
    Tensor a = drawn(seed, n), l = Cholesky.of(a).l();
    assertThat(Matrices.distance(Matrices.product(l, Matrices.transpose(l)), a))
        .isLessThanOrEqualTo(Matrices.rounding(a));
    for (int i = 0; i < n; i++) {
      assertThat(l.get(i, i)).isPositive();
      for (int j = i + 1; j < n; j++) assertThat(l.get(i, j)).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void solutions_put_back_give_the_right_sides(Seed seed) {
    var random = seed.child("b").generator();
    int n = random.nextInt(1, 40), k = random.nextInt(1, 5);
    Tensor a = drawn(seed, n), b = Tensor.gaussian(random, n, k);
    Tensor x = Cholesky.of(a).solve(b);
    assertThat(Matrices.distance(Matrices.product(a, x), b))
        .isLessThanOrEqualTo(Matrices.rounding(a) * Matrices.norm(x));
  }

  @Test
  void worked_by_hand() {
    Tensor a = Tensor.matrix(new double[][] {{4, 12, -16}, {12, 37, -43}, {-16, -43, 98}});
    var cholesky = Cholesky.of(a);
    assertThat(cholesky.l().toDoubles()).containsExactly(2, 0, 0, 6, 1, 0, -8, 5, 3);
    // A (1, 1, 1) = (0, 6, 39); whole numbers all the way, so nothing is rounded.
    assertThat(cholesky.solve(Tensor.vector(0, 6, 39)).toDoubles()).containsExactly(1, 1, 1);
  }

  @Test
  void second_difference_of_a_thousand_points() {
    // By induction lᵢᵢ² = (i + 2)/(i + 1) and lᵢ₊₁,ᵢ = −1/lᵢᵢ. So large a matrix is cut into
    // blocks.
    int n = 1000;
    Tensor l = Cholesky.of(Matrices.secondDifference(n)).l();
    // One step's rounding of a few ε enters the next pivot times (i + 1)/(i + 2), so it adds up to
    // n.
    var slack = within(2 * n * Math.ulp(1.0));
    for (int i = 0; i < n; i++) {
      assertThat(l.get(i, i)).isCloseTo(Math.sqrt((i + 2.0) / (i + 1)), slack);
      if (i > 0) assertThat(l.get(i, i - 1)).isCloseTo(-Math.sqrt(i / (i + 1.0)), slack);
      if (i > 1) assertThat(l.get(i, i - 2)).isZero();
      if (i > 0) assertThat(l.get(i - 1, i)).isZero();
    }
  }

  @Test
  void one_number_and_none() {
    var one = Cholesky.of(Tensor.of(Shape.of(1, 1), 9.0));
    assertThat(one.l().item()).isEqualTo(3);
    assertThat(one.solve(Tensor.vector(18)).toDoubles()).containsExactly(2);
    var none = Cholesky.of(Tensor.zeros(DType.FLOAT64, Shape.of(0, 0)));
    assertThat(none.solve(Tensor.vector()).shape()).isEqualTo(Shape.of(0));
    assertThat(one.solve(Tensor.zeros(DType.FLOAT64, Shape.of(1, 0))).shape())
        .isEqualTo(Shape.of(1, 0));
  }

  @Test
  void columns_are_solved_one_by_one() {
    Tensor a = drawn(new Seed(5), 7), b = Tensor.gaussian(new Seed(6).generator(), 7, 2);
    var cholesky = Cholesky.of(a);
    Tensor both = cholesky.solve(b);
    for (int c = 0; c < 2; c++) {
      double[] column = new double[7];
      for (int i = 0; i < 7; i++) column[i] = b.get(i, c);
      Tensor alone = cholesky.solve(Tensor.vector(column));
      for (int i = 0; i < 7; i++) assertThat(alone.get(i)).isEqualTo(both.get(i, c));
    }
  }

  @Test
  void the_pivot_that_is_not_positive_is_named() {
    refused(
        Tensor.matrix(new double[][] {{1, 2, 0}, {2, 5, 3}, {0, 3, 8}}),
        "cholesky: a (3, 3) is not positive definite: pivot 2 is -1.0 but must exceed n ε a[2, 2] = 5.329070518200751E-15; add to the diagonal");
    refused(
        Tensor.matrix(new double[][] {{-1, 0}, {0, 1}}),
        "cholesky: a (2, 2) is not positive definite: pivot 0 is -1.0 but must exceed n ε a[0, 0] = -4.440892098500626E-16; add to the diagonal");
  }

  @Test
  void a_pivot_of_rounding_is_refused() {
    refused(
        Tensor.matrix(new double[][] {{1, 1}, {1, 1 + Math.ulp(1.0)}}),
        "cholesky: a (2, 2) is not positive definite: pivot 1 is 2.220446049250313E-16 but must exceed n ε a[1, 1] = 4.440892098500627E-16; add to the diagonal");
  }

  @Test
  void what_is_not_symmetric_or_finite_is_refused() {
    refused(
        Tensor.matrix(new double[][] {{1, 0}, {0.5, 1}}),
        "cholesky: a[0, 1] is 0.0 but a[1, 0] is 0.5; if that is rounding, pass Symmetric.part(a)");
    refused(
        Tensor.matrix(new double[][] {{Double.NaN}}),
        "cholesky: a[0, 0] is NaN; every number must be finite");
  }

  @Test
  void a_right_side_that_does_not_fit_is_refused() {
    var cholesky = Cholesky.of(Tensor.identity(2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cholesky.solve(Tensor.vector(1, 2, 3)))
        .withMessage("cholesky solve: axis n is 2 in a (n, n) = (2, 2) but 3 in b (n) = (3)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cholesky.solve(Tensor.vector(1, Double.NaN)))
        .withMessage("cholesky solve: b[1] is NaN; every number must be finite");
  }

  @Test
  void a_solution_out_of_range_is_refused() {
    var cholesky = Cholesky.of(Tensor.of(Shape.of(1, 1), 1e-200));
    assertThatThrownBy(() -> cholesky.solve(Tensor.vector(1e200)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("cholesky solve: the solution is beyond the range of FLOAT64; scale a or b");
  }

  private static void refused(Tensor a, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> Cholesky.of(a)).withMessage(message);
  }
}
