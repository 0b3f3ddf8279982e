// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.linalg;

import java.util.random.RandomGenerator;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Plain loops over FLOAT64 matrices, so that no decomposition is checked with itself.
final class Matrices {
  /// Decompositions apply a few reflections or rotations a row and an iteration takes two or three
  /// turns a value, each with a rounding error of a few `ε/2`. That grows at most with `n ε ‖A‖`
  /// times a number of this size.
  private static final int TURNS = 10;

  private Matrices() {}

  /// The bound `10 max(n, m) ε ‖A‖` for residuals of decompositions of `A`.
  static double rounding(Tensor a) {
    return TURNS * Math.max(a.shape().size(0), a.shape().size(-1)) * Math.ulp(1.0) * norm(a);
  }

  static Tensor product(Tensor a, Tensor b) {
    int n = a.shape().size(0), k = a.shape().size(1), m = b.shape().size(1);
    double[] c = new double[n * m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        for (int p = 0; p < k; p++) c[i * m + j] += a.get(i, p) * b.get(p, j);
      }
    }
    return Tensor.of(Shape.of(n, m), c);
  }

  static Tensor transpose(Tensor a) {
    int n = a.shape().size(0), m = a.shape().size(1);
    double[] t = new double[n * m];
    for (int i = 0; i < n; i++) for (int j = 0; j < m; j++) t[j * n + i] = a.get(i, j);
    return Tensor.of(Shape.of(m, n), t);
  }

  static Tensor diagonal(Tensor d) {
    int n = d.shape().size(0);
    double[] a = new double[n * n];
    for (int i = 0; i < n; i++) a[i * n + i] = d.get(i);
    return Tensor.of(Shape.of(n, n), a);
  }

  /// Second difference of `n` points: 2 on the diagonal, −1 beside it.
  static Tensor secondDifference(int n) {
    double[] a = new double[n * n];
    for (int i = 0; i < n; i++) {
      a[i * n + i] = 2;
      if (i > 0) a[i * n + i - 1] = -1;
      if (i > 0) a[(i - 1) * n + i] = -1;
    }
    return Tensor.of(Shape.of(n, n), a);
  }

  /// `‖A − B‖`, Frobenius.
  static double distance(Tensor a, Tensor b) {
    double[] x = a.toDoubles(), y = b.toDoubles();
    double sum = 0;
    for (int i = 0; i < x.length; i++) sum += (x[i] - y[i]) * (x[i] - y[i]);
    return Math.sqrt(sum);
  }

  /// `‖A‖`, Frobenius.
  static double norm(Tensor a) {
    return distance(a, Tensor.zeros(a.dtype(), a.shape()));
  }

  /// `‖Vᵀ V − I‖`: 0 if the columns are orthonormal.
  static double skew(Tensor v) {
    return distance(product(transpose(v), v), Tensor.identity(v.shape().size(1)));
  }

  /// A drawn matrix: of full rank, of few columns' rank, or with columns of very different sizes.
  static Tensor drawn(RandomGenerator random, int n, int m) {
    return switch (random.nextInt(3)) {
      case 0 -> Tensor.gaussian(random, n, m);
      case 1 -> {
        int rank = random.nextInt(Math.min(n, m) + 1);
        yield product(Tensor.gaussian(random, n, rank), Tensor.gaussian(random, rank, m));
      }
      default -> {
        double[] sizes = random.doubles(m, -6, 6).map(e -> Math.pow(10, e)).toArray();
        yield product(Tensor.gaussian(random, n, m), diagonal(Tensor.vector(sizes)));
      }
    };
  }
}
