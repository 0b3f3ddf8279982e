// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.theory.ntk.inference.Covariances;

/// Kernels of drawn features, `K = A Aᵀ/p` and `Θ = K + B Bᵀ/p`, as a network's are: the tangent
/// kernel is the covariance and what the lower layers add. And the few products that claims need,
/// in plain loops, apart from those of inference.
///
/// @param y targets `(m, k)`
record DrawnKernels(Covariances nngp, Covariances ntk, Tensor y) {
  static DrawnKernels of(Seed seed, int m, int n, int k) {
    RandomGenerator random = seed.generator();
    int all = m + n, p = 2 * all;
    double[][] nngp = gram(Tensor.gaussian(random, all, p));
    double[][] ntk = gram(Tensor.gaussian(random, all, p));
    for (int i = 0; i < all; i++) for (int j = 0; j < all; j++) ntk[i][j] += nngp[i][j];
    return new DrawnKernels(parts(nngp, m), parts(ntk, m), Tensor.gaussian(random, m, k));
  }

  private static double[][] gram(Tensor a) {
    int n = a.shape().size(0), p = a.shape().size(1);
    double[][] k = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int l = 0; l < p; l++) k[i][j] += a.get(i, l) * a.get(j, l) / p;
      }
    }
    return k;
  }

  private static Covariances parts(double[][] all, int m) {
    int n = all.length;
    return new Covariances(block(all, 0, m, 0, m), block(all, m, n, 0, m), block(all, m, n, m, n));
  }

  private static Tensor block(double[][] all, int i, int iEnd, int j, int jEnd) {
    double[] values = new double[(iEnd - i) * (jEnd - j)];
    int at = 0;
    for (int r = i; r < iEnd; r++) for (int c = j; c < jEnd; c++) values[at++] = all[r][c];
    return Tensor.of(Shape.of(iEnd - i, jEnd - j), values);
  }

  static Tensor zeros(int n, int k) {
    return Tensor.of(Shape.of(n, k), new double[n * k]);
  }

  /// `a b`.
  static Tensor times(Tensor a, Tensor b) {
    int n = a.shape().size(0), k = a.shape().size(1), m = b.shape().size(1);
    double[] y = new double[n * m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        for (int l = 0; l < k; l++) y[i * m + j] += a.get(i, l) * b.get(l, j);
      }
    }
    return Tensor.of(Shape.of(n, m), y);
  }

  /// `a + s b`.
  static Tensor plus(Tensor a, double s, Tensor b) {
    double[] x = a.toDoubles(), y = b.toDoubles();
    for (int i = 0; i < x.length; i++) x[i] += s * y[i];
    return Tensor.of(a.shape(), x);
  }

  static Tensor transposed(Tensor a) {
    int n = a.shape().size(0), m = a.shape().size(1);
    double[] y = new double[n * m];
    for (int i = 0; i < n; i++) for (int j = 0; j < m; j++) y[j * n + i] = a.get(i, j);
    return Tensor.of(Shape.of(m, n), y);
  }

  static double norm(Tensor a) {
    double sum = 0;
    for (double x : a.toDoubles()) sum += x * x;
    return Math.sqrt(sum);
  }

  /// All numbers of several tensors in one row.
  static Tensor row(Tensor... parts) {
    return Tensor.vector(
        Arrays.stream(parts).flatMapToDouble(part -> Arrays.stream(part.toDoubles())).toArray());
  }
}
