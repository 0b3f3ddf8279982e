// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.measures.claim.mitosis.RescaledLogits.Drawn;
import tacit.measures.redundancy.ChunkReadout;
import tacit.measures.redundancy.ChunkScale;
import tacit.measures.redundancy.NeuronChunks;

class RescaledLogitsTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_mean_over_all_chunks_is_right_with_the_factor_and_too_small_without(Seed seed) {
    var drawn = Drawn.of(seed);
    for (int w = 1; w <= 8; w++) {
      var all = NeuronChunks.allSubsets(8, w);
      assertThat(RescaledLogits.sides(drawn, all, ChunkScale.FULL_WIDTH, 1).holds()).isTrue();
      assertThat(RescaledLogits.sides(drawn, all, ChunkScale.TRAINED, w / 8.0).holds()).isTrue();
    }
  }

  // Golden, by hand: 2 · 2 + 0.5 and 2 · 3 + 0.5

  @Test
  void of_two_neurons_and_one_output() {
    var readout = new ChunkReadout(Tensor.matrix(new double[][] {{1, 3}}), Tensor.vector(.5));
    var drawn = new Drawn(readout, Tensor.matrix(new double[][] {{2, 1}}));
    var each = NeuronChunks.allSubsets(2, 1);
    var sides = RescaledLogits.sides(drawn, each, ChunkScale.FULL_WIDTH, 1);
    assertThat(sides.measured().get(0)).isEqualTo(5.5);
    assertThat(sides.claimed().get(0)).isEqualTo(5.5);
  }
}
