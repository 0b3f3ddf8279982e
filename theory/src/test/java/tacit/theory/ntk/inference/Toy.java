// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// A toy, computed before with NumPy: three training points, two test points, a ReLU network of two
/// blocks with `σ_w² = 2` and `σ_b² = 0.1`; its kernels as printed, to twelve digits.
final class Toy {
  static final Tensor Y = Tensor.matrix(new double[][] {{1}, {-1}, {0.5}});
  static final Covariances NNGP =
      new Covariances(
          symmetric(3.3, 1.494338030277, 1.422006692306, 4.05, 1.833567719517, 2.83125),
          Tensor.matrix(
              new double[][] {
                {1.099213095988, 1.290294995252, 0.792998582876},
                {1.044262433079, 1.75364167454, 0.884173044683}
              }),
          Tensor.matrix(new double[][] {{0.8, 0.695415609027}, {0.695415609027, 1.425}}));
  static final Covariances NTK =
      new Covariances(
          symmetric(9.6, 1.461179468852, 1.670241432718, 11.85, 2.670586193055, 8.19375),
          Tensor.matrix(
              new double[][] {
                {1.98295570088, 2.505481525607, 1.045232769705},
                {1.254133100673, 3.480552537299, 0.917979845876}
              }),
          Tensor.matrix(new double[][] {{2.1, 1.116190470344}, {1.116190470344, 3.975}}));

  private Toy() {}

  static Tensor column(double... values) {
    return Tensor.of(Shape.of(values.length, 1), values);
  }

  /// From `11, 12, 13, 22, 23, 33`.
  private static Tensor symmetric(double a, double b, double c, double d, double e, double f) {
    return Tensor.matrix(new double[][] {{a, b, c}, {b, d, e}, {c, e, f}});
  }

  /// A kernel `A Aᵀ / m + I / 10` of random numbers on `m` training and `n` test points.
  static Covariances drawn(Seed seed, int m, int n) {
    Tensor a = Tensor.gaussian(seed.generator(), m + n, 2 * (m + n));
    Tensor all = Matrices.plusDiagonal(Matrices.timesTransposed(a, a), 0.1 * (m + n));
    return new Covariances(part(all, 0, m, 0, m), part(all, m, n, 0, m), part(all, m, n, m, n));
  }

  private static Tensor part(Tensor all, int i, int n, int j, int k) {
    double[] values = new double[n * k];
    for (int r = 0; r < n; r++) {
      for (int c = 0; c < k; c++) values[r * k + c] = all.get(i + r, j + c);
    }
    return Tensor.of(Shape.of(n, k), values);
  }
}
