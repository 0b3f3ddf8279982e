// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tacit.autodiff.Seed;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;

class OrderedLimitTest {

  /// Nearer by a factor of about 50, as `χ₁¹⁰⁰` is, from 200 to 300 layers.
  @Test
  void the_distance_falls_exponentially() {
    double near = OrderedLimit.sides(DepthNetworks.ORDERED, new Seed(3), 200, 2000).error();
    double deep = OrderedLimit.sides(DepthNetworks.ORDERED, new Seed(3), 300, 2000).error();
    assertThat(near / deep).isBetween(30.0, 90.0);
  }

  @Test
  void both_predictors_agree_in_the_ordered_phase() {
    var verdicts = new OrderedLimit().checks().stream().map(Check::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.HOLDS::equals).hasSize(3);
    assertThat(verdicts).filteredOn(Verdict.FAILS_OUTSIDE::equals).hasSize(1);
  }
}
