// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class ChunkRankTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_chunk_of_full_rank_knows_all(Seed seed) {
    Tensor x = ChunkRank.layer(seed);
    assertThat(ChunkRank.sides(x, 4, 5, 6).holds()).isTrue();
    assertThat(ChunkRank.sides(x, 1, 2, 3, 9, 11).holds()).isTrue();
    assertThat(ChunkRank.sides(x, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).holds()).isTrue();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void one_that_repeats_itself_does_not(Seed seed) {
    Tensor x = ChunkRank.layer(seed);
    assertThat(ChunkRank.sides(x, 5, 6).holds()).isFalse();
    assertThat(ChunkRank.sides(x, 0, 2, 3, 8).holds()).isFalse();
  }

  // Golden: how the layer is made

  @Test
  void neuron_two_repeats_neuron_zero_and_neuron_three_never_changes() {
    Tensor x = ChunkRank.layer(new Seed(0));
    for (int i = 0; i < 40; i++) {
      assertThat(x.get(i, 2)).isEqualTo(2 * x.get(i, 0));
      assertThat(x.get(i, 3)).isEqualTo(1);
    }
  }
}
