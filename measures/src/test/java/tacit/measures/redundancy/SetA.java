// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

/// Eight examples of four neurons with a readout of three classes. Its numbers come from two NumPy
/// scripts written apart; those of correlations with ridge 1e-8 from rational arithmetic.
final class SetA {
  /// The goldens have 12 digits after the point.
  static final Offset<Double> DIGITS = within(1e-12);

  static final Kernels ON = new ScalarKernels();

  static final Tensor X =
      Tensor.matrix(
          new double[][] {
            {1, 2, 0, 1}, {0, 1, 1, 2}, {2, 0, 1, 1}, {3, 1, 2, 0},
            {1, 0, 0, 3}, {2, 3, 1, 1}, {0, 2, 2, 1}, {1, 1, 3, 2}
          });
  static final Indices Y = Indices.of(0, 1, 0, 0, 2, 1, 1, 2);
  static final ChunkReadout READOUT =
      new ChunkReadout(
          Tensor.matrix(new double[][] {{.5, -.2, .1, 0}, {-.3, .4, .2, -.1}, {.1, 0, -.3, .6}}),
          Tensor.vector(.13, .02, -.21));

  /// Columns of the first readout reversed.
  static final ChunkReadout SECOND =
      new ChunkReadout(
          Tensor.matrix(new double[][] {{0, .1, -.2, .5}, {-.1, .2, .4, -.3}, {.6, -.3, 0, .1}}),
          Tensor.vector(.05, -.03, .09));

  private SetA() {}

  static Tensor logits(ChunkReadout readout) {
    return readout.logits(X, Indices.of(0, 1, 2, 3), ChunkScale.TRAINED);
  }

  /// The mean over all chunks of a size.
  static double overAll(int size, ToDoubleFunction<Indices> value) {
    return NeuronChunks.allSubsets(4, size).stream().mapToDouble(value).average().orElseThrow();
  }
}
