// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import java.util.Arrays;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.LeastSquares;

/// Ridge regression of a layer on a chunk from the examples themselves, without a scatter matrix:
/// the least squares of `[X̃_c; √λ I] C ≈ [X̃; 0]`, by reflections.
///
/// @param residuals `X̃ − X̃_c C`
record ExplicitRidge(Tensor centered, Tensor residuals) {
  static ExplicitRidge of(Tensor x, Indices chunk, double ridge) {
    int n = x.shape().size(0), w = chunk.size(), width = x.shape().size(1);
    Tensor centered = Layers.centered(x), own = Layers.columns(centered, chunk);
    double[][] left = new double[n + w][w], right = new double[n + w][width];
    for (int i = 0; i < n; i++) {
      for (int a = 0; a < w; a++) left[i][a] = own.get(i, a);
      for (int j = 0; j < width; j++) right[i][j] = centered.get(i, j);
    }
    for (int a = 0; a < w; a++) left[n + a][a] = Math.sqrt(ridge);
    Tensor c = LeastSquares.of(Tensor.matrix(left), Tensor.matrix(right)).x();
    double[] residuals = centered.toDoubles(), fitted = Layers.times(own, c).toDoubles();
    Arrays.setAll(residuals, i -> residuals[i] - fitted[i]);
    return new ExplicitRidge(centered, Tensor.of(x.shape(), residuals));
  }

  double r2() {
    return 1 - Layers.square(residuals) / Layers.square(centered);
  }

  /// The mean of `|ρᵢⱼ|` over pairs of neurons from `first` on, `ρ` of the residuals.
  double meanCorrelation(int first) {
    int width = residuals.shape().size(1);
    Tensor s = Layers.transposedTimes(residuals, residuals);
    double sum = 0;
    for (int i = first; i < width; i++) {
      for (int j = first; j < i; j++)
        sum += Math.abs(s.get(i, j)) / Math.sqrt(s.get(i, i) * s.get(j, j));
    }
    return 2 * sum / ((width - first) * (width - first - 1.0));
  }
}
