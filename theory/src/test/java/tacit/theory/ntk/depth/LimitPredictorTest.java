// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class LimitPredictorTest {
  private static final DeviationRecursion ERF = DeviationRecursion.erf(1.25, 0.05);
  private static final Tensor X = Tensor.gaussian(new Seed(1).generator(), 6, 4);
  private static final Tensor AT = Tensor.gaussian(new Seed(2).generator(), 3, 4);
  private static final Tensor Y = Tensor.gaussian(new Seed(3).generator(), 6, 2);

  private static DeviationGram gram(Tensor a, Tensor b, int depth) {
    return DeviationGram.start(ERF, DeviationGram.between(a, b)).after(depth);
  }

  static Tensor limit(int depth) {
    return LimitPredictor.of(gram(X, X, depth).h(), Y).apply(gram(AT, X, depth).h());
  }

  private static double largest(Tensor a) {
    return Arrays.stream(a.toDoubles()).max().orElseThrow();
  }

  private static double distance(Tensor a, Tensor b) {
    double most = 0;
    for (int i = 0; i < a.shape().count(); i++) {
      most = Math.max(most, Math.abs(a.toDoubles()[i] - b.toDoubles()[i]));
    }
    return most;
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void constants_are_predicted_exactly_and_the_scale_of_deviations_does_not_matter(Seed seed) {
    Tensor x = Tensor.gaussian(seed.generator(), 5, 3);
    Tensor at = Tensor.gaussian(seed.child("t").generator(), 2, 3);
    Tensor h = gram(x, x, 100).h(), ones = Tensor.of(Shape.of(5, 1), 1, 1, 1, 1, 1);
    assertThat(LimitPredictor.of(h, ones).apply(gram(at, x, 100).h()).toDoubles())
        .containsExactly(new double[] {1, 1}, within(1e-11)); // κ of five drawn points times ε
  }

  // Agreement

  /// `P(K) y` comes exponentially near, until rounding takes over.
  @ParameterizedTest
  @CsvSource({"200, 1e-3", "300, 1e-5", "400, 1e-5"})
  void covariances_come_to_it_exponentially_fast(int depth, double within) {
    Tensor f = MeanPredictor.apply(gram(AT, X, depth).nngp(), gram(X, X, depth).nngp(), Y, 0);
    assertThat(distance(f, limit(2000))).isLessThan(within);
  }

  /// The tangent kernel's own deviations in place of `Ê`: the error halves as depth doubles.
  @Test
  void the_tangent_kernel_comes_to_it_as_one_over_depth() {
    double one = distance(tangent(1000), limit(4000)), two = distance(tangent(2000), limit(4000));
    assertThat(two).isLessThan(0.01);
    assertThat(one / two).isCloseTo(2, within(0.1)); // the next term is O(1/l²)
  }

  private static Tensor tangent(int depth) {
    return LimitPredictor.of(gram(X, X, depth).deltaTheta(), Y)
        .apply(gram(AT, X, depth).deltaTheta());
  }

  /// The spectrum of deviations is that of the kernel while the kernel has digits.
  @Test
  void spectra_of_deviations_and_of_kernels_agree() {
    var deep = gram(X, X, 300);
    var plain = NtkSpectrum.of(deep.ntk());
    var own = deep.spectrum();
    // kernels round at ε Θ_aa; second order of the deviations is (δΘ/mΘ_aa)²
    assertThat(own.lambdaMin()).isCloseTo(plain.lambdaMin(), within(1e-6 * own.lambdaMin()));
    double order = largest(deep.deltaTheta()) / deep.theta();
    assertThat(own.lambdaMax())
        .isCloseTo(plain.lambdaMax(), within(order * order * own.lambdaMax()));
    var covariances = NtkSpectrum.of(deep.nngp());
    assertThat(deep.nngpSpectrum().lambdaMin())
        .isCloseTo(covariances.lambdaMin(), within(1e-6 * covariances.lambdaMin()));
  }

  @Test
  void thousands_of_layers_deep_the_condition_number_is_finite_where_the_kernel_is_constant() {
    var deep = gram(X, X, 5000);
    assertThat(NtkSpectrum.of(deep.ntk()).belowRounding()).isTrue();
    assertThat(deep.spectrum().belowRounding()).isFalse();
    // λ_min ~ l χ₁ˡ, up to O(1/l)
    double ratio = deep.spectrum().lambdaMin() / gram(X, X, 4000).spectrum().lambdaMin();
    double law = 1.25 * Math.pow(ERF.map().chi1(), 1000);
    assertThat(ratio / law).isCloseTo(1, within(0.01));
  }

  // Messages

  @Test
  void an_input_that_is_there_twice_is_refused() {
    Tensor twice = Tensor.matrix(new double[] {1, 2}, new double[] {1, 2}, new double[] {0, 1});
    Tensor y = Tensor.matrix(new double[] {1}, new double[] {2}, new double[] {3});
    assertThatThrownBy(() -> LimitPredictor.of(DeviationGram.between(twice, twice), y))
        .hasMessage(
            "limit predictor: the deviations (3, 3) of the training inputs depend on each other; leave out"
                + " inputs that are there twice");
    assertThat(DeviationGram.start(ERF, DeviationGram.between(twice, twice)).after(50).spectrum())
        .matches(NtkSpectrum::belowRounding);
    Tensor zero = Tensor.matrix(new double[] {0, 0});
    assertThatThrownBy(() -> DeviationGram.between(zero, twice))
        .hasMessage(
            "deviations: input 0 of x (1, 2) is all zeros and has no direction; leave it out");
  }
}
