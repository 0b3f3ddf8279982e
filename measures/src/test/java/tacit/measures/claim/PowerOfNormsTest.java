// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Tensor;

class PowerOfNormsTest {
  // Laws

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void layers_of_one_norm_reach_it_and_others_do_not(int depth) {
    var equal = PowerOfNorms.sides(PowerOfNorms.weights(depth, 1), 1);
    assertThat(equal.measured().item())
        .isCloseTo(equal.claimed().item(), within(equal.tolerance()));
    var unequal = PowerOfNorms.sides(PowerOfNorms.weights(depth + 1, 2), 1);
    assertThat(unequal.measured().item()).isLessThan(0.9 * unequal.claimed().item());
  }

  // Golden, by hand: norms 2 and 3/2, parameter norm 5/2, margin 1/2

  @Test
  void of_two_layers() {
    var weights = List.of(Tensor.matrix(new double[] {2}), Tensor.matrix(new double[] {1.5}));
    var sides = PowerOfNorms.sides(weights, 0.5);
    assertThat(sides.measured().item()).isCloseTo(0.08, within(8 * Math.ulp(.08)));
    assertThat(sides.claimed().item()).isCloseTo(1 / 12.0, within(8 * Math.ulp(.08)));
  }
}
