// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class CosineRangeTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void silhouettes_and_distances_stay_in_their_range(Seed seed) {
    Tensor drawn = Tensor.gaussian(seed.generator(), 25, 3);
    assertThat(CosineRange.sides(CosineRange.relu(drawn), Neurons.inTurn(25, 4), 4).holds())
        .isTrue();
    assertThat(CosineRange.sides(drawn, Neurons.inTurn(25, 4), 4).holds()).isFalse();
  }

  // Golden, by hand: distances 1, 2 and 1 among (1, 0), (0, 1) and (−1, 0); of the second, which is
  // with the first, a = 1 and b = 1; of the first, a = 1 and b = 2

  @Test
  void of_three_directions() {
    Tensor x = Tensor.matrix(new double[][] {{1, 0}, {0, 1}, {-1, 0}});
    assertThat(CosineRange.sides(x, Indices.of(0, 0, 1), 2).measured().toDoubles())
        .containsExactly(.5, -0.0, 2, -0.0);
  }
}
