// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;

class ErfCriticalCurveTest {

  /// At `q = 2` by hand: `σ_w² = 3π/4`, `σ_b² = 2 − 1.5 asin 0.8`.
  @Test
  void a_point_of_the_curve_by_hand() {
    double b = 2 - 1.5 * Math.asin(0.8);
    var sides = ErfCriticalCurve.sides(DepthNetworks.ERF, b);
    // a few roundings of numbers near 2, and of two nested roots
    assertThat(sides.claimed().item()).isCloseTo(3 * Math.PI / 4, within(1e-14));
    assertThat(sides.measured().item()).isCloseTo(3 * Math.PI / 4, within(1e-14));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_root_lies_on_the_curve(Seed seed) {
    double b = seed.generator().nextDouble(0.005, 2);
    assertThat(ErfCriticalCurve.sides(DepthNetworks.ERF, b).holds()).isTrue();
  }

  @Test
  void roots_and_curve_agree_for_erf_and_part_for_tanh() {
    var verdicts = new ErfCriticalCurve().checks().stream().map(Check::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.HOLDS::equals).hasSize(3);
    assertThat(verdicts).filteredOn(Verdict.FAILS_OUTSIDE::equals).hasSize(1);
  }
}
