// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Seed;
import tacit.nn.factorization.ModeTree;

class SeparationByRankTest {
  // Laws

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2})
  void the_grid_finds_the_rank_of_the_matrix(long seed) {
    var sides = SeparationByRank.sides(ModeTree.perfect(4, 2), 2, f -> f, new Seed(seed));
    assertThat(sides.measured().toDoubles()).containsExactly(2, 2, 2, 4, 4);
    assertThat(sides.claimed().toDoubles()).containsExactly(2, 2, 2, 4, 4);
  }

  @Test
  void crossing_trees_have_their_low_ranks_elsewhere() {
    var sides = SeparationByRank.sides(ModeTree.interleaved(4, 2), 2, f -> f, new Seed(0));
    assertThat(sides.measured().toDoubles()).containsExactly(2, 4, 2, 2, 4);
    assertThat(sides.holds()).isTrue();
  }

  @Test
  void of_a_square_the_grid_finds_more() {
    var sides = SeparationByRank.sides(ModeTree.perfect(4, 2), 2, f -> f * f, new Seed(0));
    assertThat(sides.measured().get(1)).isEqualTo(3); // of (a + b)²: a², a b, b²
    assertThat(sides.holds()).isFalse();
  }
}
