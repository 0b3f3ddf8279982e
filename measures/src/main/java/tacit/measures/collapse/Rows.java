// SPDX-License-Identifier: Apache-2.0
package tacit.measures.collapse;

import tacit.autodiff.Tensor;

/// Rows of a matrix and what is done with them.
final class Rows {
  private Rows() {}

  static double[][] of(Tensor matrix) {
    int n = matrix.shape().size(0), d = matrix.shape().size(1);
    double[] all = matrix.toDoubles();
    double[][] rows = new double[n][d];
    for (int i = 0; i < n; i++) System.arraycopy(all, i * d, rows[i], 0, d);
    return rows;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) sum += a[k] * b[k];
    return sum;
  }

  /// `‖a‖²`.
  static double square(double[] a) {
    return dot(a, a);
  }

  static double length(double[] a) {
    return Math.sqrt(square(a));
  }

  static double[] minus(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int k = 0; k < a.length; k++) difference[k] = a[k] - b[k];
    return difference;
  }
}
