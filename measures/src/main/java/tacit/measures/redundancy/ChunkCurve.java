// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;

/// Error and loss of random chunks against their size `w`, on average over `T` draws.
///
/// A draw is one order of all neurons; its first `w` neurons are its chunk of size `w`. So each
/// chunk is uniform among those of its size, draws are independent, and the logits of a size are
/// those of the size before plus what the neurons between add: `O(T n k W)` for all sizes together.
/// The authors draw anew for each size, which has the same means.
///
/// @source Doimo et al. 2022 (the mean of 100 draws)
public record ChunkCurve(List<ChunkPoint> points) {
  private static final String NAME = "chunk curve";

  public ChunkCurve {
    points = List.copyOf(points);
  }

  /// - In: ascending `sizes`, as of [NeuronChunks#halvingSizes]; `draws` of orders
  public static ChunkCurve of(
      ChunkReadout readout,
      Tensor x,
      Indices labels,
      int[] sizes,
      int draws,
      ChunkScale scale,
      RandomGenerator random,
      Kernels on) {
    ascending(NAME, sizes, readout.width());
    Refusals.require(NAME, draws >= 1, "%d draws; give 1 or more".formatted(draws));
    int[][] orders = NeuronChunks.orders(random, readout.width(), draws);
    var logits = NestedLogits.of(readout, x, labels, scale);
    var totals = logits.along(orders, sizes, on);
    return new ChunkCurve(
        IntStream.range(0, sizes.length)
            .mapToObj(s -> ChunkPoint.of(sizes[s], totals.errors(s), totals.losses(s)))
            .toList());
  }

  static void ascending(String measure, int[] sizes, int width) {
    Refusals.require(measure, sizes.length > 0, "there are no sizes; give at least one");
    for (int i = 0; i < sizes.length; i++) {
      Refusals.size(measure, sizes[i], width);
      Refusals.require(
          measure,
          i == 0 || sizes[i] > sizes[i - 1],
          "size %d follows size %d; give them ascending"
              .formatted(sizes[i], i == 0 ? 0 : sizes[i - 1]));
    }
  }
}
