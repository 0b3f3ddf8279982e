// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.linalg.Symmetric;

class NtkSpectrumTest {
  private static final double EPS = Math.ulp(1.0);

  /// `(α − β) I + β 1 1ᵀ`.
  static Tensor alike(int m, double alpha, double beta) {
    double[] values = new double[m * m];
    for (int i = 0; i < m * m; i++) values[i] = i % (m + 1) == 0 ? alpha : beta;
    return Tensor.of(Shape.of(m, m), values);
  }

  static Tensor drawn(Seed seed, int m, int d) {
    Tensor x = Tensor.gaussian(seed.generator(), m, d);
    double[] k = new double[m * m];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < m; j++) {
        for (int p = 0; p < d; p++) k[i * m + j] += x.get(i, p) * x.get(j, p);
      }
    }
    return Symmetric.part(Tensor.of(Shape.of(m, m), k));
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void equal_entries_have_one_large_eigenvalue_and_a_bulk(Seed seed) {
    var random = seed.generator();
    int m = random.nextInt(2, 20);
    double alpha = random.nextDouble(1, 2), beta = random.nextDouble(0, 0.9);
    var spectrum = NtkSpectrum.of(alike(m, alpha, beta));
    double top = alpha + (m - 1) * beta, bound = 4 * m * EPS * top; // the solver's, m ε ‖Θ‖
    assertThat(spectrum.lambdaMax()).isCloseTo(top, within(bound));
    assertThat(spectrum.lambdaMin()).isCloseTo(alpha - beta, within(bound));
    assertThat(spectrum.bulk().shape()).isEqualTo(Shape.of(m - 1));
    assertThat(spectrum.conditionNumber())
        .isCloseTo(top / (alpha - beta), within(2 * bound * top / Math.pow(alpha - beta, 2)));
    assertThat(spectrum.maxLearningRate()).isEqualTo(2 / spectrum.lambdaMax());
    assertThat(spectrum.belowRounding()).isFalse();
  }

  // Golden values, by hand

  @Test
  void one_input_has_condition_number_one() {
    var spectrum = NtkSpectrum.of(Tensor.matrix(new double[] {3}));
    assertThat(spectrum.conditionNumber()).isOne();
    assertThat(spectrum.bulk().shape().count()).isZero();
  }

  @Test
  void an_input_that_is_there_twice_makes_the_kernel_singular() {
    var spectrum = NtkSpectrum.of(alike(3, 1, 1));
    assertThat(spectrum.belowRounding()).isTrue();
    assertThat(spectrum.conditionNumber()).isInfinite().isPositive();
  }

  @Test
  void a_negative_eigenvalue_of_rounding_is_told_but_makes_no_negative_condition_number() {
    var spectrum = NtkSpectrum.of(alike(2, 1, 1 + EPS));
    assertThat(spectrum.lambdaMin()).isNegative();
    assertThat(spectrum.belowRounding()).isTrue();
    assertThat(spectrum.conditionNumber()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(NtkSpectrum.of(alike(3, 0, 0)).conditionNumber()).isInfinite();
  }

  // Agreement

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_ends_alone_agree_with_all_eigenvalues(Seed seed) {
    Tensor ntk = drawn(seed, 60, 80);
    var full = NtkSpectrum.full(ntk);
    var ends = NtkSpectrum.ends(ntk);
    assertThat(ends.lambdaMax()).isCloseTo(full.lambdaMax(), within(1e-12 * full.lambdaMax()));
    // the inverse's largest, to the error m ε κ of the factor
    double bound = 60 * EPS * full.conditionNumber() * full.lambdaMin();
    assertThat(ends.lambdaMin()).isCloseTo(full.lambdaMin(), within(bound));
    assertThat(ends.bulk().shape().count()).isZero();
  }

  @Test
  void the_ends_of_a_singular_kernel_are_below_rounding() {
    var ends = NtkSpectrum.ends(drawn(new Seed(3), 60, 20));
    assertThat(ends.belowRounding()).isTrue();
    assertThat(ends.conditionNumber()).isInfinite();
  }

  /// Beyond the full solver's size, within a few seconds: eigenvalues 1 and 1 + m/2.
  @Test
  void more_than_two_thousand_inputs_take_the_ends() {
    int m = NtkSpectrum.FULL + 1;
    var spectrum = NtkSpectrum.of(alike(m, 1.5, 0.5));
    assertThat(spectrum.lambdaMax()).isCloseTo(1 + m / 2.0, within(m * EPS * m));
    assertThat(spectrum.lambdaMin()).isCloseTo(1, within(m * EPS * m));
    assertThat(spectrum.bulk().shape().count()).isZero();
  }

  // Messages

  @Test
  void no_inputs_and_no_square_are_refused() {
    assertThatThrownBy(() -> NtkSpectrum.of(Tensor.of(Shape.of(0, 0))))
        .hasMessage(
            "ntk spectrum: ntk is (0, 0), which has no eigenvalues; give at least one input");
    assertThatThrownBy(() -> NtkSpectrum.of(Tensor.of(Shape.of(1, 2), 1, 2)))
        .hasMessage(
            "ntk spectrum: axis m is 1 in ntk (m, m) = (1, 2) but 2 in ntk (m, m) = (1, 2)");
  }
}
