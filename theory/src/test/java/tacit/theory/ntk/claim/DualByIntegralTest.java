// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;

class DualByIntegralTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void closed_forms_are_integrals(Seed seed) {
    var pair = DrawnPair.many(seed, 1);
    for (var each : Activated.kinked()) {
      assertThat(DualByIntegral.sides(each, pair).holds()).as(each.name()).isTrue();
    }
    for (var each : List.of(Activated.smooth().getFirst(), Activated.smooth().getLast())) {
      assertThat(DualByIntegral.sides(each, pair).holds()).as(each.name()).isTrue();
    }
  }

  // By hand: coins agree with probability 0.65, and two of them are up together half as often

  @Test
  void coins_are_not_normal() {
    var outside = new DualByIntegral().checks().stream().filter(check -> !check.assumed());
    var relu = outside.map(Check::sides).toList().getFirst();
    assertThat(relu.measured().item()).isEqualTo(0.325);
    assertThat(relu.claimed().item()).isBetween(0.24, 0.25);
    assertThat(new DualByIntegral().checks())
        .extracting(Check::verdict)
        .allMatch(Verdict::expected);
  }
}
