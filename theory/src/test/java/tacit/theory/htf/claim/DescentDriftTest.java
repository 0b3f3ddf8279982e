// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.nn.factorization.BalancedStart;
import tacit.nn.factorization.Factorization;

class DescentDriftTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void half_the_step_is_half_the_drift(Seed seed) {
    for (Factorization model : DrawnFlow.models()) {
      var drawn = DrawnFlow.of(model, new BalancedStart(0.8), seed);
      assertThat(DescentDrift.byDescent(drawn, 4e-3).holds()).as(DrawnFlow.name(model)).isTrue();
    }
  }

  // Golden: an independent program, balanced weights in polar form: 3.94247e-5 and 1.97064e-5

  @Test
  void steps_that_are_not_of_first_order_lose_less() {
    var model = DrawnFlow.models().getLast();
    var drawn = DrawnFlow.of(model, new BalancedStart(1), new Seed(9));
    var sides = DescentDrift.byFlow(drawn, 0.1);
    double ratio = 2 * sides.claimed().item() / sides.measured().item();
    assertThat(ratio).isBetween(8.0, 40.0); // sixteen, or thirty-two where the drift gains an order
  }
}
