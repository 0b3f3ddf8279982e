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

class OrderedGapTest {

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_law_holds_for_drawn_correlations_and_variances(Seed seed) {
    var random = seed.generator();
    double w = random.nextDouble(0.9, 1.3), c0 = random.nextDouble(-1, 0.99);
    var recursion = DepthNetworks.deviations(w);
    assertThat(OrderedGap.sides(recursion, DepthNetworks.erf(w), c0, 1000).holds()).isTrue();
  }

  @Test
  void the_prefactor_is_right_without_a_kink() {
    var verdicts = new OrderedGap().checks().stream().map(Check::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.HOLDS::equals).hasSize(3);
    assertThat(verdicts).filteredOn(Verdict.FAILS_OUTSIDE::equals).hasSize(1);
  }
}
