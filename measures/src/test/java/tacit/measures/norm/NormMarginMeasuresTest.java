// SPDX-License-Identifier: Apache-2.0
package tacit.measures.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tacit.measures.norm.Golden.roundings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormMarginMeasuresTest {
  private static final NormMarginMeasures A =
      NormMarginMeasures.of(Golden.A, Golden.outputMargins());

  // Golden values: computed in NumPy from the same weights and margins

  @Test
  void of_three_outputs() {
    // -1/2 and 2, of which it lies 3/10 of the way
    assertThat(A.gamma()).isCloseTo(.25, roundings(2, 1));
    assertThat(A.logFrobeniusProduct()).isCloseTo(2.138333059508027, roundings(4, 2));
    assertThat(A.logSpectralProduct()).isCloseTo(1.791759469228055, roundings(4, 2));
    assertThat(A.pathNorm()).isCloseTo(4.47213595499958, roundings(4, 4));
  }

  // By hand, from squared norms 4 and 4.5 of Frobenius, 3 and 3 of the spectrum, gamma = 1/4, n = 4

  @Test
  void the_others_by_hand() {
    assertThat(A.inverseMargin()).isCloseTo(2, roundings(8, 1));
    assertThat(A.frobeniusOverSpectral()).isCloseTo(Math.sqrt(8.5 / 3 / 4), roundings(8, 1));
    assertThat(A.logSpectralFromOrigin())
        .isCloseTo(Math.log(9 * 16 * 8.5 / 3 / 4) / 2, roundings(8, 2));
    assertThat(A.logFrobeniusSum())
        .isCloseTo(Math.log(2 * Math.sqrt(18 * 16) / 4) / 2, roundings(8, 2));
    assertThat(A.logSpectralSum())
        .isCloseTo(Math.log(2 * Math.sqrt(9 * 16) / 4) / 2, roundings(8, 2));
  }

  @Test
  void another_quantile_is_another_margin() {
    assertThat(NormMarginMeasures.of(Golden.A, Golden.outputMargins(), .5).gamma()).isEqualTo(2);
  }

  // Refusals

  @ParameterizedTest
  @ValueSource(doubles = {0, .05})
  void a_quantile_that_is_not_above_zero_is_refused(double p) {
    double[] q = {-1, 0, 0, 5};
    double gamma = p == 0 ? -1 : -1 + 3 * p;
    assertThatThrownBy(() -> NormMarginMeasures.of(Golden.A, q, p))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "norm and margin: the quantile of the margins is "
                + gamma
                + "; it must be above 0, so train on or take a higher quantile");
  }
}
