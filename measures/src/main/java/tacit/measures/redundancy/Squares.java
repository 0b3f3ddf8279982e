// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import tacit.autodiff.Tensor;

/// Sums of squares on the diagonals of scatters, and their rows as arrays.
final class Squares {
  private Squares() {}

  /// `1 − Σ Sⱼⱼ / Σ Gⱼⱼ` over some neurons; NaN where none of them changes.
  static double explained(Tensor s, Tensor g, IntPredicate neurons) {
    double left = 0, all = 0;
    for (int j = 0; j < g.shape().size(0); j++) {
      if (!neurons.test(j)) continue;
      left += s.get(j, j);
      all += g.get(j, j);
    }
    return all == 0 ? Double.NaN : 1 - left / all;
  }

  /// `Σ (u − ū)(v − v̄) / (n − 1)`.
  static double covariance(double[] u, double[] v) {
    double uMean = ChunkPoint.mean(u), vMean = ChunkPoint.mean(v), sum = 0;
    for (int i = 0; i < u.length; i++) sum += (u[i] - uMean) * (v[i] - vMean);
    return sum / (u.length - 1);
  }

  static double[] column(Tensor matrix, int j) {
    return IntStream.range(0, matrix.shape().size(0)).mapToDouble(i -> matrix.get(i, j)).toArray();
  }

  static double[][] rows(Tensor matrix) {
    int n = matrix.shape().size(0), m = matrix.shape().size(1);
    double[] values = matrix.toDoubles();
    double[][] rows = new double[n][m];
    for (int i = 0; i < n; i++) System.arraycopy(values, i * m, rows[i], 0, m);
    return rows;
  }
}
