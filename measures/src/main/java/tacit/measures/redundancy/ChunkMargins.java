// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.measures.margin.OutputMargins;

/// How the margins of examples vary from chunk to chunk of one size `w`, the readout times `W/w`:
///
/// ```text
/// m = ℓ_y − max_{k ≠ y} ℓ_k,   or t ℓ with one output
/// sᵢ² = var_c mᵢ / (1/w − 1/W),   s² = mean of sᵢ²
/// ```
///
/// With one output `m` is a sum over the chunk. Then over all chunks the mean is the whole layer's
/// margin, and `sᵢ² = (W²/(W − 1)) Σⱼ (uⱼ − ū)²` with `uⱼ = Aⱼ xᵢⱼ`, whatever `w` is. With more
/// outputs the largest rival changes from chunk to chunk, which lowers the mean.
///
/// - Shapes: `whole`, `mean` and `variance` of the margins `(n)`; the variance has divisor `T − 1`
///
/// @source derived, from Cochran 1977, Theorem 2.2
public record ChunkMargins(Tensor whole, Tensor mean, Tensor variance, int size, int width) {
  private static final String NAME = "chunk margins";

  /// Of chunks of one size, less than the layer, as of [NeuronChunks#draw].
  public static ChunkMargins of(
      ChunkReadout readout, Tensor x, Indices labels, List<Indices> chunks, Kernels on) {
    int n = readout.examples(x), width = readout.width();
    Refusals.require(
        NAME, chunks.size() >= 2, "%d to compare; give 2 or more chunks".formatted(chunks.size()));
    int size = chunks.getFirst().size();
    for (Indices chunk : chunks) {
      Refusals.chunk(NAME, chunk, width);
      Refusals.require(
          NAME,
          chunk.size() == size && size < width,
          "a chunk of %d neurons beside one of %d in a layer of %d; give one size, less than the"
                  .formatted(chunk.size(), size, width)
              + " layer");
    }
    double[] mean = new double[n], squares = new double[n];
    for (int t = 0; t < chunks.size(); t++) {
      double[] m = margins(readout, x, labels, chunks.get(t), on);
      for (int i = 0; i < n; i++) {
        double off = m[i] - mean[i]; // Welford's update
        mean[i] += off / (t + 1);
        squares[i] += off * (m[i] - mean[i]);
      }
    }
    double[] variance = Arrays.stream(squares).map(s -> s / (chunks.size() - 1)).toArray();
    Indices all = Indices.of(IntStream.range(0, width).toArray());
    return new ChunkMargins(
        Tensor.vector(margins(readout, x, labels, all, on)),
        Tensor.vector(mean),
        Tensor.vector(variance),
        size,
        width);
  }

  /// `s`, the noise of a single neuron.
  public double noise() {
    return Math.sqrt(ChunkPoint.mean(Arrays.stream(noises()).map(s -> s * s).toArray()));
  }

  /// `sᵢ`.
  public double[] noises() {
    double unit = 1.0 / size - 1.0 / width;
    return Arrays.stream(variance.toDoubles()).map(v -> Math.sqrt(v / unit)).toArray();
  }

  /// The mean margin of chunks less that of the whole layer, on average over examples.
  public double shift() {
    return ChunkPoint.mean(mean.toDoubles()) - ChunkPoint.mean(whole.toDoubles());
  }

  /// One product with the columns outside the chunk set to 0.
  private static double[] margins(
      ChunkReadout readout, Tensor x, Indices labels, Indices chunk, Kernels on) {
    int k = readout.classes(), width = readout.width();
    double factor = ChunkScale.FULL_WIDTH.factor(chunk.size(), width);
    double[][] a = new double[k][width];
    for (int c = 0; c < k; c++) {
      for (int j : chunk.toArray()) a[c][j] = factor * readout.weights().get(c, j);
    }
    Tensor products = on.matmul(x, false, Tensor.matrix(a), true);
    double[] l = products.toDoubles();
    for (int i = 0; i < l.length; i++) l[i] += readout.bias().get(i % k);
    return k == 1
        ? OutputMargins.binary(l, labels.toArray())
        : OutputMargins.of(Tensor.of(products.shape(), l), labels);
  }
}
