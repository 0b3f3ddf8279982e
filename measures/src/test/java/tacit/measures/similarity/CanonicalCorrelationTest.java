// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.VectorKernels;
import tacit.autodiff.linalg.Solve;
import tacit.autodiff.linalg.Symmetric;
import tacit.autodiff.linalg.SymmetricEigen;

class CanonicalCorrelationTest {
  /// Drawn maps have condition numbers of hundreds, squared in the slow twin.
  private static final Offset<Double> CONDITION = within(1e-9);

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void invertible_maps_change_nothing(Seed seed) {
    var random = seed.generator();
    Tensor x = Tensor.gaussian(random, 30, 4), y = Tensor.gaussian(random, 30, 6);
    Tensor mapped = Eight.affine(Eight.times(x, Tensor.gaussian(random, 4, 4)), 3, 1);
    var before = CanonicalCorrelation.of(x, y, Eight.ON);
    var after = CanonicalCorrelation.of(mapped, y, Eight.ON);
    assertThat(after.correlations()).containsExactly(before.correlations(), CONDITION);
    assertThat(after.rSquaredOfYGivenX()).isCloseTo(before.rSquaredOfYGivenX(), CONDITION);
    for (double rho : before.correlations()) assertThat(rho).isBetween(0.0, 1.0);
    assertThat(CanonicalCorrelation.of(x, mapped, Eight.ON).mean()).isCloseTo(1, CONDITION);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void doubled_and_dead_neurons_change_nothing(Seed seed) {
    var random = seed.generator();
    Tensor x = Tensor.gaussian(random, 20, 3), y = Tensor.gaussian(random, 20, 2);
    double[][] more = new double[20][5];
    for (int i = 0; i < 20; i++) {
      for (int j = 0; j < 3; j++) more[i][j] = x.get(i, j);
      more[i][3] = 2 * x.get(i, 0) - x.get(i, 1);
      more[i][4] = 0.1;
    }
    var wide = CanonicalCorrelation.of(Tensor.matrix(more), y, Eight.ON);
    assertThat(wide.rankX()).isEqualTo(3);
    assertThat(wide.correlations())
        .containsExactly(CanonicalCorrelation.of(x, y, Eight.ON).correlations(), CONDITION);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void with_few_examples_correlations_are_one_whatever_the_data(Seed seed) {
    var random = seed.generator();
    var some =
        CanonicalCorrelation.of(
            Tensor.gaussian(random, 8, 5), Tensor.gaussian(random, 8, 4), Eight.ON);
    assertThat(some.forced()).isEqualTo(2);
    assertThat(Arrays.copyOf(some.correlations(), 2))
        .containsExactly(new double[] {1, 1}, CONDITION);
    assertThat(some.correlations()[2]).isLessThan(1 - 1e-6);
    var all =
        CanonicalCorrelation.of(
            Tensor.gaussian(random, 8, 9), Tensor.gaussian(random, 8, 3), Eight.ON);
    assertThat(all.forced()).isEqualTo(3);
    assertThat(all.mean()).isCloseTo(1, CONDITION);
    assertThat(all.wilks()).isCloseTo(0, CONDITION);
  }

  // Golden

  @Test
  void golden() {
    var cca = CanonicalCorrelation.of(Eight.X, Eight.Y, Eight.ON);
    assertThat(cca.correlations())
        .containsExactly(
            new double[] {0.963992828667, 0.585810660652, 0.221120781765}, Eight.DIGITS);
    assertThat(cca.mean()).isCloseTo(0.590308090361, Eight.DIGITS);
    assertThat(cca.rSquared()).isCloseTo(0.440450234661, Eight.DIGITS);
    assertThat(cca.yanai()).isCloseTo(0.663664248443, Eight.DIGITS);
    assertThat(cca.pillai()).isCloseTo(1.321350703983, Eight.DIGITS);
    assertThat(cca.wilks()).isCloseTo(0.044178187210, Eight.DIGITS);
    assertThat(cca.rSquaredOfYGivenX()).isCloseTo(0.546386283982, Eight.DIGITS);
    assertThat(cca.rSquaredOfXGivenY()).isCloseTo(0.585520974842, Eight.DIGITS);
    assertThat(cca.warning()).isEmpty();
  }

  // Agreement

  /// `ρ²` as eigenvalues of `Aᵀ A` with `A = L_x⁻¹ X̃ᵀ Ỹ L_y⁻ᵀ`, here in the similar, symmetric
  /// form `M^{-1/2} (X̃ᵀỸ) (ỸᵀỸ)⁻¹ (ỸᵀX̃) M^{-1/2}`, `M = X̃ᵀX̃`.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void scatter_matrices_give_the_same_numbers(Seed seed) {
    var random = seed.generator();
    Tensor x = Eight.centered(Tensor.gaussian(random, 25, 3));
    Tensor y = Eight.centered(Tensor.gaussian(random, 25, 5));
    Tensor xx = Eight.times(Eight.transposed(x), x), yy = Eight.times(Eight.transposed(y), y);
    Tensor yx = Eight.times(Eight.transposed(y), x);
    Tensor middle = Eight.times(Eight.transposed(yx), Solve.of(yy, yx).x());
    Tensor root = inverseRoot(xx);
    Tensor whitened = Eight.times(Eight.times(root, middle), root);
    double[] squares = SymmetricEigen.lambdaOf(symmetric(whitened)).toDoubles();
    assertThat(
            Arrays.stream(CanonicalCorrelation.of(x, y, Eight.ON).correlations())
                .map(r -> r * r)
                .toArray())
        .containsExactly(squares, CONDITION);
  }

  private static Tensor symmetric(Tensor a) {
    return Symmetric.part(a);
  }

  private static Tensor inverseRoot(Tensor a) {
    SymmetricEigen eigen = SymmetricEigen.of(symmetric(a));
    double[][] scaled = Eight.array(eigen.v());
    for (double[] row : scaled) {
      for (int j = 0; j < row.length; j++) row[j] /= Math.sqrt(eigen.lambda().get(j));
    }
    return Eight.times(Tensor.matrix(scaled), Eight.transposed(eigen.v()));
  }

  /// Also of the directions, by which PWCCA weighs.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_neuron_that_never_changes_changes_nothing(Seed seed) {
    var random = seed.generator();
    Tensor x = Tensor.gaussian(random, 40, 3), y = Tensor.gaussian(random, 40, 4);
    double[][] with = new double[40][5];
    for (int i = 0; i < 40; i++) {
      with[i] = new double[] {x.get(i, 0), 7, x.get(i, 1), .1, x.get(i, 2)};
    }
    Tensor dead = Tensor.matrix(with);
    assertThat(CanonicalCorrelation.of(dead, y, Eight.ON).correlations())
        .isEqualTo(CanonicalCorrelation.of(x, y, Eight.ON).correlations());
    assertThat(Pwcca.byX(dead, y, Eight.ON).weights())
        .isEqualTo(Pwcca.byX(x, y, Eight.ON).weights());
  }

  /// On all threads, against one; the products sum in another order.
  @Test
  void lanes_and_threads_agree_with_the_definition() {
    var random = new Seed(6).generator();
    Tensor x = Tensor.gaussian(random, 300, 40), y = Tensor.gaussian(random, 300, 30);
    try (var fast = new VectorKernels(2, Buffers.fresh())) {
      double[] expected = CanonicalCorrelation.of(x, y, Eight.ON).correlations();
      assertThat(CanonicalCorrelation.of(x, y, fast).correlations())
          .containsExactly(expected, within(1e-12)); // 300 roundings, condition below 10
      assertThat(LinearCka.debiased(x, y, fast).value())
          .isCloseTo(LinearCka.debiased(x, y, Eight.ON).value(), within(1e-12)); // the same
    }
  }

  // Messages

  @Test
  void too_few_examples_are_said() {
    var random = new Seed(3).generator();
    var few =
        CanonicalCorrelation.of(
            Tensor.gaussian(random, 8, 5), Tensor.gaussian(random, 8, 4), Eight.ON);
    assertThat(few.warning())
        .hasValue(
            "canonical correlation: with 8 examples and ranks 5 and 4, 2 of the 4 correlations are"
                + " 1 whatever the data; give 10 examples or more, or keep fewer directions"
                + " (Svcca)");
  }

  @Test
  void bad_representations_are_refused() {
    assertThatThrownBy(() -> CanonicalCorrelation.of(Eight.X, Eight.P, Eight.ON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "canonical correlation: axis n is 8 in x (n, d) = (8, 3) but 10 in y (n, e) = (10, 2)");
    assertThatThrownBy(
            () -> CanonicalCorrelation.of(Eight.X, Eight.affine(Eight.Y, 0, 2), Eight.ON))
        .hasMessage(
            "canonical correlation: all 8 rows of y are equal, so it tells no example from another;"
                + " give one that changes");
  }
}
