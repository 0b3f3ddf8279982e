// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.Arrays;
import java.util.Map;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Params;

/// Rows and columns of weight matrices, read and replaced.
final class Weights {
  private Weights() {}

  static Tensor row(Tensor matrix, int r) {
    int m = matrix.shape().size(1);
    return Tensor.vector(Arrays.copyOfRange(matrix.toDoubles(), r * m, (r + 1) * m));
  }

  static Tensor column(Tensor matrix, int r) {
    int n = matrix.shape().size(0), m = matrix.shape().size(1);
    double[] all = matrix.toDoubles(), column = new double[n];
    for (int i = 0; i < n; i++) column[i] = all[i * m + r];
    return Tensor.vector(column);
  }

  /// Squared norms of all rows.
  static double[] squaredRows(Tensor matrix) {
    int n = matrix.shape().size(0), m = matrix.shape().size(1);
    double[] all = matrix.toDoubles(), squares = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        double x = all[i * m + j];
        squares[i] = Math.fma(x, x, squares[i]);
      }
    }
    return squares;
  }

  /// Squared norms of all columns.
  static double[] squaredColumns(Tensor matrix) {
    int n = matrix.shape().size(0), m = matrix.shape().size(1);
    double[] all = matrix.toDoubles(), squares = new double[m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        double x = all[i * m + j];
        squares[j] = Math.fma(x, x, squares[j]);
      }
    }
    return squares;
  }

  /// `sᵢ aᵢⱼ`.
  static Tensor scaleRows(Tensor matrix, double... s) {
    int m = matrix.shape().size(1);
    double[] all = matrix.toDoubles();
    for (int i = 0; i < all.length; i++) all[i] *= s[i / m];
    return Tensor.of(matrix.shape(), all);
  }

  /// `aᵢⱼ sⱼ`.
  static Tensor scaleColumns(Tensor matrix, double... s) {
    int m = matrix.shape().size(1);
    double[] all = matrix.toDoubles();
    for (int i = 0; i < all.length; i++) all[i] *= s[i % m];
    return Tensor.of(matrix.shape(), all);
  }

  /// `n` numbers, `value` at `r` and 0 elsewhere.
  static double[] only(int n, int r, double value) {
    double[] only = new double[n];
    only[r] = value;
    return only;
  }

  static Params<Tensor> replaced(Params<Tensor> w, Map<String, Tensor> by) {
    return w.with(w.names().stream().map(name -> by.getOrDefault(name, w.get(name))).toList());
  }

  static double squaredNorm(Tensor x) {
    return inner(x, x);
  }

  static double norm(Tensor x) {
    return Math.sqrt(squaredNorm(x));
  }

  /// `⟨x, y⟩`.
  static double inner(Tensor x, Tensor y) {
    double[] a = x.toDoubles(), b = y.toDoubles();
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum = Math.fma(a[i], b[i], sum);
    return sum;
  }

  /// `x + s y`.
  static Tensor plus(Tensor x, double s, Tensor y) {
    double[] a = x.toDoubles(), b = y.toDoubles();
    for (int i = 0; i < a.length; i++) a[i] = Math.fma(s, b[i], a[i]);
    return Tensor.of(x.shape(), a);
  }

  static Tensor zeros(Shape shape) {
    return Tensor.of(shape, new double[shape.count()]);
  }
}
