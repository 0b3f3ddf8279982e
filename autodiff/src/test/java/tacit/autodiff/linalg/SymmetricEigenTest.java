// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class SymmetricEigenTest {
  private static final double HALF = Math.sqrt(0.5);

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void vectors_are_orthonormal_and_stretched_by_their_values(Seed seed) {
    var random = seed.generator();
    int n = random.nextInt(1, 40);
    Tensor a = Symmetric.part(Matrices.drawn(random, n, n));
    var eigen = SymmetricEigen.of(a);
    Tensor av = Matrices.product(a, eigen.v());
    Tensor vLambda = Matrices.product(eigen.v(), Matrices.diagonal(eigen.lambda()));
    assertThat(Matrices.distance(av, vLambda)).isLessThanOrEqualTo(Matrices.rounding(a));
    assertThat(Matrices.skew(eigen.v())).isLessThanOrEqualTo(Matrices.rounding(Tensor.identity(n)));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void values_descend_and_sum_to_the_trace(Seed seed) {
    var random = seed.generator();
    int n = random.nextInt(1, 40);
    Tensor a = Symmetric.part(Tensor.gaussian(random, n, n));
    double[] lambda = SymmetricEigen.of(a).lambda().toDoubles();
    double trace = 0, sum = 0;
    for (int i = 0; i < n; i++) {
      trace += a.get(i, i);
      sum += lambda[i];
      if (i > 0) assertThat(lambda[i]).isLessThanOrEqualTo(lambda[i - 1]);
    }
    assertThat(sum).isCloseTo(trace, within(Matrices.rounding(a)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1, 1e300})
  void two_by_two_at_any_scale(double s) {
    var eigen = SymmetricEigen.of(Tensor.of(Shape.of(2, 2), 2 * s, s, s, 2 * s));
    double ulps = 4 * Math.ulp(3 * s);
    assertThat(eigen.lambda().toDoubles()).containsExactly(new double[] {3 * s, s}, within(ulps));
    assertThat(eigen.v().toDoubles())
        .containsExactly(new double[] {HALF, HALF, HALF, -HALF}, within(4 * Math.ulp(HALF)));
  }

  @Test
  void second_difference_of_three_points() {
    // det(A − λI) = (2 − λ)((2 − λ)² − 2)
    var a = Matrices.secondDifference(3);
    var eigen = SymmetricEigen.of(a);
    double root = Math.sqrt(2);
    assertThat(eigen.lambda().toDoubles())
        .containsExactly(new double[] {2 + root, 2, 2 - root}, within(Matrices.rounding(a)));
    // The size of the largest entry is in the middle of the first column and at both ends of the
    // second.
    assertThat(eigen.v().toDoubles())
        .containsExactly(
            new double[] {0.5, HALF, 0.5, -HALF, 0, HALF, 0.5, -HALF, 0.5},
            within(Matrices.rounding(a)));
  }

  @Test
  void second_difference_of_five_hundred_points() {
    // λₖ = 2 − 2 cos(kπ/(n + 1)), with sines for eigenvectors.
    int n = 500;
    double[] lambda = new double[n];
    for (int k = 0; k < n; k++) lambda[k] = 2 - 2 * Math.cos((n - k) * Math.PI / (n + 1));
    Tensor a = Matrices.secondDifference(n);
    assertThat(SymmetricEigen.of(a).lambda().toDoubles())
        .containsExactly(lambda, within(Matrices.rounding(a)));
  }

  /// The matrix of equal entries `a` has `λ₁ = n a` on `(1, …, 1)/√n`, and 0. Without a shift the
  /// QR steps on this one do not end: its tridiagonal form is rounding errors beside rounding
  /// errors.
  @Test
  void equal_entries() {
    int n = 256;
    double[] entries = new double[n * n];
    Arrays.fill(entries, 0.5300623859331723);
    Tensor a = Tensor.of(Shape.of(n, n), entries);
    var eigen = SymmetricEigen.of(a);
    double rounding = Matrices.rounding(a);
    assertThat(eigen.lambda().get(0)).isCloseTo(n * entries[0], within(rounding));
    assertThat(eigen.lambda().get(1)).isCloseTo(0, within(rounding));
    assertThat(eigen.lambda().get(n - 1)).isCloseTo(0, within(rounding));
    assertThat(eigen.v().get(7, 0)).isCloseTo(1 / Math.sqrt(n), within(rounding));
    assertThat(Matrices.skew(eigen.v())).isLessThanOrEqualTo(Matrices.rounding(Tensor.identity(n)));
    assertThat(SymmetricEigen.lambdaOf(a).get(0)).isCloseTo(n * entries[0], within(rounding));
  }

  @Test
  void one_number_and_none() {
    var one = SymmetricEigen.of(Tensor.of(Shape.of(1, 1), -3.0));
    assertThat(one.lambda().toDoubles()).containsExactly(-3);
    assertThat(one.v().toDoubles()).containsExactly(1);
    var none = SymmetricEigen.of(Tensor.zeros(DType.FLOAT64, Shape.of(0, 0)));
    assertThat(none.lambda().shape()).isEqualTo(Shape.of(0));
    assertThat(none.v().shape()).isEqualTo(Shape.of(0, 0));
    assertThat(SymmetricEigen.lambdaOf(none.v()).shape()).isEqualTo(Shape.of(0));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void values_alone_agree_with_values_beside_vectors(Seed seed) {
    var random = seed.generator();
    int n = random.nextInt(1, 40);
    Tensor a = Symmetric.part(Matrices.drawn(random, n, n));
    assertThat(SymmetricEigen.lambdaOf(a).toDoubles())
        .containsExactly(SymmetricEigen.of(a).lambda().toDoubles(), within(Matrices.rounding(a)));
  }

  @Test
  void the_argument_is_left_alone() {
    Tensor a = Tensor.matrix(new double[][] {{2, 1}, {1, 2}});
    SymmetricEigen.of(a);
    assertThat(a.toDoubles()).containsExactly(2, 1, 1, 2);
  }

  @Test
  void the_first_pair_that_differs_is_named() {
    refused(
        Tensor.matrix(new double[][] {{1, 2, 3}, {2, 1, 4}, {3, 4.5, 1}}),
        "symmetric eigen: a[1, 2] is 4.0 but a[2, 1] is 4.5; if that is rounding, pass Symmetric.part(a)");
  }

  @Test
  void rounding_of_a_symmetric_matrix_is_accepted() {
    double above = Math.nextUp(1.0);
    var eigen = SymmetricEigen.of(Tensor.matrix(new double[][] {{2, 1}, {above, 2}}));
    assertThat(eigen.lambda().get(0)).isCloseTo(3, within(4 * Math.ulp(3.0)));
  }

  @Test
  void numbers_that_are_not_finite_are_named() {
    refused(
        Tensor.matrix(new double[][] {{1, Double.NaN}, {2, 1}}),
        "symmetric eigen: a[0, 1] is NaN; every number must be finite");
    refused(
        Tensor.matrix(new double[][] {{1, 2}, {2, Double.NEGATIVE_INFINITY}}),
        "symmetric eigen: a[1, 1] is -Infinity; every number must be finite");
  }

  @Test
  void other_shapes_and_types_are_refused() {
    refused(Tensor.vector(1, 2), "symmetric eigen: a needs axes (n, n) but has shape (2)");
    refused(
        Tensor.zeros(DType.FLOAT64, Shape.of(2, 3)),
        "symmetric eigen: axis n is 2 in a (n, n) = (2, 3) but 3 in a (n, n) = (2, 3)");
    refused(
        Tensor.zeros(DType.FLOAT32, Shape.of(2, 2)),
        "symmetric eigen: a (2, 2) is FLOAT32; linear algebra is FLOAT64, convert it with to(DType.FLOAT64)");
  }

  private static void refused(Tensor a, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SymmetricEigen.of(a))
        .withMessage(message);
  }
}
