// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.linalg.Svd;

/// [NumericalRank], [EffectiveRank] and [Entanglement], all of singular values.
class RanksTest {
  /// Half a unit of the tenth printed digit.
  private static final double PRINTED = 5e-11;

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_effective_rank_is_between_one_and_the_rank(Seed seed) {
    double[] sigma = seed.generator().doubles(7, 0, 1).toArray();
    assertThat(EffectiveRank.ofSingularValues(sigma)).isBetween(1.0, 7.0);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void nothing_depends_on_scale_and_order(Seed seed) {
    double[] sigma = seed.generator().doubles(5, 0, 1).toArray(), other = new double[5];
    for (int i = 0; i < 5; i++) other[4 - i] = 1024 * sigma[i];
    double close = 10 * Math.ulp(5.0); // five roundings in another order
    assertThat(EffectiveRank.ofSingularValues(other))
        .isCloseTo(EffectiveRank.ofSingularValues(sigma), within(close));
    assertThat(Entanglement.entropy(other)).isCloseTo(Entanglement.entropy(sigma), within(close));
    assertThat(Entanglement.geometric(other))
        .isCloseTo(Entanglement.geometric(sigma), within(close));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void entropy_is_at_most_the_logarithm_of_the_rank(Seed seed) {
    double[] sigma = seed.generator().doubles(6, 0, 1).toArray();
    assertThat(Entanglement.entropy(sigma)).isBetween(0.0, Math.log(6));
    assertThat(Entanglement.geometric(sigma)).isBetween(0.0, Math.sqrt(1 - 1 / 6.0));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_measures_of_a_matrix_are_those_of_its_singular_values(Seed seed) {
    Tensor a = Tensor.gaussian(seed.generator(), 3, 2, 2);
    double[] sigma = Svd.sigmaOf(Matricization.of(a, 0)).toDoubles();
    assertThat(Entanglement.entropy(a, 0)).isEqualTo(Entanglement.entropy(sigma));
    assertThat(Entanglement.geometric(a, 0)).isEqualTo(Entanglement.geometric(sigma));
    assertThat(EffectiveRank.of(Matricization.of(a, 0)))
        .isEqualTo(EffectiveRank.ofSingularValues(sigma));
    assertThat(NumericalRank.of(Matricization.of(a, 0))).isEqualTo(3);
  }

  // Golden: p = (3/4, 1/4), (1/2, 1/2), (1/2, 1/4, 1/4), and of squares (9/10, 1/10), …

  @ParameterizedTest
  @CsvSource({
    "'3 1', 1.7547653506, 0.3250829734, 0.3162277660",
    "'1 1', 2, 0.6931471806, 0.7071067812",
    "'2 1 1', 2.8284271247, 0.8675632285, 0.5773502692",
    "'0 5 0', 1, 0, 0",
  })
  void by_hand(String values, double effectiveRank, double entropy, double geometric) {
    double[] sigma = Fixtures.numbers(values);
    assertThat(EffectiveRank.ofSingularValues(sigma)).isCloseTo(effectiveRank, within(PRINTED));
    assertThat(Entanglement.entropy(sigma)).isCloseTo(entropy, within(PRINTED));
    assertThat(Entanglement.geometric(sigma)).isCloseTo(geometric, within(PRINTED));
  }

  @Test
  void large_and_small_values_do_not_overflow() {
    assertThat(EffectiveRank.ofSingularValues(1e308, 1e308)).isCloseTo(2, within(1e-15)); // ulp
    assertThat(Entanglement.geometric(1e300, 1e292)).isCloseTo(1e-8, within(1e-23)); // relative ulp
  }

  @Test
  void nothing_has_rank_zero() {
    assertThat(EffectiveRank.ofSingularValues(0, 0)).isZero();
    assertThat(EffectiveRank.ofSingularValues()).isZero();
    assertThat(NumericalRank.ofSingularValues(0, 0, 0)).isZero();
  }

  @Test
  void what_is_rounding_beside_the_largest_does_not_count() {
    assertThat(NumericalRank.ofSingularValues(1e-9, 1e-10, 2, 1e-3)).isEqualTo(2);
    assertThat(NumericalRank.tolerance(Shape.of(3, 8))).isEqualTo(8 * Math.ulp(1.0));
  }

  // Messages

  @Test
  void what_cannot_be_singular_values_is_refused() {
    assertThatThrownBy(() -> EffectiveRank.ofSingularValues(1, -2))
        .hasMessage(
            "effective rank: singular value 1 is -2.0; they are finite and none is below 0");
    assertThatThrownBy(() -> NumericalRank.ofSingularValues(1e-9, Double.NaN))
        .hasMessage("numerical rank: singular value 0 is NaN; they are finite and none is below 0");
    assertThatThrownBy(() -> Entanglement.entropy(0, 0))
        .hasMessage(
            "entanglement: all singular values are 0; a tensor of zeros has no entanglement");
    assertThatThrownBy(() -> Entanglement.geometric())
        .hasMessage(
            "entanglement: all singular values are 0; a tensor of zeros has no entanglement");
  }

  @Test
  void tolerances_and_errors_out_of_range_are_refused() {
    assertThatThrownBy(() -> NumericalRank.ofSingularValues(1, 2.0))
        .hasMessage(
            "numerical rank: the relative tolerance is 1.0; give one from 0 to below 1, such as 1e-9");
    assertThatThrownBy(() -> Entanglement.mostNearWidth(3, 0.3, 9))
        .hasMessage("entanglement: the relative error is 0.3; the bound is for 0 to 1/4");
    assertThatThrownBy(() -> Entanglement.mostNearWidth(0, 0.1, 9))
        .hasMessage("entanglement: width and smaller side are at least 1");
    assertThatThrownBy(() -> Entanglement.enoughForWidth(3, 0.1, 1))
        .hasMessage("entanglement: the width is at least 1 and the order at least 2");
  }
}
