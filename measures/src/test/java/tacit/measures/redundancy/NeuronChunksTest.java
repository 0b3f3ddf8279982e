// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class NeuronChunksTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_chunk_is_ascending_and_distinct(Seed seed) {
    RandomGenerator random = seed.generator();
    int width = random.nextInt(1, 40), size = random.nextInt(1, width + 1);
    int[] chunk = NeuronChunks.draw(random, width, size).toArray();
    assertThat(chunk).hasSize(size).isSorted().doesNotHaveDuplicates();
    assertThat(Arrays.stream(chunk)).allMatch(i -> i >= 0 && i < width);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void chunks_of_a_partition_have_no_neuron_in_common(Seed seed) {
    RandomGenerator random = seed.generator();
    int width = random.nextInt(1, 40), size = random.nextInt(1, width + 1);
    var chunks = NeuronChunks.partition(random, width, size);
    assertThat(chunks).hasSize(width / size).allMatch(chunk -> chunk.size() == size);
    var seen = new HashSet<Integer>();
    for (Indices chunk : chunks) {
      assertThat(chunk.toArray()).isSorted();
      for (int i : chunk.toArray()) assertThat(seen.add(i)).isTrue();
    }
  }

  @Test
  void all_chunks_are_equally_likely() {
    var counts = new HashMap<Indices, Integer>();
    RandomGenerator random = new Seed(7).generator();
    for (int i = 0; i < 6000; i++) counts.merge(NeuronChunks.draw(random, 4, 2), 1, Integer::sum);
    // 5 standard errors of a count of mean 1000 among 6000
    assertThat(counts.values()).hasSize(6).allMatch(c -> Math.abs(c - 1000) < 5 * 28.9);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_mean_over_chunks_varies_as_sampling_without_replacement(Seed seed) {
    double[] u = seed.generator().doubles(9).toArray();
    double mean = Arrays.stream(u).average().orElseThrow(), s2 = 0;
    for (double each : u) s2 += (each - mean) * (each - mean) / 8;
    for (int w = 1; w <= 9; w++) {
      // a few hundred operations on numbers below 1
      assertThat(variance(u, w)).isCloseTo(s2 / w * (1 - w / 9.0), within(1e-13));
    }
  }

  /// Of the mean of `u` over every chunk.
  private static double variance(double[] u, int size) {
    double[] means =
        NeuronChunks.allSubsets(u.length, size).stream()
            .mapToDouble(c -> Arrays.stream(c.toArray()).mapToDouble(i -> u[i]).sum() / size)
            .toArray();
    double mean = ChunkPoint.mean(means);
    return Arrays.stream(means).map(m -> (m - mean) * (m - mean)).sum() / means.length;
  }

  // Golden, by hand

  @Test
  void sizes_halve_down_to_one() {
    assertThat(NeuronChunks.halvingSizes(512))
        .containsExactly(1, 2, 4, 8, 16, 32, 64, 128, 256, 512);
    assertThat(NeuronChunks.halvingSizes(704))
        .containsExactly(1, 2, 5, 11, 22, 44, 88, 176, 352, 704);
    assertThat(NeuronChunks.halvingSizes(1408))
        .containsExactly(1, 2, 5, 11, 22, 44, 88, 176, 352, 704, 1408);
    assertThat(NeuronChunks.halvingSizes(100)).containsExactly(1, 3, 6, 12, 25, 50, 100);
    assertThat(NeuronChunks.halvingSizes(64)).containsExactly(1, 2, 4, 8, 16, 32, 64);
    assertThat(NeuronChunks.halvingSizes(1)).containsExactly(1);
  }

  @Test
  void all_pairs_of_four() {
    assertThat(NeuronChunks.allSubsets(4, 2))
        .containsExactly(
            Indices.of(0, 1),
            Indices.of(0, 2),
            Indices.of(0, 3),
            Indices.of(1, 2),
            Indices.of(1, 3),
            Indices.of(2, 3));
  }

  @Test
  void golden_variances() {
    double[] u = {1, 2, 4, 7};
    assertThat(variance(u, 1)).isCloseTo(5.25, SetA.DIGITS);
    assertThat(variance(u, 2)).isCloseTo(1.75, SetA.DIGITS);
    assertThat(variance(u, 3)).isCloseTo(.583333333333, SetA.DIGITS);
  }

  // Messages

  @Test
  void sizes_outside_the_layer_are_refused() {
    RandomGenerator random = new Seed(1).generator();
    assertThatThrownBy(() -> NeuronChunks.draw(random, 4, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("neuron chunks: chunk size 0 in a layer of 4 neurons; give 1 to 4");
    assertThatThrownBy(() -> NeuronChunks.partition(random, 4, 5))
        .hasMessage("neuron chunks: chunk size 5 in a layer of 4 neurons; give 1 to 4");
    assertThatThrownBy(() -> NeuronChunks.halvingSizes(0))
        .hasMessage("neuron chunks: a layer of 0 neurons; give 1 or more");
  }

  @Test
  void too_many_chunks_are_refused() {
    assertThatThrownBy(() -> NeuronChunks.allSubsets(40, 20))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "neuron chunks: there are 1.38e+11 chunks of 20 among 40 neurons, more than 100000; draw"
                + " some instead");
  }
}
