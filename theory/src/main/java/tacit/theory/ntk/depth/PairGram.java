// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import tacit.autodiff.Axes;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Both kernels of all pairs of a few inputs after `depth` blocks, from the covariances after the
/// first dense layer. Shapes `K, Θ: (m, m)`.
///
/// @param nngp `K`
/// @param ntk `Θ`
public record PairGram(Tensor nngp, Tensor ntk) {
  public static PairGram of(PairRecursion recursion, Tensor covariance, int depth) {
    Axes.of("pairs").bind("covariance", covariance.shape(), "m m");
    int m = covariance.shape().size(0);
    double[] k = new double[m * m], theta = new double[m * m];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j <= i; j++) {
        var start = start(covariance, i, j);
        var at = recursion.after(depth, start);
        k[i * m + j] = k[j * m + i] = i == j ? at.k11() : at.k12();
        theta[i * m + j] = theta[j * m + i] = i == j ? at.theta11() : at.theta12();
      }
    }
    return new PairGram(Tensor.of(Shape.of(m, m), k), Tensor.of(Shape.of(m, m), theta));
  }

  private static Pair start(Tensor covariance, int i, int j) {
    return Pair.start(covariance.get(i, i), covariance.get(j, j), covariance.get(i, j));
  }

  /// `1 − c` of all pairs.
  public Tensor deviations() {
    int m = nngp.shape().size(0);
    double[] h = new double[m * m];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < m; j++) {
        double scale = Math.sqrt(nngp.get(i, i) * nngp.get(j, j));
        h[i * m + j] = i == j ? 0 : Math.max(0, 1 - nngp.get(i, j) / scale);
      }
    }
    return Tensor.of(nngp.shape(), h);
  }
}
