// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.theory.margin.Variant;

class LayerBalanceTest {
  // Laws

  /// Where a hidden unit switches within a step, that step errs by `h² = 10⁻⁸` times the jump of
  /// the slope, up to 50 in drawn networks.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void both_flows_keep_the_differences(Seed seed) {
    var drawn = Drawn.calm(seed);
    for (Variant variant : Variant.values()) {
      assertThat(LayerBalance.byFlow(drawn, variant).error())
          .as(variant.name())
          .isLessThan(50 * 1e-8);
    }
  }

  // Golden, by hand: 2² − 1.5²

  @Test
  void the_small_network_keeps_one_and_three_quarters() {
    for (Variant variant : Variant.values()) {
      var sides = LayerBalance.byFlow(Drawn.fourPoints(), variant);
      assertThat(sides.claimed().toDoubles()).containsExactly(1.75);
      // no unit switches until t = 0.1, so h⁴ is far below the rounding of 1000 steps
      assertThat(sides.error()).isLessThan(1000 * Math.ulp(4.0));
    }
  }
}
