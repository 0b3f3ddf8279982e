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
import tacit.theory.ntk.depth.Pair;

class ChaoticConstantTest {

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_constant_does_not_depend_on_the_correlation(Seed seed) {
    double q = DepthNetworks.erf(DepthNetworks.CHAOTIC).q();
    double c0 = seed.generator().nextDouble(-0.5, 0.6);
    assertThat(ChaoticConstant.sides(Pair.start(q, q, c0 * q)).holds()).isTrue();
  }

  @Test
  void the_constant_needs_equal_norms() {
    var verdicts = new ChaoticConstant().checks().stream().map(Check::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.HOLDS::equals).hasSize(3);
    assertThat(verdicts).filteredOn(Verdict.FAILS_OUTSIDE::equals).hasSize(1);
  }
}
