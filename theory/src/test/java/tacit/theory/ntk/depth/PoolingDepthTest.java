// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tacit.theory.ntk.depth.MeanFieldTheoryTest.dual;

import org.junit.jupiter.api.Test;

/// A circular convolution of three pixels on rings of eight, six drawn inputs.
class PoolingDepthTest {
  /// Numbers of a second implementation with other drawn inputs: theirs and ours agree to 0.1 %.
  private static final double OTHER_INPUTS = 1e-3;

  @Test
  void pooling_multiplies_the_condition_number_on_the_critical_line() {
    double w = MeanFieldTheory.criticalWeightVariance(dual("erf"), 0.05);
    var rings = RingKernels.drawn(dual("erf"), w, 0.05, 6, 8).after(10_000);
    assertThat(rings.flattened().conditionNumber()).isCloseTo(3.9921, within(4 * OTHER_INPUTS));
    assertThat(rings.pooled().conditionNumber()).isCloseTo(24.942, within(25 * OTHER_INPUTS));
  }

  @Test
  void with_a_kink_the_constants_are_others() {
    var rings = RingKernels.drawn(dual("relu"), 2, 0, 6, 8).after(5000);
    assertThat(rings.flattened().conditionNumber()).isCloseTo(3.0085, within(3 * OTHER_INPUTS));
    assertThat(rings.pooled().conditionNumber()).isCloseTo(17.07, within(17 * OTHER_INPUTS));
  }

  @Test
  void the_chaotic_prefactor_has_the_pixels_in_it() {
    var at = MeanFieldTheory.solve(dual("erf"), 2, 0.05);
    var rings = RingKernels.drawn(dual("erf"), 2, 0.05, 6, 8).after(100);
    double law = DepthAsymptotics.predict(at, 6, 8, 100).conditionNumber() - 1;
    assertThat((rings.pooled().conditionNumber() - 1) / law)
        .isCloseTo(0.9993, within(OTHER_INPUTS));
  }
}
