// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.theory.htf.Unbalancedness;

class GrowthBoundsTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void rates_are_between_the_bounds(Seed seed) {
    var drawn = DrawnTree.gaussian(Whole.drawn(seed), seed);
    double epsilon = Unbalancedness.of(drawn.model(), drawn.w());
    assertThat(GrowthBounds.sides(drawn, epsilon).holds()).isTrue();
    assertThat(GrowthBounds.sides(drawn, 0).holds()).isFalse();
  }

  // Golden: whole numbers with ε = 4, by an independent program

  @Test
  void whole_numbers() {
    var sides = GrowthBounds.sides(Whole.tree(), 4);
    double[] lower = {
      -1826.314455159, 9.248777629, -43.742621834, -801.612542509, -1473.266949392, 11.313708499
    };
    double[] upper = {
      -41.879936275, 215.600041374, -1.174821750, -88.341973879, -63.199980468, 305.470129473
    };
    assertThat(Arrays.copyOf(sides.measured().toDoubles(), 6))
        .containsExactly(lower, within(5e-10)); // printed
    assertThat(Arrays.copyOfRange(sides.claimed().toDoubles(), 6, 12))
        .containsExactly(upper, within(5e-10));
  }
}
