// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.measures.redundancy.LinearReconstruction;

class NestedChunksTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void one_neuron_more_never_spoils_the_fit(Seed seed) {
    assertThat(NestedChunks.onFit(seed, 11).holds()).isTrue();
    assertThat(NestedChunks.onFit(seed, 50).holds()).isTrue();
  }

  @Test
  void it_may_spoil_what_the_fit_says_of_other_examples() {
    assertThat(NestedChunks.onOthers(new Seed(7), 12).holds()).isFalse();
  }

  // Golden, by hand: neuron 0 varies by 4, neuron 1 by 4 at right angles to it, neuron 2 is their
  // sum

  @Test
  void of_three_neurons() {
    Tensor x = Tensor.matrix(new double[][] {{1, 1, 2}, {1, -1, 0}, {-1, 1, 0}, {-1, -1, -2}});
    assertThat(LinearReconstruction.of(x, Layers.first(1), 0, Layers.ON).r2()).isEqualTo(.5);
    assertThat(LinearReconstruction.of(x, Layers.first(2), 0, Layers.ON).r2()).isEqualTo(1);
  }
}
