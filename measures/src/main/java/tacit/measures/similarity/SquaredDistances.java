// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import tacit.autodiff.kernel.Kernels;

/// Squared distances of rows, `‖xᵢ − xⱼ‖²`, summed from differences: equal rows have distance 0,
/// and `i, j` the same one as `j, i`, to the last digit.
final class SquaredDistances {
  private final double[] columns;
  private final int n;
  private final int d;

  SquaredDistances(Matrix rows) {
    this.n = rows.n();
    this.d = rows.d();
    this.columns = new double[n * d];
    for (int i = 0; i < n; i++) for (int j = 0; j < d; j++) columns[j * n + i] = rows.get(i, j);
  }

  /// `n`.
  int count() {
    return n;
  }

  /// From row `i` to each row.
  double[] from(int i) {
    double[] squares = new double[n];
    for (int j = 0; j < d; j++) {
      double own = columns[j * n + i];
      int at = j * n;
      for (int a = 0; a < n; a++) {
        double difference = own - columns[at + a];
        squares[a] += difference * difference;
      }
    }
    return squares;
  }

  /// From each row to each, `(n, n)` by rows.
  double[] all(Kernels on) {
    double[] all = new double[n * n];
    on.each(n, i -> System.arraycopy(from(i), 0, all, i * n, n));
    return all;
  }
}
