// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;

class CorrelationSlopeTest {

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_slope_is_that_of_the_map(Seed seed) {
    var random = seed.generator();
    double q = random.nextDouble(0.1, 2), c = random.nextDouble(-0.9, 0.9);
    assertThat(CorrelationSlope.sides(DepthNetworks.ERF, q, c).holds()).isTrue();
    assertThat(CorrelationSlope.sides(DepthNetworks.RELU, q, c).holds()).isTrue();
  }

  /// Of the rectifier at `c = 0`: `χ = σ_w²/4`.
  @Test
  void orthogonal_inputs_share_half_of_the_active_units() {
    var sides = CorrelationSlope.sides(DepthNetworks.RELU, 1, 0);
    assertThat(sides.claimed().item()).isEqualTo(0.375);
    assertThat(sides.holds()).isTrue();
  }

  @Test
  void differences_and_slopes_agree_without_jumps() {
    var verdicts = new CorrelationSlope().checks().stream().map(Check::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.HOLDS::equals).hasSize(9);
    assertThat(verdicts).filteredOn(Verdict.FAILS_OUTSIDE::equals).hasSize(3);
  }
}
