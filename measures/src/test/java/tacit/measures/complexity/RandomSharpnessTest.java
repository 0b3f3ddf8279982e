// SPDX-License-Identifier: Apache-2.0
package tacit.measures.complexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class RandomSharpnessTest {
  /// One weight `w = 1` that says the sign of `w x`, on samples `x > 0` that are all positive.
  private static final List<Tensor> ONE = List.of(Tensor.vector(1));

  private static double positive(List<Tensor> weights) {
    return weights.getFirst().get(0) > 0 ? 1 : 0;
  }

  private static RandomSharpness with(Perturbation noise, int draws) {
    return new RandomSharpness(noise, draws, new ToleranceSearch(2, .9));
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void twice_the_weights_tolerate_twice_the_noise(Seed seed) {
    double one =
        with(Perturbation.NOISE, 200)
            .of(ONE, RandomSharpnessTest::positive, seed.generator())
            .size();
    var further = new RandomSharpness(Perturbation.NOISE, 200, new ToleranceSearch(4, .9));
    double two =
        further
            .of(List.of(Tensor.vector(2)), RandomSharpnessTest::positive, seed.generator())
            .size();
    // all is exact, but a bracket twice as long is halved once more before it is short
    assertThat(two).isCloseTo(2 * one, within(1e-5));
  }

  // Golden values: P(w + σ′ · 1.001 ξ > 0) = Φ(1/(1.001 σ′)) is 0.9 at σ′ = 1/(1.001 z₀.₉)

  @Test
  void one_weight_tolerates_what_the_normal_distribution_says() {
    var sharpness = with(Perturbation.NOISE_BY_MAGNITUDE, 200_000);
    var found = sharpness.of(ONE, RandomSharpnessTest::positive, new Seed(1).generator());
    // the midpoint whose accuracy, .8995, is the first within .005 of .9; those before it, .8906
    // and .9086, are more than five standard errors of .0007 outside
    assertThat(found.size()).isEqualTo(.78125);
    // an accuracy that is .005 off is a size that is .005/.29 off, by the slope of Φ there
    assertThat(found.size()).isCloseTo(0.779524621451, within(.005 / .29));
    assertThat(found.reached()).isTrue();
    assertThat(found.accuracy()).isCloseTo(.9, within(5e-3));
  }

  /// With `s` for a deviation, `Φ(1/s) = 0.9` at `s = 0.780304146072`; `s` is `σ²`, or `σ′² +
  /// 10⁻⁶`.
  @ParameterizedTest
  @CsvSource({"NOISE, 0.883348", "NOISE_BY_MAGNITUDE, 0.883347"})
  void a_variance_in_place_of_a_deviation_tolerates_a_root(Perturbation noise, double size) {
    var legacy =
        new RandomSharpness(
            noise, 200_000, new ToleranceSearch(2, .9), NoiseConvention.LEGACY_VARIANCE);
    var found = legacy.of(ONE, RandomSharpnessTest::positive, new Seed(1).generator());
    assertThat(found.reached()).isTrue();
    // an accuracy that is .005 off is a deviation that is .005/.29 off, of which σ has half a share
    assertThat(found.size()).isCloseTo(size, within(.005 / .29 / (2 * .88)));
  }

  @Test
  void networks_that_never_fall_are_tied_at_the_end_and_those_below_the_target_at_zero() {
    var steady = RandomSharpness.USUAL.of(ONE, _ -> 1, new Seed(1).generator());
    assertThat(steady).isEqualTo(new ToleranceSearch.Found(2 - 0x1p-17, 1, false));
    var bad = RandomSharpness.USUAL.of(ONE, _ -> .5, new Seed(1).generator());
    assertThat(bad).isEqualTo(new ToleranceSearch.Found(0x1p-17, .5, false));
  }

  // Refusals

  private static void refuses(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sharpness: " + message);
  }

  @Test
  void searches_without_a_goal_are_refused() {
    refuses(
        () -> new ToleranceSearch(0, .9),
        "the bracket ends at 0.0; give a finite number, 1.0E-5 or more");
    refuses(() -> new ToleranceSearch(2, 1), "the target is 1.0; give an accuracy between 0 and 1");
    refuses(() -> with(Perturbation.NOISE, 0), "0 draws; give 1 or more");
    refuses(
        () -> with(Perturbation.WORST_CASE, 10),
        "worst case is not drawn; give NOISE or NOISE_BY_MAGNITUDE");
  }

  @Test
  void an_accuracy_that_is_no_share_is_named() {
    refuses(
        () -> RandomSharpness.USUAL.of(ONE, _ -> Double.NaN, new Seed(1).generator()),
        "the accuracy at size 1.0 is NaN; give a share from 0 to 1");
  }
}
