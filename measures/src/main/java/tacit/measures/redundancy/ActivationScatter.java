// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.Arrays;
import tacit.autodiff.Axes;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;

/// The scatter of a layer, `G = X̃ᵀ X̃` with `X̃` the activations less their means: all that a
/// linear reconstruction needs to know, computed once for every chunk, in `n W²` products.
///
/// A neuron that is the same on all examples has the row and column 0: it counts in no sum of
/// squares.
///
/// - Shapes: `X: (n, W)`, `G: (W, W)`, means `(W)`; `n ≥ 2`
public record ActivationScatter(Tensor g, Tensor mean, int examples) {
  private static final String NAME = "activation scatter";

  public static ActivationScatter of(Tensor x, Kernels on) {
    var axes = Axes.of(NAME).bind("X", x.shape(), "n W");
    int n = axes.size("n"), width = axes.size("W");
    Refusals.require(NAME, n >= 2, "X has %d examples; give 2 or more".formatted(n));
    double[] values = x.toDoubles(), mean = means(values, n, width);
    boolean some = false;
    for (int i = 0; i < values.length; i++) {
      values[i] -= mean[i % width];
      some |= values[i] != 0;
    }
    Refusals.require(
        NAME, some, "no neuron of %d ever changes; give activations that do".formatted(width));
    Tensor centered = Tensor.of(Shape.of(n, width), values);
    Tensor g = on.matmul(centered, true, centered, false);
    double sum = Arrays.stream(g.toDoubles()).map(Math::abs).sum();
    Refusals.require(
        NAME,
        Double.isFinite(sum),
        "squares of activations are beyond numbers; multiply all activations by a small one");
    return new ActivationScatter(g, Tensor.vector(mean), n);
  }

  public int width() {
    return mean.shape().size(0);
  }

  /// The scatter of some neurons alone, in their order.
  ActivationScatter of(Indices neurons) {
    double[] means = Arrays.stream(neurons.toArray()).mapToDouble(j -> mean.get(j)).toArray();
    return new ActivationScatter(
        ChunkSolver.rows(this, neurons, neurons, 0), Tensor.vector(means), examples);
  }

  /// The mean of each column; of one that does not change, the very number.
  private static double[] means(double[] values, int n, int width) {
    double[] mean = new double[width];
    boolean[] changes = new boolean[width];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < width; j++) {
        double v = values[i * width + j];
        if (!Double.isFinite(v)) throw notFinite(i, j, v);
        mean[j] += v / n;
        changes[j] |= v != values[j];
      }
    }
    for (int j = 0; j < width; j++) if (!changes[j]) mean[j] = values[j];
    return mean;
  }

  private static IllegalArgumentException notFinite(int i, int j, double v) {
    return new IllegalArgumentException(
        NAME + ": neuron %d is %s on example %d; give finite activations".formatted(j, v, i));
  }
}
