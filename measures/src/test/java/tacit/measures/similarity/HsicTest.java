// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class HsicTest {
  private static final Tensor K = Eight.times(Eight.X, Eight.transposed(Eight.X));
  private static final Tensor L = Eight.times(Eight.Y, Eight.transposed(Eight.Y));

  private static Tensor drawn(RandomGenerator random, int n, int d) {
    Tensor x = Tensor.gaussian(random, n, d);
    return Eight.times(x, Eight.transposed(x));
  }

  // Laws

  /// 2000 draws of unrelated examples: the mean is a sum of independent numbers of mean 0, so it is
  /// within 4 of its standard errors but once in 16,000 runs; the seed is fixed.
  @Test
  void the_unbiased_form_is_zero_on_average_for_independent_data() {
    int draws = 2000;
    double sum = 0, squares = 0, biased = 0;
    var random = new Seed(1).generator();
    for (int r = 0; r < draws; r++) {
      Tensor k = drawn(random, 20, 3), l = drawn(random, 20, 3);
      double h = Hsic.unbiased(k, l);
      sum += h / draws;
      squares += h * h / draws;
      biased += Hsic.biased(k, l) / draws;
    }
    double standardError = Math.sqrt((squares - sum * sum) / draws);
    assertThat(sum).isCloseTo(0, within(4 * standardError));
    assertThat(biased).isGreaterThan(20 * standardError);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void both_forms_are_symmetric_and_neither_is_negative_of_a_matrix_with_itself(Seed seed) {
    var random = seed.generator();
    Tensor k = drawn(random, 6, 3), l = drawn(random, 6, 3);
    assertThat(Hsic.unbiased(k, l)).isEqualTo(Hsic.unbiased(l, k));
    assertThat(Hsic.biased(k, l)).isEqualTo(Hsic.biased(l, k)).isNotNegative();
    assertThat(Hsic.unbiased(k, k)).isNotNegative();
  }

  @Test
  void the_unbiased_form_does_not_see_the_diagonal() {
    double[] values = K.toDoubles();
    for (int i = 0; i < 8; i++) values[i * 9] = 1000 * i;
    assertThat(Hsic.unbiased(Tensor.of(K.shape(), values), L)).isEqualTo(Hsic.unbiased(K, L));
  }

  // Golden

  @Test
  void golden_biased() {
    assertThat(Hsic.biased(K, L)).isCloseTo(5.787627551020, Eight.DIGITS);
    assertThat(Hsic.biased(K, K)).isCloseTo(15.888073979592, Eight.DIGITS);
    assertThat(Hsic.biased(L, L)).isCloseTo(9.052295918367, Eight.DIGITS);
  }

  @Test
  void golden_unbiased() {
    assertThat(Hsic.unbiased(K, L)).isCloseTo(2.178571428571, Eight.DIGITS);
    assertThat(Hsic.unbiased(K, K)).isCloseTo(11.535714285714, Eight.DIGITS);
    assertThat(Hsic.unbiased(L, L)).isCloseTo(6.742857142857, Eight.DIGITS);
  }

  // Agreement

  /// Song et al. 2012: the trace and the sums of `K̄`, the matrix with zeros on its diagonal.
  private static double ofSums(Tensor k, Tensor l) {
    int n = k.shape().size(0);
    double trace = 0, allK = 0, allL = 0, rows = 0;
    for (int i = 0; i < n; i++) {
      double rowK = 0, rowL = 0;
      for (int j = 0; j < n; j++) {
        if (i == j) continue;
        trace += k.get(i, j) * l.get(i, j);
        rowK += k.get(i, j);
        rowL += l.get(i, j);
      }
      allK += rowK;
      allL += rowL;
      rows += rowK * rowL;
    }
    double last = 2 * rows / (n - 2);
    return (trace + allK * allL / ((n - 1.0) * (n - 2)) - last) / (n * (n - 3.0));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void centering_and_the_sums_agree(Seed seed) {
    var random = seed.generator();
    Tensor k = drawn(random, 12, 3), l = drawn(random, 12, 5);
    // entries of size 10 in 144 products: terms to 1e4, sums of them to 1e-12 of that
    assertThat(Hsic.unbiased(k, l)).isCloseTo(ofSums(k, l), within(1e-10));
  }

  // Messages

  @Test
  void matrices_that_are_no_gram_matrices_are_refused() {
    refused(
        Tensor.zeros(DType.FLOAT64, Shape.of(8, 7)),
        "hsic: axis n is 8 in k (n, n) = (8, 7) but 7 in k (n, n) = (8, 7)");
    refused(
        Tensor.identity(3), "hsic: axis n is 3 in k (n, n) = (3, 3) but 8 in l (n, n) = (8, 8)");
    double[] values = K.toDoubles();
    values[1] = 7;
    refused(
        Tensor.of(K.shape(), values),
        "hsic: k[1, 0] is 2.0 but k[0, 1] is 7.0; give a symmetric matrix, one entry a pair of"
            + " examples");
    assertThatThrownBy(() -> Hsic.unbiased(Tensor.identity(3), Tensor.identity(3)))
        .hasMessage("hsic: k has 3 examples; give at least 4");
  }

  private static void refused(Tensor k, String message) {
    assertThatThrownBy(() -> Hsic.biased(k, L))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
