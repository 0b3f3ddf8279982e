// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.measures.margin.MarginDistribution;

class BoundOrderTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void above_all_margins_the_bounds_are_in_the_order_of_the_areas(Seed seed) {
    var networks = BoundOrder.drawn(seed.generator());
    assertThat(BoundOrder.sides(networks, 1).holds()).isTrue();
    assertThat(BoundOrder.sides(networks, 0.1).holds()).isFalse();
  }

  // Golden, by hand: risks 0.8 and 0.6 at the level 1, 0.2 and 0.5 at 1/4; areas 0.2 and 0.4

  @Test
  void a_level_below_a_margin_can_turn_the_order() {
    var even = MarginDistribution.of(0.2, 0.2);
    var uneven = MarginDistribution.of(0, 0.8);
    assertThat(BoundOrder.sides(List.of(uneven, even), 1).measured().toDoubles())
        .containsExactly(2, 1);
    assertThat(BoundOrder.sides(List.of(uneven, even), 0.25).measured().toDoubles())
        .containsExactly(1, 2);
  }
}
