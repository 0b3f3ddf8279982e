// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class ChunkMarginsTest {
  private static final Kernels ON = new ScalarKernels();

  private static ChunkMargins all(ChunkReadout readout, Tensor x, Indices y, int size) {
    return ChunkMargins.of(readout, x, y, NeuronChunks.allSubsets(readout.width(), size), ON);
  }

  // Laws

  /// Over all chunks the formulas are exact; the variance here has the divisor `T − 1`.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_noise_of_a_neuron_does_not_depend_on_the_chunk(Seed seed) {
    RandomGenerator random = seed.generator();
    var readout = new ChunkReadout(Tensor.gaussian(random, 1, 8), Tensor.gaussian(random, 1));
    Tensor x = Tensor.gaussian(random, 5, 8);
    Indices signs = Indices.of(1, -1, 1, 1, -1);
    for (int size = 1; size < 8; size++) {
      var margins = all(readout, x, signs, size);
      int chunks = NeuronChunks.allSubsets(8, size).size();
      double[] noises = margins.noises();
      for (int i = 0; i < 5; i++) {
        // sums of 8 products over at most 70 chunks
        assertThat(margins.mean().get(i)).isCloseTo(margins.whole().get(i), within(1e-12));
        assertThat(noises[i] * noises[i] * (chunks - 1) / chunks)
            .isCloseTo(expected(readout, x, i), within(1e-10));
      }
      assertThat(margins.shift()).isCloseTo(0, within(1e-12));
    }
  }

  /// `W²/(W − 1) Σ (u − ū)²`.
  private static double expected(ChunkReadout readout, Tensor x, int i) {
    double[] u =
        IntStream.range(0, 8).mapToDouble(j -> readout.weights().get(0, j) * x.get(i, j)).toArray();
    double mean = Arrays.stream(u).average().orElseThrow();
    return 64.0 / 7 * Arrays.stream(u).map(v -> (v - mean) * (v - mean)).sum();
  }

  /// A maximum is convex: the best rival is better on average than the average of the best.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void rivals_lower_the_mean_margin(Seed seed) {
    RandomGenerator random = seed.generator();
    var readout = new ChunkReadout(Tensor.gaussian(random, 4, 6), Tensor.gaussian(random, 4));
    Tensor x = Tensor.gaussian(random, 10, 6);
    var margins = all(readout, x, Indices.of(new int[10]), 3);
    for (int i = 0; i < 10; i++) {
      assertThat(margins.mean().get(i)).isLessThan(margins.whole().get(i) + 1e-12); // rounding
    }
    assertThat(margins.shift()).isNegative();
  }

  // Golden, by hand

  /// `u = (1, 2, 4, 7)` has `Σ (u − ū)² = 21`; the margin of a neuron times 4 is 4, 8, 16 or 28.
  @Test
  void four_neurons_by_hand() {
    var readout = new ChunkReadout(Tensor.matrix(new double[][] {{1, 1, 1, 1}}), Tensor.vector(0));
    var margins = all(readout, Tensor.matrix(new double[][] {{1, 2, 4, 7}}), Indices.of(1), 1);
    assertThat(margins.whole().get(0)).isEqualTo(14);
    assertThat(margins.mean().get(0)).isEqualTo(14);
    assertThat(margins.variance().get(0)).isCloseTo(16 * 21 / 3.0, within(1e-13)); // rounding
    assertThat(margins.noise()).isCloseTo(Math.sqrt(112 / .75), within(1e-13));
  }

  // Agreement

  @Test
  void products_agree_with_the_readout_of_each_chunk() {
    var chunks = List.of(Indices.of(0, 2), Indices.of(1, 3));
    var margins = ChunkMargins.of(SetA.READOUT, SetA.X, SetA.Y, chunks, ON);
    for (int i = 0; i < 8; i++) {
      double sum = 0;
      for (Indices chunk : chunks) {
        Tensor l = SetA.READOUT.logits(SetA.X, chunk, ChunkScale.FULL_WIDTH);
        int y = SetA.Y.get(i), row = i;
        sum +=
            l.get(i, y)
                - IntStream.range(0, 3)
                    .filter(k -> k != y)
                    .mapToDouble(k -> l.get(row, k))
                    .max()
                    .orElseThrow();
      }
      assertThat(margins.mean().get(i)).isCloseTo(sum / 2, SetA.DIGITS);
    }
  }

  // Messages

  @Test
  void chunks_without_a_common_size_are_refused() {
    assertThatThrownBy(
            () -> ChunkMargins.of(SetA.READOUT, SetA.X, SetA.Y, List.of(Indices.of(0)), ON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("chunk margins: 1 to compare; give 2 or more chunks");
    var unequal = List.of(Indices.of(0), Indices.of(1, 2));
    assertThatThrownBy(() -> ChunkMargins.of(SetA.READOUT, SetA.X, SetA.Y, unequal, ON))
        .hasMessage(
            "chunk margins: a chunk of 2 neurons beside one of 1 in a layer of 4; give one size,"
                + " less than the layer");
  }
}
