// SPDX-License-Identifier: Apache-2.0
package tacit.theory.clones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.theory.special.Normal;

class MarginNoiseModelTest {
  /// The goldens have 12 digits after the point.
  private static final Offset<Double> DIGITS = within(1e-12);

  private static final MarginNoiseModel NORMAL =
      new MarginNoiseModel(MarginDensity.normal(1, 1), 1);
  private static final MarginNoiseModel EVEN = new MarginNoiseModel(MarginDensity.uniform(0, 1), 1);
  private static final MarginNoiseModel EXPONENTIAL =
      new MarginNoiseModel(MarginDensity.exponential(1), 1);

  // Laws

  /// Over `w = 64 … 1024`; the next terms turn the slopes by less than 0.02.
  @Test
  void smooth_margins_fall_as_one_over_w_and_a_jump_as_its_root() {
    assertThat(slope(NORMAL)).isCloseTo(-1, within(0.02));
    assertThat(slope(EVEN)).isCloseTo(-0.5, within(0.02));
  }

  private static double slope(MarginNoiseModel model) {
    double[] sizes = {64, 128, 256, 512, 1024};
    double[] x = new double[5], y = new double[5];
    for (int i = 0; i < 5; i++) {
      x[i] = Math.log(sizes[i]);
      y[i] = Math.log(model.excessError(sizes[i]));
    }
    return Lines.slope(x, y);
  }

  /// Noise on margins that are even about 0 moves as many to one side as to the other.
  @Test
  void even_margins_on_both_sides_have_no_excess() {
    var model = new MarginNoiseModel(MarginDensity.uniform(-1, 1), 0.7);
    assertThat(model.excessError(9)).isZero();
    assertThat(model.asymptote(9, 3)).isZero();
  }

  /// Margins and noise in one unit.
  @Test
  void only_the_noise_beside_the_margins_counts() {
    var model = new MarginNoiseModel(MarginDensity.normal(8, 8), 8);
    assertThat(model.excessError(16)).isCloseTo(NORMAL.excessError(16), within(1e-15));
  }

  @Test
  void the_largest_chunk_has_the_noise_of_none() {
    assertThat(MarginNoiseModel.beside(64, 128)).isEqualTo(128);
    assertThat(MarginNoiseModel.beside(3, 12)).isEqualTo(4);
  }

  // Golden

  @ParameterizedTest
  @CsvSource({
    "4, 0.026891430830, 0.195225788892",
    "16, 0.007332479610, 0.099733783786",
    "64, 0.001875742195, 0.049867785050"
  })
  void bell_and_even_margins(int w, double normal, double even) {
    assertThat(NORMAL.excessError(w)).isCloseTo(normal, DIGITS);
    assertThat(EVEN.excessError(w)).isCloseTo(even, DIGITS);
  }

  @ParameterizedTest
  @CsvSource({"4, 0.199471140201", "16, 0.099735570100", "64, 0.049867785050"})
  void first_term_of_even_margins(int w, double expected) {
    for (int terms = 1; terms <= 3; terms++) {
      assertThat(EVEN.asymptote(w, terms)).isCloseTo(expected, DIGITS);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "64, 0.046206777959, 0.045961535050, 0.046221263097",
    "256, 0.023988867114, 0.023957330025, 0.023989796031"
  })
  void exponential_margins(int w, double error, double two, double three) {
    assertThat(EXPONENTIAL.excessError(w)).isCloseTo(error, DIGITS);
    assertThat(EXPONENTIAL.asymptote(w, 2)).isCloseTo(two, DIGITS);
    assertThat(EXPONENTIAL.asymptote(w, 3)).isCloseTo(three, DIGITS);
  }

  // Agreement

  /// Orders left out: `w⁻²` of a smooth density, `w^{−3/2}` and `w⁻²` of one whose bend jumps.
  @ParameterizedTest
  @CsvSource({"64", "256", "1024"})
  void two_terms_are_near_and_three_nearer(int w) {
    assertThat(NORMAL.asymptote(w, 2)).isCloseTo(NORMAL.excessError(w), within(1e-4));
    assertThat(EVEN.asymptote(w, 2)).isCloseTo(EVEN.excessError(w), within(1e-4));
    assertThat(EXPONENTIAL.asymptote(w, 2)).isCloseTo(EXPONENTIAL.excessError(w), within(3e-4));
    assertThat(EXPONENTIAL.asymptote(w, 3)).isCloseTo(EXPONENTIAL.excessError(w), within(2e-5));
  }

  /// A bell plus a bell is a bell: `Φ(−μ/√(σ² + s²/w)) − Φ(−μ/σ)`.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void quadrature_agrees_with_the_closed_form_of_bells(Seed seed) {
    var random = seed.generator();
    double mean = random.nextDouble(-3, 3), sigma = Math.exp(random.nextDouble(-5, 2));
    double s = random.nextDouble(0.1, 4), w = random.nextInt(1, 1000);
    var model = new MarginNoiseModel(MarginDensity.normal(mean, sigma), s);
    double wide = Math.sqrt(sigma * sigma + s * s / w);
    assertThat(model.excessError(w))
        .isCloseTo(Normal.below(-mean / wide) - Normal.below(-mean / sigma), DIGITS);
  }

  /// `½ − e^{1/(2w)} Φ(−1/√w)`, and `a Φ(−a) + φ(0) − φ(a)` over `a = √w`.
  @ParameterizedTest
  @CsvSource({"1", "4", "100", "10000"})
  void quadrature_agrees_with_the_other_closed_forms(int w) {
    double a = Math.sqrt(w);
    assertThat(EXPONENTIAL.excessError(w))
        .isCloseTo(0.5 - Math.exp(0.5 / w) * Normal.below(-1 / a), DIGITS);
    assertThat(EVEN.excessError(w))
        .isCloseTo((a * Normal.below(-a) + Normal.density(0) - Normal.density(a)) / a, DIGITS);
  }

  /// Differences of the density next to 0.
  @Test
  void the_sides_of_a_bell_are_its_derivatives() {
    var bell = MarginDensity.normal(0.7, 1.3);
    double h = 1e-4;
    double[] p =
        IntStream.rangeClosed(-1, 1).mapToDouble(i -> bell.p().applyAsDouble(i * h)).toArray();
    assertThat(bell.above()).isEqualTo(bell.below());
    assertThat(bell.above().value()).isEqualTo(p[1]);
    assertThat(bell.above().slope()).isCloseTo((p[2] - p[0]) / (2 * h), within(h * h));
    // rounding of p over h²
    assertThat(bell.above().bend()).isCloseTo((p[2] - 2 * p[1] + p[0]) / (h * h), within(1e-7));
  }

  // Messages

  private static void refused(ThrowingCallable asked, String message) {
    assertThatThrownBy(asked).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void noise_and_sizes_out_of_range_are_refused() {
    refused(
        () -> new MarginNoiseModel(MarginDensity.normal(1, 1), 0),
        "margin noise: s is 0.0; give a finite one above 0");
    refused(() -> NORMAL.excessError(0), "margin noise: w is 0.0; give a finite one above 0");
    refused(() -> NORMAL.asymptote(4, 4), "margin noise: 4 terms; there are 1 to 3");
    refused(
        () -> MarginNoiseModel.beside(8, 8),
        "margin noise: a chunk of 8 neurons of 8; give 1 to 7");
  }

  @Test
  void densities_out_of_range_are_refused() {
    refused(
        () -> MarginDensity.normal(1, 0),
        "margin density: mean 1.0 and sigma 0.0; give finite numbers, the second above 0");
    refused(
        () -> MarginDensity.uniform(1, 1),
        "margin density: from 1.0 to 1.0; give finite ends in order");
    refused(
        () -> MarginDensity.exponential(-1),
        "margin density: rate -1.0; give a finite one above 0");
  }
}
