// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;
import tacit.theory.ntk.dual.ExpNormalizedDual;
import tacit.theory.ntk.dual.MonomialDual;
import tacit.theory.ntk.dual.SignDual;

class DualSlopeTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_slope_of_the_dual_is_the_dual_of_the_slope(Seed seed) {
    var pairs = DrawnPair.many(seed, 10);
    for (var each : Activated.smooth()) {
      assertThat(DualSlope.sides(each.dual(), pairs).holds()).as(each.name()).isTrue();
    }
    assertThat(DualSlope.sides(new ExpNormalizedDual(), pairs).holds()).isTrue();
    assertThat(DualSlope.sides(new SignDual(true), pairs).holds()).isTrue();
  }

  // Golden, by hand: T = 2k² + P, so ∂T/∂k = 4k = 1.2

  @Test
  void the_square_by_hand() {
    var sides = DualSlope.sides(new MonomialDual(2), List.of(new DrawnPair(0.3, 1.2, 0.7)));
    assertThat(sides.claimed().get(0)).isEqualTo(1.2);
    assertThat(sides.measured().get(0)).isCloseTo(1.2, within(1e-11)); // ulp(1) · 256 / 12
  }

  @Test
  void a_jump_is_lost() {
    var outside = new DualSlope().checks().stream().filter(check -> !check.assumed()).toList();
    assertThat(outside).extracting(Check::verdict).containsOnly(Verdict.FAILS_OUTSIDE).hasSize(2);
  }
}
