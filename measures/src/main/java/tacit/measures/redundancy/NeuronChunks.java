// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;

/// Chunks: sets of `w` distinct neurons of a layer of `W`, ascending.
///
/// A drawn chunk is uniform among all `C(W, w)`, so the mean of `u` over it has the expectation `ū`
/// and, with `s² = Σ (uᵢ − ū)² / (W − 1)`, the variance
///
/// ```text
/// (s²/w) (1 − w/W)
/// ```
///
/// @source Doimo et al. 2022; Cochran 1977, Theorem 2.2 (the variance)
public final class NeuronChunks {
  private static final String NAME = "neuron chunks";
  private static final int MOST_SUBSETS = 100_000;

  private NeuronChunks() {}

  /// The sizes `⌊W/2ⁱ⌋` from 1 to `W`, ascending.
  public static int[] halvingSizes(int width) {
    Refusals.require(NAME, width >= 1, "a layer of %d neurons; give 1 or more".formatted(width));
    int count = Integer.SIZE - Integer.numberOfLeadingZeros(width);
    return IntStream.range(0, count).map(i -> width >> (count - 1 - i)).toArray();
  }

  /// `size` of `width` neurons, all sets equally likely.
  public static Indices draw(RandomGenerator random, int width, int size) {
    Refusals.size(NAME, size, width);
    return ascending(shuffled(random, width, size), 0, size);
  }

  /// `draws` orders of all neurons, each equally likely. The first `w` neurons of an order are its
  /// chunk of size `w`: the chunks of a curve, which are nested within a draw.
  public static int[][] orders(RandomGenerator random, int width, int draws) {
    return IntStream.range(0, draws)
        .mapToObj(_ -> shuffled(random, width, width))
        .toArray(int[][]::new);
  }

  /// `⌊W/w⌋` chunks without a common neuron; `W mod w` neurons are in none.
  public static List<Indices> partition(RandomGenerator random, int width, int size) {
    Refusals.size(NAME, size, width);
    int[] order = shuffled(random, width, width);
    return IntStream.range(0, width / size)
        .mapToObj(i -> ascending(order, i * size, (i + 1) * size))
        .toList();
  }

  /// Every chunk of the size, in the order of a dictionary; at most 100,000 of them.
  public static List<Indices> allSubsets(int width, int size) {
    Refusals.size(NAME, size, width);
    double count = 1;
    for (int i = 1; i <= size; i++) count *= (width - size + i) / (double) i;
    Refusals.require(
        NAME,
        count < MOST_SUBSETS + .5,
        "there are %.3g chunks of %d among %d neurons, more than %d; draw some instead"
            .formatted(count, size, width, MOST_SUBSETS));
    var all = new ArrayList<Indices>();
    for (int[] chunk = IntStream.range(0, size).toArray(); ; ) {
      all.add(Indices.of(chunk));
      int last = size - 1;
      while (last >= 0 && chunk[last] == width - size + last) last--;
      if (last < 0) return all;
      chunk[last]++;
      for (int i = last + 1; i < size; i++) chunk[i] = chunk[i - 1] + 1;
    }
  }

  /// All neurons in an order whose first `first` places are uniform.
  static int[] shuffled(RandomGenerator random, int width, int first) {
    int[] order = IntStream.range(0, width).toArray();
    for (int i = 0; i < first; i++) {
      int j = random.nextInt(i, width), taken = order[j];
      order[j] = order[i];
      order[i] = taken;
    }
    return order;
  }

  private static Indices ascending(int[] order, int from, int to) {
    int[] chunk = Arrays.copyOfRange(order, from, to);
    Arrays.sort(chunk);
    return Indices.of(chunk);
  }
}
