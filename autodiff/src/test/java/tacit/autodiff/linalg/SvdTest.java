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

class SvdTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void factors_multiply_to_the_matrix(Seed seed) {
    var random = seed.generator();
    Tensor a = Matrices.drawn(random, random.nextInt(1, 40), random.nextInt(1, 40));
    var svd = Svd.of(a);
    Tensor uSigma = Matrices.product(svd.u(), Matrices.diagonal(svd.sigma()));
    Tensor again = Matrices.product(uSigma, Matrices.transpose(svd.v()));
    assertThat(Matrices.distance(again, a)).isLessThanOrEqualTo(Matrices.rounding(a));
    assertThat(Matrices.skew(svd.u())).isLessThanOrEqualTo(slack(svd.u()));
    assertThat(Matrices.skew(svd.v())).isLessThanOrEqualTo(slack(svd.v()));
  }

  /// The bound of a matrix with orthonormal columns, whose norm is the root of their count.
  private static double slack(Tensor v) {
    return Matrices.rounding(v);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void values_descend_are_not_negative_and_square_to_the_norm(Seed seed) {
    var random = seed.generator();
    Tensor a = Matrices.drawn(random, random.nextInt(1, 40), random.nextInt(1, 40));
    double[] sigma = Svd.of(a).sigma().toDoubles();
    for (int i = 1; i < sigma.length; i++) assertThat(sigma[i]).isBetween(0.0, sigma[i - 1]);
    assertThat(Matrices.norm(Tensor.vector(sigma)))
        .isCloseTo(Matrices.norm(a), within(Matrices.rounding(a)));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 6", "6, 1", "9, 4", "4, 9", "5, 5", "0, 3", "3, 0", "0, 0"})
  void thin_shapes(int n, int m) {
    Tensor a = Tensor.full(DType.FLOAT64, Shape.of(n, m), 2);
    var svd = Svd.of(a);
    int r = Math.min(n, m);
    assertThat(svd.u().shape()).isEqualTo(Shape.of(n, r));
    assertThat(svd.sigma().shape()).isEqualTo(Shape.of(r));
    assertThat(svd.v().shape()).isEqualTo(Shape.of(m, r));
    assertThat(Svd.sigmaOf(a).shape()).isEqualTo(Shape.of(r));
  }

  @Test
  void worked_by_hand() {
    // A Aᵀ = [9 12; 12 41] has eigenvalues 45 and 5 with (1, 3) and (3, −1).
    Tensor a = Tensor.matrix(new double[][] {{3, 0}, {4, 5}});
    var svd = Svd.of(a);
    var slack = within(Matrices.rounding(a));
    double tenth = Math.sqrt(0.1), half = Math.sqrt(0.5);
    assertThat(svd.sigma().toDoubles())
        .containsExactly(new double[] {Math.sqrt(45), Math.sqrt(5)}, slack);
    assertThat(svd.u().toDoubles())
        .containsExactly(new double[] {tenth, 3 * tenth, 3 * tenth, -tenth}, slack);
    assertThat(svd.v().toDoubles()).containsExactly(new double[] {half, half, half, -half}, slack);
  }

  @Test
  void of_zeros_the_values_are_zero_and_the_vectors_orthonormal() {
    var svd = Svd.of(Tensor.zeros(DType.FLOAT64, Shape.of(3, 2)));
    assertThat(svd.sigma().toDoubles()).containsExactly(0, 0);
    assertThat(Matrices.skew(svd.u())).isZero();
    assertThat(Matrices.skew(svd.v())).isZero();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void squared_values_are_eigenvalues_of_the_gram_matrix(Seed seed) {
    var random = seed.generator();
    int n = random.nextInt(1, 20), m = random.nextInt(1, n + 1);
    Tensor a = Tensor.gaussian(random, n, m);
    Tensor gram = Symmetric.part(Matrices.product(Matrices.transpose(a), a));
    double[] lambda = SymmetricEigen.lambdaOf(gram).toDoubles();
    double[] sigma = Svd.of(a).sigma().toDoubles();
    // Both errors are below the bound of the larger matrix norm, ‖A‖².
    double slack = 2 * n * Matrices.rounding(a) * Matrices.norm(a);
    for (int i = 0; i < m; i++) {
      assertThat(sigma[i] * sigma[i]).isCloseTo(lambda[i], within(slack));
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void values_alone_agree_with_values_beside_vectors(Seed seed) {
    var random = seed.generator();
    Tensor a = Matrices.drawn(random, random.nextInt(1, 40), random.nextInt(1, 40));
    assertThat(Svd.sigmaOf(a).toDoubles())
        .containsExactly(Svd.of(a).sigma().toDoubles(), within(Matrices.rounding(a)));
  }

  @Test
  void what_is_no_finite_matrix_is_refused() {
    refused(
        Tensor.matrix(new double[][] {{1, 2, 3}, {4, Double.POSITIVE_INFINITY, 6}}),
        "svd: a[1, 1] is Infinity; every number must be finite");
    refused(
        Tensor.zeros(DType.FLOAT64, Shape.of(2, 3, 4)),
        "svd: a needs axes (n, m) but has shape (2, 3, 4)");
    refused(
        Tensor.zeros(DType.FLOAT32, Shape.of(2, 3)),
        "svd: a (2, 3) is FLOAT32; linear algebra is FLOAT64, convert it with to(DType.FLOAT64)");
  }

  private static void refused(Tensor a, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> Svd.of(a)).withMessage(message);
  }
}
