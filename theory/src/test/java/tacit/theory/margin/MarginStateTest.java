// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MarginStateTest {
  // Golden, by hand

  @Test
  void the_small_network_is_seen_so() {
    var at = MarginState.of(FourPoints.network(), FourPoints.points());
    assertThat(at.layerNorms().toDoubles()).containsExactly(2, 1.5);
    assertThat(at.normProduct()).isEqualTo(3);
    assertThat(at.outputMargins().toDoubles()).containsExactly(1.5, 2, 0.5, 5);
    assertThat(at.normalizedMargins())
        .containsExactly(new double[] {0.5, 2 / 3.0, 1 / 6.0, 5 / 3.0}, within(Math.ulp(2.0)));
    assertThat(at.minimum()).isCloseTo(1 / 6.0, within(Math.ulp(1.0)));
    assertThat(at.area()).isCloseTo(0.75, within(Math.ulp(1.0)));
    assertThat(at.parameterNorm()).isEqualTo(2.5);
    assertThat(at.depth()).isEqualTo(2);
  }

  // Agreement

  @Test
  void norms_and_directions_are_the_same_network_as_its_weights() {
    var points = FourPoints.points();
    var held = FlowState.of(Variant.LAGRANGE_MULTIPLIER, FourPoints.network());
    var at = MarginState.of(held, points);
    var plain = MarginState.of(FourPoints.network(), points);
    assertThat(at.layerNorms().toDoubles()).containsExactly(plain.layerNorms().toDoubles());
    assertThat(at.outputMargins().toDoubles())
        .containsExactly(plain.outputMargins().toDoubles(), within(2 * Math.ulp(5.0)));
    assertThat(held.directions().weights().norms())
        .containsExactly(new double[] {1, 1}, within(Math.ulp(1.0)));
  }
}
