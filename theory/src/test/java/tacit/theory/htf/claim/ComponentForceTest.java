// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.nn.factorization.ModeTree;

class ComponentForceTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void squared_norms_of_a_component_change_at_one_rate(Seed seed) {
    var drawn = DrawnTree.gaussian(Whole.drawn(seed), seed);
    assertThat(ComponentForce.sides(drawn, 0).holds()).isTrue();
    assertThat(ComponentForce.sides(drawn, 0.01).holds()).isFalse();
  }

  /// A component of norm 0 moves by nothing, whichever of its vectors is zero.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void of_a_norm_of_zero_the_rate_is_zero(Seed seed) {
    var drawn = DrawnTree.gaussian(ModeTree.perfect(4, 2), seed);
    double[] row = drawn.w().get("weight_2").toDoubles();
    Arrays.fill(row, 0, 3, 0);
    var weights = new ArrayList<>(drawn.w().values());
    weights.set(2, Tensor.of(Shape.of(3, 3), row));
    var zeroed = new DrawnTree(drawn.model(), drawn.w().with(weights), drawn.slope());
    var sides = ComponentForce.sides(zeroed, 0);
    assertThat(sides.holds()).isTrue();
    assertThat(largestOfFirst(sides.claimed())).isZero();
    assertThat(largestOfFirst(sides.measured())).isZero();
  }

  private static double largestOfFirst(Tensor values) {
    return Numbers.largest(Tensor.vector(Arrays.copyOf(values.toDoubles(), 3)));
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
