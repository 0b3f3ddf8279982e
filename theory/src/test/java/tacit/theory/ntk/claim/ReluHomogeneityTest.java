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
import tacit.theory.ntk.dual.ReluDual;

class ReluHomogeneityTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_rectifier_has_no_scale(Seed seed) {
    double s = Math.exp(seed.generator().nextDouble(-9, 9));
    var sides = ReluHomogeneity.sides(ReluDual.leaky(0.1), s, DrawnPair.many(seed, 10));
    assertThat(sides.holds()).isTrue();
  }

  /// Powers of two are not rounded.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void nothing_rounds_at_powers_of_two(Seed seed) {
    var sides = ReluHomogeneity.sides(ReluDual.relu(), 0x1p400, DrawnPair.many(seed, 10));
    assertThat(sides.error()).isEqualTo(0);
  }

  @Test
  void functions_with_a_scale_are_not_homogeneous() {
    var outside = new ReluHomogeneity().checks().stream().filter(check -> !check.assumed());
    assertThat(outside.toList())
        .extracting(Check::verdict)
        .containsOnly(Verdict.FAILS_OUTSIDE)
        .hasSize(2);
  }
}
