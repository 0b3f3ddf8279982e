// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.linalg;

import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Storage;

/// Reflections that make some columns triangular, as one map: `H₁ H₂ … = I − V T Vᵀ`, so that
/// applying them to other columns is three products.
///
/// - Shapes: columns `(n, b)`, `n ≥ b`, `V: (n, b)` with zeros above its diagonal of ones, `T: (b,
///   b)` upper triangular
///
/// @source Schreiber & Van Loan 1989 (the compact form); Golub & Van Loan 2013, section 5.2.3
final class Reflections {
  /// Columns, each an array of its own; below the diagonal they become those of `V`, and on and
  /// above it the triangle stays.
  private final double[][] columns;

  private final double[] tau;
  private final Tensor v, t;

  private Reflections(double[][] columns, Kernels on) {
    this.columns = columns;
    this.tau = new double[columns.length];
    for (int j = 0; j < columns.length; j++) {
      tau[j] = reflect(columns[j], j);
      for (int c = j + 1; c < columns.length; c++) reflect(columns[j], tau[j], columns[c], j);
    }
    this.v = vectors();
    this.t = triangle(on);
  }

  /// Uses up `columns`.
  static Reflections of(double[][] columns, Kernels on) {
    return new Reflections(columns, on);
  }

  /// Entry `i, j` of the triangle that is left, `i ≤ j`.
  double r(int i, int j) {
    return columns[j][i];
  }

  /// `H₁ H₂ … C`, or `… H₂ H₁ C`; `C: (n, r)`.
  Tensor apply(boolean reversed, Tensor c, Kernels on) {
    Tensor small = on.matmul(t, reversed, on.matmul(v, true, c, false), false);
    double[] off = on.matmul(v, false, small, false).storage().doubles();
    double[] left = c.toDoubles();
    for (int i = 0; i < left.length; i++) left[i] -= off[i];
    return Tensor.of(c.shape(), Storage.of(left));
  }

  /// Makes `x` from place `j` on a multiple of the first axis: `x_j` becomes that number, what
  /// follows the rest of `v`, whose first entry is 1. Gives `τ` of `H = I − τ v vᵀ`.
  private static double reflect(double[] x, int j) {
    double below = 0;
    for (int i = j + 1; i < x.length; i++) below += x[i] * x[i];
    if (below == 0) return 0;
    double length = -Math.copySign(Math.sqrt(x[j] * x[j] + below), x[j]), first = x[j] - length;
    for (int i = j + 1; i < x.length; i++) x[i] /= first;
    x[j] = length;
    return -first / length;
  }

  /// `H c`.
  private static void reflect(double[] v, double tau, double[] c, int j) {
    double along = c[j];
    for (int i = j + 1; i < c.length; i++) along += v[i] * c[i];
    along *= tau;
    c[j] -= along;
    for (int i = j + 1; i < c.length; i++) c[i] -= along * v[i];
  }

  private Tensor vectors() {
    int n = columns[0].length, b = columns.length;
    double[] rows = new double[n * b];
    for (int j = 0; j < b; j++) {
      rows[j * b + j] = 1;
      for (int i = j + 1; i < n; i++) rows[i * b + j] = columns[j][i];
    }
    return Tensor.of(Shape.of(n, b), Storage.of(rows));
  }

  /// `T`, a column after another: `t_j = −τⱼ T (Vᵀ vⱼ)` above, `τⱼ` on the diagonal.
  private Tensor triangle(Kernels on) {
    int b = columns.length;
    double[] products = on.matmul(v, true, v, false).storage().doubles();
    double[][] t = new double[b][b];
    for (int j = 0; j < b; j++) {
      for (int i = 0; i < j; i++) {
        for (int k = i; k < j; k++) t[i][j] -= tau[j] * t[i][k] * products[k * b + j];
      }
      t[j][j] = tau[j];
    }
    return Tensor.matrix(t);
  }
}
