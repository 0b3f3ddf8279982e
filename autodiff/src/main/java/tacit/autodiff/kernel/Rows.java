// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

/// FLOAT64 matrices in arrays that their owner keeps from step to step: where a step takes
/// microseconds, new arrays would be most of its work.
///
/// A matrix is an array, a lead (numbers from one row to the next) and its sizes. Rows come in
/// fours and columns in eights: whoever makes the arrays rounds both up ([#rowsFor], [#leadFor])
/// and leaves the rest zero, which every operation here keeps. No operation makes an array, and
/// each gives the same bits every time. An instance is for one thread.
///
/// Made by [Cpu#rows].
public sealed interface Rows permits ScalarRows, VectorRows {
  /// Rows to make room for, a multiple of four.
  static int rowsFor(int n) {
    return Math.ceilDiv(n, 4) * 4;
  }

  /// Columns that are computed, a multiple of eight.
  static int columnsFor(int m) {
    return Math.ceilDiv(m, 8) * 8;
  }

  /// Numbers from one row to the next: enough columns, and no multiple of 64, for rows a power of
  /// two apart fall on one another in the cache.
  static int leadFor(int m) {
    int columns = columnsFor(m);
    return columns % 64 == 0 ? columns + 8 : columns;
  }

  /// `y = a b`, `a: (n, k)`, `b: (k, m)`.
  void multiply(
      double[] a, int leadA, double[] b, int leadB, double[] y, int leadY, int n, int k, int m);

  /// `y = aᵀ b`, `a: (k, n)`, `b: (k, m)`.
  void multiplyTransposed(
      double[] a, int leadA, double[] b, int leadB, double[] y, int leadY, int n, int k, int m);

  /// `y = aᵀ`, `a: (n, m)`.
  void transpose(double[] a, int leadA, double[] y, int leadY, int n, int m);

  /// Which rows of two matrices meet: row `p[i]` of `a` and row `q[i]` of `b`, which have `m`
  /// columns.
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Meeting(double[] a, int leadA, int[] p, double[] b, int leadB, int[] q, int m) {
    public Meeting {
      if (p.length != q.length) {
        throw new IllegalArgumentException(
            "rows: %d rows of a cannot meet %d rows of b".formatted(p.length, q.length));
      }
    }

    /// The same rows of other matrices of the same sizes.
    public Meeting of(double[] otherA, double[] otherB) {
      return new Meeting(otherA, leadA, p, otherB, leadB, q, m);
    }
  }

  /// `y[i, j] = a[pᵢ, j] b[qᵢ, j]`.
  void pair(Meeting at, double[] y, int leadY);

  /// `ā[pᵢ, j] += ȳ[i, j] b[qᵢ, j]`, `b̄[qᵢ, j] += ȳ[i, j] a[pᵢ, j]`: the adjoint of [#pair].
  void pairBack(Meeting at, double[] yBar, int leadY, double[] aBar, double[] bBar);

  /// `yᵢ = Σⱼ a[pᵢ, j] b[qᵢ, j]`.
  void dots(Meeting at, double[] y);

  /// `ā[pᵢ, j] += ȳᵢ b[qᵢ, j]`, `b̄[qᵢ, j] += ȳᵢ a[pᵢ, j]`: the adjoint of [#dots].
  void dotsBack(Meeting at, double[] yBar, double[] aBar, double[] bBar);
}
