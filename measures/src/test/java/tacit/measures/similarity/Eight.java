// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.linalg.Qr;

/// Eight examples seen by two layers of three neurons, and ten points of the plane with their
/// images and labels: the data of every golden number here. Also how laws change representations.
final class Eight {
  /// Golden numbers are given to 12 digits behind the point.
  static final Offset<Double> DIGITS = Offset.offset(1e-12);

  static final Kernels ON = new ScalarKernels();

  static final Tensor X =
      Tensor.matrix(
          new double[][] {
            {1, 2, 0}, {0, 1, 1}, {2, 0, 1}, {4, 1, 2}, {1, 0, 0}, {2, 3, 1}, {0, 2, 2}, {5, 1, 3}
          });

  static final Tensor Y =
      Tensor.matrix(
          new double[][] {
            {2, 1, 1}, {1, 0, 0}, {0, 3, 2}, {4, 1, 2}, {1, 2, 1}, {3, 2, 2}, {2, 0, 1}, {1, 4, 2}
          });

  static final Tensor P =
      Tensor.matrix(
          new double[][] {
            {0, 0}, {1.1, 0.2}, {0.3, 2.4}, {3.5, 1.2}, {2.2, 4.7},
            {5.9, 2.1}, {4.4, 5.3}, {6.8, 6.1}, {1.7, 3.3}, {7.6, 3.9}
          });

  static final Tensor Q =
      Tensor.matrix(
          new double[][] {
            {0, 1.3}, {1.2, 0.9}, {0.2, 2.1}, {3.1, 1.4}, {2.6, 3.2},
            {5.2, 1.1}, {4.1, 4.4}, {6.3, 5.2}, {1.9, 2.3}, {7.5, 3.6}
          });

  static final Indices LABELS = Indices.of(0, 0, 0, 1, 1, 1, 2, 2, 1, 2);

  private Eight() {}

  static Tensor rows(Tensor x, int from, int to) {
    double[][] rows = array(x);
    return Tensor.matrix(Arrays.copyOfRange(rows, from, to));
  }

  static double[][] array(Tensor x) {
    int n = x.shape().size(0), d = x.shape().size(1);
    double[][] rows = new double[n][d];
    for (int i = 0; i < n; i++) for (int j = 0; j < d; j++) rows[i][j] = x.get(i, j);
    return rows;
  }

  /// The plain product.
  static Tensor times(Tensor a, Tensor b) {
    double[][] product = new double[a.shape().size(0)][b.shape().size(1)];
    for (int i = 0; i < product.length; i++) {
      for (int j = 0; j < product[i].length; j++) {
        for (int k = 0; k < b.shape().size(0); k++) product[i][j] += a.get(i, k) * b.get(k, j);
      }
    }
    return Tensor.matrix(product);
  }

  static Tensor transposed(Tensor a) {
    double[][] t = new double[a.shape().size(1)][a.shape().size(0)];
    for (int i = 0; i < t.length; i++) for (int j = 0; j < t[i].length; j++) t[i][j] = a.get(j, i);
    return Tensor.matrix(t);
  }

  /// `s x + shift`, the same shift in every column.
  static Tensor affine(Tensor x, double s, double shift) {
    double[] values = x.toDoubles();
    return Tensor.of(x.shape(), Arrays.stream(values).map(v -> s * v + shift).toArray());
  }

  static Tensor rotated(Tensor x, RandomGenerator random) {
    int d = x.shape().size(1);
    return times(x, Qr.of(Tensor.gaussian(random, d, d)).q());
  }

  /// `H x`: each column less its mean.
  static Tensor centered(Tensor x) {
    double[][] rows = array(x);
    for (int j = 0; j < rows[0].length; j++) {
      double mean = 0;
      for (double[] row : rows) mean += row[j] / rows.length;
      for (double[] row : rows) row[j] -= mean;
    }
    return Tensor.matrix(rows);
  }
}
