// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class FirstNeighborsTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void two_neighbors_are_those_of_two_nn(Seed seed) {
    for (int d : new int[] {1, 2, 6}) {
      assertThat(FirstNeighbors.sides(seed, d, 1, 2).holds()).isTrue();
      assertThat(FirstNeighbors.sides(seed, d, 2, 4).holds()).isFalse();
    }
  }

  // Golden, from a NumPy script

  @Test
  void of_ten_points() {
    double[][] points = {
      {0, 0}, {1.1, .2}, {.3, 2.4}, {3.5, 1.2}, {2.2, 4.7},
      {5.9, 2.1}, {4.4, 5.3}, {6.8, 6.1}, {1.7, 3.3}, {7.6, 3.9}
    };
    var sides = FirstNeighbors.sides(points, 1, 2);
    assertThat(sides.measured().item()).isCloseTo(3.732883517048, Eight.DIGITS);
    assertThat(sides.claimed().item()).isCloseTo(3.732883517048, Eight.DIGITS);
  }
}
