// SPDX-License-Identifier: Apache-2.0
package tacit.theory.clones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.theory.special.Integral;
import tacit.theory.special.Normal;

class MeasuredMarginsTest {
  private static final int N = 100_000;
  private static final double H = 0.25;

  private static double[] bell(RandomGenerator random, int n) {
    return random.doubles(n).map(_ -> 1 + random.nextGaussian()).toArray();
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void mass_and_mean_are_those_of_the_margins(Seed seed) {
    double[] m = bell(seed.generator(), 50);
    MarginDensity density = MeasuredMargins.of(m).density(H);
    double mass = 0, mean = 0;
    for (int i = 1; i < density.edges().size(); i++) {
      double from = density.edges().get(i - 1), to = density.edges().get(i);
      mass += Integral.of(density.p(), from, to);
      mean += Integral.of(u -> u * density.p().applyAsDouble(u), from, to);
    }
    // the rule takes no point on an edge; a bin's numbers are of the size 12/h
    assertThat(mass).isCloseTo(1, within(1e-12));
    assertThat(mean).isCloseTo(Arrays.stream(m).average().orElseThrow(), within(1e-12));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void without_noise_the_error_is_the_share_of_margins_up_to_0(Seed seed) {
    double[] m = bell(seed.generator(), 50);
    double wrong = Arrays.stream(m).filter(each -> each <= 0).count() / 50.0;
    assertThat(MeasuredMargins.of(m).error(0)).isEqualTo(wrong);
    assertThat(MeasuredMargins.of(m).error(1e-12)).isEqualTo(wrong);
    assertThat(MeasuredMargins.of(m).errorOfEach(new double[50])).isEqualTo(wrong);
  }

  // Golden

  /// By hand: mass 1 and first moment 2 in the bin from 0 to 4 are those of the constant 1/4, and
  /// the moment 3 is that of `−1/8 + 3u/16`.
  @Test
  void straight_lines_by_hand() {
    MarginDensity even = MeasuredMargins.of(1, 3).density(4);
    assertThat(even.above()).isEqualTo(new MarginDensity.Side(0.25, 0, 0));
    assertThat(even.below()).isEqualTo(MarginDensity.Side.EMPTY);
    assertThat(even.edges()).containsExactly(-4.0, 0.0, 4.0);
    MarginDensity rising = MeasuredMargins.of(3).density(4);
    assertThat(rising.above()).isEqualTo(new MarginDensity.Side(-0.125, 0.1875, 0));
    assertThat(rising.p().applyAsDouble(2)).isEqualTo(0.25);
    assertThat(rising.p().applyAsDouble(-1)).isZero();
    assertThat(rising.p().applyAsDouble(5)).isZero();
    MarginDensity wrong = MeasuredMargins.of(-1).density(4);
    assertThat(wrong.below()).isEqualTo(new MarginDensity.Side(0.625, 0.1875, 0));
  }

  @Test
  void each_example_can_have_a_noise_of_its_own() {
    assertThat(MeasuredMargins.of(1, -2).errorOfEach(0.5, 2))
        .isCloseTo((Normal.below(-2) + Normal.below(1)) / 2, within(Math.ulp(1.0)));
  }

  // Agreement

  /// A bell plus a bell is a bell; its second derivative at 0 is 0, so that straight lines are good
  /// there. The variances of `a` and `b` over a density `p` are `4p/(nh)` and `12p/(nh³)`.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void drawn_margins_find_their_density(Seed seed) {
    var measured = MeasuredMargins.of(bell(seed.generator(), N));
    MarginDensity density = measured.density(H);
    double p = Normal.density(1);
    assertThat(density.above().value()).isCloseTo(p, within(5 * Math.sqrt(4 * p / (N * H))));
    assertThat(density.below().value()).isCloseTo(p, within(5 * Math.sqrt(4 * p / (N * H))));
    assertThat(density.above().slope())
        .isCloseTo(p, within(5 * Math.sqrt(12 * p / (N * H * H * H))));
    double spread = 0.5 / Math.sqrt(N); // the largest of a share
    assertThat(measured.error(0.5))
        .isCloseTo(Normal.below(-1 / Math.sqrt(1.25)), within(5 * spread));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_jump_at_0_is_found(Seed seed) {
    RandomGenerator random = seed.generator();
    double[] m = random.doubles(N).map(u -> -Math.log1p(-u)).toArray();
    MarginDensity density = MeasuredMargins.of(m).density(0.1);
    assertThat(density.below()).isEqualTo(MarginDensity.Side.EMPTY);
    // e^{−u} is straight over 0.1 but for h²/12 of its bend
    assertThat(density.above().value())
        .isCloseTo(1, within(5 * Math.sqrt(4 / (N * 0.1)) + 0.1 * 0.1 / 12));
  }

  /// Over bins much narrower than the noise the lines and the margins themselves are the same.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void quadrature_of_the_lines_agrees_with_the_sum(Seed seed) {
    var measured = MeasuredMargins.of(bell(seed.generator(), 2_000));
    var model = new MarginNoiseModel(measured.density(0.05), 1);
    // moments 0 and 1 of each bin agree; the second differs by h²/12 at most, times φ′/τ² ≤ 1/4τ²
    double tau = 0.5, tolerance = 0.05 * 0.05 / 12 / (4 * tau * tau);
    assertThat(model.excessError(4))
        .isCloseTo(measured.error(tau) - measured.error(0), within(tolerance));
  }

  // Messages

  @Test
  void margins_that_give_no_density_are_refused() {
    assertThatThrownBy(MeasuredMargins::of)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("measured margins: there is none; give at least one");
    assertThatThrownBy(() -> MeasuredMargins.of(1, Double.NaN))
        .hasMessage("measured margins: one is NaN; give finite numbers");
    var two = MeasuredMargins.of(1, 2);
    assertThatThrownBy(() -> two.error(-1))
        .hasMessage("measured margins: tau is -1.0; give one from 0 on");
    assertThatThrownBy(() -> two.errorOfEach(1))
        .hasMessage("measured margins: 1 noises for 2 margins; give one each");
    assertThatThrownBy(() -> two.density(0))
        .hasMessage("measured margins: h is 0.0; give a finite one above 0");
    assertThatThrownBy(() -> MeasuredMargins.of(0.5, 20_000).density(1))
        .hasMessage(
            "measured margins: bins of 1.0 from 0.0 to 20000.0 are more than 10000; give a larger"
                + " h");
  }
}
