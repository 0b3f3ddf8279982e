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
import tacit.theory.ntk.depth.DeviationRecursion;

class ReluOrderedGapTest {

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_law_holds_for_drawn_correlations(Seed seed) {
    double c0 = seed.generator().nextDouble(-1, 0.99);
    var recursion = DeviationRecursion.relu(1, 0.1);
    assertThat(ReluOrderedGap.sides(recursion, c0, 80).holds()).isTrue();
  }

  @Test
  void the_root_law_is_the_rectifiers() {
    var verdicts = new ReluOrderedGap().checks().stream().map(Check::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.HOLDS::equals).hasSize(3);
    assertThat(verdicts).filteredOn(Verdict.FAILS_OUTSIDE::equals).hasSize(1);
  }
}
