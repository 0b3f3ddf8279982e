// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class PowerIterationTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void steps_from_anywhere_find_the_largest_singular_value(Seed seed) {
    Tensor matrix = Tensor.gaussian(seed.generator(), 6, 9);
    assertThat(PowerIteration.sides(matrix, 1e-3).holds()).isTrue();
  }

  // Golden, by hand: the matrix with rows (1, 0), (0, 1), (1, −1) has AᵀA with values 3 and 1

  @Test
  void ones_alone_find_the_smaller_value() {
    Tensor trap = Tensor.matrix(new double[][] {{1, 0}, {0, 1}, {1, -1}});
    assertThat(PowerIteration.sides(trap, 1e-3).holds()).isTrue();
    assertThat(PowerIteration.sides(trap, 0).holds()).isFalse();
  }
}
