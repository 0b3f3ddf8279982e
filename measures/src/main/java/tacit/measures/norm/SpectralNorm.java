// SPDX-License-Identifier: Apache-2.0
package tacit.measures.norm;

import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Svd;

/// The largest singular value of a matrix, `‖A‖₂ = max_{‖v‖ = 1} ‖A v‖ = σ₁`, `A: (n, m)`.
///
/// @source Golub & Van Loan 2013, sections 2.3.3 and 7.3.1
public final class SpectralNorm {
  private static final int MOST_STEPS = 10_000;
  private static final double ENOUGH = 1e-12;

  /// What all ones are moved by, growing from entry to entry.
  public static final double JITTER = 1e-3;

  private SpectralNorm() {}

  /// By the singular value decomposition, to the last digits.
  public static double of(Tensor matrix) {
    return Svd.sigmaOf(matrix).get(0);
  }

  /// By steps `v ← Aᵀ A v / ‖Aᵀ A v‖` from `vᵢ = 1 + i/1000`, until `‖A v‖` changes by less than
  /// one part in 10¹² or 10 000 steps are done. It needs no decomposition, and is as much less
  /// exact as the first two singular values are close.
  ///
  /// From ones alone it can stand still: of the matrix with rows (1, 0), (0, 1), (1, −1) they are
  /// an eigenvector, and not of the largest value.
  public static double byPowerIteration(Tensor matrix) {
    return byPowerIteration(matrix, JITTER);
  }

  /// The same from `vᵢ = 1 + jitter i`.
  public static double byPowerIteration(Tensor matrix, double jitter) {
    int n = matrix.shape().size(0), m = matrix.shape().size(1);
    double[] a = matrix.toDoubles(), v = new double[m];
    for (int j = 0; j < m; j++) v[j] = 1 + jitter * j;
    double norm = 0;
    for (int step = 0; step < MOST_STEPS; step++) {
      scale(v, 1 / EntryNorms.euclidean(v));
      double[] u = times(a, v, n);
      double next = EntryNorms.euclidean(u);
      if (next == 0 || Math.abs(next - norm) < ENOUGH * next) return next;
      norm = next;
      v = transposedTimes(a, u, m);
    }
    return norm;
  }

  private static void scale(double[] v, double by) {
    for (int j = 0; j < v.length; j++) v[j] *= by;
  }

  private static double[] times(double[] a, double[] v, int n) {
    double[] u = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < v.length; j++) u[i] += a[i * v.length + j] * v[j];
    }
    return u;
  }

  private static double[] transposedTimes(double[] a, double[] u, int m) {
    double[] v = new double[m];
    for (int i = 0; i < u.length; i++) {
      for (int j = 0; j < m; j++) v[j] += a[i * m + j] * u[i];
    }
    return v;
  }
}
