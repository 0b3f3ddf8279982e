// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Values found by direct integration elsewhere; each must be met to its last printed digit.
class DualGoldenTest {
  /// Half a unit of the eleventh decimal, and of the tenth.
  private static final double ELEVEN = 5.1e-12, TEN = 5.1e-11;

  /// A unit of the thirteenth, in which three of the values are not rounded to nearest.
  private static final double THIRTEEN = 1e-13;

  static Stream<Arguments> first() {
    return Stream.of(
        Arguments.of(ReluDual.relu(), 0.22875439498, 0.30307390375),
        Arguments.of(ReluDual.leaky(0.2), 0.20640281279, 0.39396729840),
        Arguments.of(ReluDual.abs(), 0.61501757992, 0.21229561501),
        Arguments.of(new ReluDual(0.5, -1.5), 0.69001757992, 0.46229561501),
        Arguments.of(new SignDual(), 0.21229561501, 0),
        Arguments.of(new RectifiedMonomialDual(0), 0.30307390375, 0),
        Arguments.of(new RectifiedMonomialDual(1), 0.22875439498, 0.30307390375),
        Arguments.of(new RectifiedMonomialDual(2), 0.43318438330, 0.91501757992),
        Arguments.of(new RectifiedMonomialDual(3), 1.33603975989, 3.89865944968),
        Arguments.of(PolynomialDual.of(0.3, -0.5, 0.2, 0.1), 0.2586, 0.1048),
        Arguments.of(QuadratureDual.tanh(), 0.11566807620, 0.39029234940),
        Arguments.of(QuadratureDual.sigmoid(), 0.26307025446, 0.04369370663),
        Arguments.of(ErfDual.sigmoidLike(), 0.26248975014, 0.04171817460),
        Arguments.of(ErfDual.erf(), 0.13472015890, 0.45589288810),
        Arguments.of(new GeluDual(), 0.15273414044, 0.30769706770),
        Arguments.of(new SinDual(1.3, 0.8, 0.4), 0.29290215268, 0.52605280284),
        Arguments.of(new RbfDual(0.7), 0.40252422403, 0.56353391365),
        Arguments.of(new ExpDual(0.5, 0.6), 0.39207804637, 0.14114809669),
        Arguments.of(new GaussianDual(2, -0.7), 1.76604314275, 0.20242365847),
        Arguments.of(new GaborDual(), 0.01006174739, 0.03877662823),
        Arguments.of(new MonomialDual(2), 1.02, 1.2),
        Arguments.of(new MonomialDual(3), 2.43, 9.18),
        Arguments.of(new MonomialDual(4), 11.988, 38.88),
        Arguments.of(new MonomialDual(5), 61.5276, 299.7));
  }

  @ParameterizedTest
  @MethodSource("first")
  void at_the_first_point(Dual dual, double value, double slope) {
    assertThat(dual.value(0.3, 1.2, 0.7)).isCloseTo(value, within(ELEVEN));
    assertThat(dual.slope(0.3, 1.2, 0.7)).isCloseTo(slope, within(ELEVEN));
  }

  static Stream<Arguments> second() {
    return Stream.of(
        Arguments.of(ReluDual.relu(), 0.10353640529, 0.18921980182),
        Arguments.of(ErfDual.erf(), -0.17223732852, 0.35313311265),
        Arguments.of(new GeluDual(), 0.01211195154, 0.18086246740),
        Arguments.of(new GaborDual(), -0.00751898081, 0.01886384546),
        Arguments.of(QuadratureDual.tanh(), -0.15147932169, 0.30922960957));
  }

  @ParameterizedTest
  @MethodSource("second")
  void at_the_second_point(Dual dual, double value, double slope) {
    assertThat(dual.value(-0.5, 0.9, 2.0)).isCloseTo(value, within(ELEVEN));
    assertThat(dual.slope(-0.5, 0.9, 2.0)).isCloseTo(slope, within(ELEVEN));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0, 0",
    "-0.5, 0.1089977810, 0.3333333333",
    "0, 0.3183098862, 0.5",
    "0.5, 0.6089977810, 0.6666666667",
    "0.9, 0.9095383988, 0.8564337069",
    "1, 1, 1",
  })
  void relu_of_unit_variances(double c, double twiceValue, double twiceSlope) {
    assertThat(2 * ReluDual.relu().value(c, 1, 1)).isCloseTo(twiceValue, within(TEN));
    assertThat(2 * ReluDual.relu().slope(c, 1, 1)).isCloseTo(twiceSlope, within(TEN));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, -0.3333333333, 0.7351051939",
    "-0.5, -0.1608612465, 0.6574980737",
    "0, 0, 0.6366197724",
    "0.5, 0.1608612465, 0.6574980737",
    "0.9, 0.2971520439, 0.7128772858",
    "1, 0.3333333333, 0.7351051939",
  })
  void erf_of_variances_one_half(double c, double value, double slope) {
    assertThat(ErfDual.erf().value(c / 2, 0.5, 0.5)).isCloseTo(value, within(TEN));
    assertThat(ErfDual.erf().slope(c / 2, 0.5, 0.5)).isCloseTo(slope, within(TEN));
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.3, 0.0793713288739",
    "0.5, 0.9, 0.2444340509419",
    "0.5, 1, 0.2736763079368",
    "1, 0.3, 0.1106683855475",
    "1, 0.9, 0.3492033505819",
    "1, 1, 0.3942944903979",
    "2.5, 0.3, 0.1473276339893",
    "2.5, 0.9, 0.4854230428296",
    "2.5, 1, 0.5588214302907",
  })
  void tanh_by_its_expansion(double q, double c, double value) {
    var tanh = QuadratureDual.tanh();
    assertThat(tanh.value(c * q, q, q)).isCloseTo(value, within(THIRTEEN));
    if (c == 1) assertThat(tanh.variance(q)).isCloseTo(value, within(THIRTEEN));
  }

  /// `E[tanh²]` in arithmetic of thirty digits; some forty terms of the sum count.
  @ParameterizedTest
  @CsvSource({
    "0.5, 0.273676307936738909",
    "1, 0.394294490397841174",
    "2.5, 0.558821430290638309",
  })
  void variance_of_tanh_to_the_last_digits(double q, double value) {
    assertThat(QuadratureDual.tanh().variance(q)).isCloseTo(value, within(20 * Math.ulp(value)));
  }
}
