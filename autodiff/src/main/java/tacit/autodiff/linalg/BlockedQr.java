// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.linalg;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Storage;

/// QR decomposition of a tall matrix by [Reflections] of some columns at a time: nearly all of its
/// work is products, which kernels do.
///
/// @source Golub & Van Loan 2013, section 5.2.3
final class BlockedQr {
  private static final int BLOCK = 32;

  private final int n, m;
  private final double[] r;
  private final List<Reflections> blocks = new ArrayList<>();
  private final Kernels on;

  /// Of `a: (n, m)`, `n ≥ m`; entries of size one or so, for their squares are summed.
  BlockedQr(Tensor a, Kernels on) {
    this.n = a.shape().size(0);
    this.m = a.shape().size(1);
    this.r = new double[m * m];
    this.on = on;
    Tensor left = a;
    for (int p = 0; p < m; p += BLOCK) left = eliminate(left, p);
  }

  /// Makes the first columns of `left` triangular, whose first entry is at `(p, p)`; what is then
  /// right of and below them.
  private Tensor eliminate(Tensor left, int p) {
    int rows = n - p, columns = m - p, b = Math.min(BLOCK, columns);
    var block = Reflections.of(columns(left, b), on);
    blocks.add(block);
    for (int i = 0; i < b; i++) {
      for (int j = i; j < b; j++) r[(p + i) * m + p + j] = block.r(i, j);
    }
    if (b == columns) return left;
    Tensor rest = block.apply(true, part(left, 0, b, rows, columns - b), on);
    double[] values = rest.storage().doubles();
    for (int i = 0; i < b; i++) {
      System.arraycopy(values, i * (columns - b), r, (p + i) * m + p + b, columns - b);
    }
    return part(rest, b, 0, rows - b, columns - b);
  }

  private static double[][] columns(Tensor a, int b) {
    int n = a.shape().size(0), m = a.shape().size(1);
    double[] values = a.storage().doubles();
    double[][] columns = new double[b][n];
    for (int i = 0; i < n; i++) for (int j = 0; j < b; j++) columns[j][i] = values[i * m + j];
    return columns;
  }

  /// `rows` by `columns` numbers from `(i, j)` on.
  private static Tensor part(Tensor a, int i, int j, int rows, int columns) {
    int m = a.shape().size(1);
    double[] part = new double[rows * columns], values = a.storage().doubles();
    for (int k = 0; k < rows; k++) {
      System.arraycopy(values, (i + k) * m + j, part, k * columns, columns);
    }
    return Tensor.of(Shape.of(rows, columns), Storage.of(part));
  }

  /// `R: (m, m)`.
  double[] r() {
    return r;
  }

  /// `Q: (n, m)`, the reflections of the first axes, the last block first: it knows the last axes
  /// alone.
  double[] q() {
    Tensor q = Tensor.of(Shape.of(n - m, 0), new double[0]);
    for (int k = blocks.size() - 1, to = m; k >= 0; to = k * BLOCK, k--) {
      q = blocks.get(k).apply(false, withAxes(q, to - k * BLOCK), on);
    }
    return q.storage().doubles();
  }

  /// `[I 0; 0 Q]` with an identity of size `b`.
  private static Tensor withAxes(Tensor q, int b) {
    int rows = q.shape().size(0), columns = q.shape().size(1), m = b + columns;
    double[] wider = new double[(rows + b) * m], values = q.storage().doubles();
    for (int i = 0; i < b; i++) wider[i * m + i] = 1;
    for (int i = 0; i < rows; i++) {
      System.arraycopy(values, i * columns, wider, (b + i) * m + b, columns);
    }
    return Tensor.of(Shape.of(rows + b, m), Storage.of(wider));
  }
}
