// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.autodiff.claim.TopologicalOrder.Diamond;

class TopologicalOrderTest {
  // Laws

  /// A fraction of few digits, whose products are exact in every order.
  private static double few(Seed seed) {
    return seed.generator().nextInt(-16, 17) / 4.0;
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void topological_orders_give_what_the_engine_gives_and_the_hand(Seed seed) {
    double x = few(seed), byHand = 18 * x * x * x * x * x;
    var diamond = Diamond.at(x);
    assertThat(diamond.y().grad(diamond.x()).getFirst().item()).isEqualTo(byHand);
    assertThat(swept(diamond, "y p q u")).isEqualTo(byHand);
    assertThat(swept(diamond, "y q p u")).isEqualTo(byHand);
  }

  // Golden values, by hand

  /// At `x = 1`: `p̄ = 1`, `q̄ = 3`, so `u` gets 3 from `p` and 6 from `q`, and `x̄ = 2 ū`.
  @ParameterizedTest
  @CsvSource({
    "y p q u, true, 18",
    "y q p u, true, 18",
    "y p u q, false, 6",
    "y q u p, false, 12",
    "y u p q, false, 0",
    "y u q p, false, 0",
  })
  void what_each_order_gives_at_one(String order, boolean topological, double gradient) {
    var diamond = Diamond.at(1);
    assertThat(TopologicalOrder.topological(diamond.order(order))).isEqualTo(topological);
    assertThat(swept(diamond, order)).isEqualTo(gradient);
  }

  @Test
  void three_checks_hold_and_four_orders_fail_as_they_should() {
    var verdicts = new TopologicalOrder().checks().stream().map(Check::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.HOLDS::equals).hasSize(3);
    assertThat(verdicts).filteredOn(Verdict.FAILS_OUTSIDE::equals).hasSize(4);
  }

  private static double swept(Diamond diamond, String order) {
    return TopologicalOrder.sweep(diamond.y(), diamond.x(), diamond.order(order));
  }
}
