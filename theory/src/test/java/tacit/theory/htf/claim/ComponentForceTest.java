// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class ComponentForceTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void squared_norms_of_a_component_change_at_one_rate(Seed seed) {
    var drawn = DrawnTree.gaussian(Whole.drawn(seed), seed);
    assertThat(ComponentForce.sides(drawn, 0).holds()).isTrue();
    assertThat(ComponentForce.sides(drawn, 0.01).holds()).isFalse();
  }

  // Golden: whole numbers, three vectors for each of six components

  @Test
  void whole_numbers() {
    double[] byHand = {
      -78, -78, -78, 12, 12, 12, -2, -2, -2, -64, -64, -64, -82, -82, -82, 16, 16, 16
    };
    var sides = ComponentForce.sides(Whole.tree(), 0);
    assertThat(sides.measured().toDoubles()).containsExactly(byHand);
    assertThat(sides.claimed().toDoubles()).containsExactly(byHand);
  }
}
