// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Sums and largest values of double numbers in lanes.
///
/// Sums run in lanes over blocks of at most [#BLOCK] terms and again from block to block, so their
/// error is at most `(BLOCK + n / BLOCK) ε Σ|xᵢ|` for `n` terms.
final class DoubleReductions {
  static final int BLOCK = 512;

  private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
  private static final int L = S.length();

  private DoubleReductions() {}

  /// `Σ x[first + i]` for `count` consecutive numbers; `lanes` is room for those of a vector.
  static double sum(double[] x, int first, int count, double[] lanes) {
    double sum = 0;
    for (int i = first; i < first + count; i += BLOCK) {
      sum += block(x, i, Math.min(i + BLOCK, first + count), lanes);
    }
    return sum;
  }

  private static double block(double[] x, int from, int to, double[] lanes) {
    var a = DoubleVector.zero(S);
    var b = DoubleVector.zero(S);
    int i = from;
    for (; i <= to - 2 * L; i += 2 * L) {
      a = a.add(DoubleVector.fromArray(S, x, i));
      b = b.add(DoubleVector.fromArray(S, x, i + L));
    }
    a.add(b).intoArray(lanes, 0);
    double sum = 0;
    for (int lane = 0; lane < L; lane++) sum += lanes[lane]; // one order, whoever compiles
    for (; i < to; i++) sum += x[i];
    return sum;
  }

  /// Largest of `count` consecutive numbers; NaN if any is.
  static double max(double[] x, int first, int count) {
    double max = Double.NEGATIVE_INFINITY;
    int i = first, to = first + count;
    if (count >= L) {
      var m = DoubleVector.broadcast(S, max);
      for (; i <= to - L; i += L) m = m.max(DoubleVector.fromArray(S, x, i));
      max = m.reduceLanes(VectorOperators.MAX);
    }
    for (; i < to; i++) max = Math.max(max, x[i]);
    return max;
  }

  /// Adds rows `from` to `to` of the `(rows, m)` numbers that begin at `first` to `sums: (m)`.
  static void addRows(double[] x, int first, int m, int from, int to, double[] sums) {
    for (int r = from; r < to; r += BLOCK) {
      int end = Math.min(r + BLOCK, to);
      int j = 0;
      for (; j <= m - 4 * L; j += 4 * L) fourColumns(x, first + j, m, r, end, sums, j);
      for (; j <= m - L; j += L) oneColumn(x, first + j, m, r, end, sums, j);
      for (; j < m; j++) {
        double sum = 0;
        for (int i = r; i < end; i++) sum += x[first + i * m + j];
        sums[j] += sum;
      }
    }
  }

  private static void fourColumns(
      double[] x, int at, int m, int from, int to, double[] sums, int j) {
    var a = DoubleVector.zero(S);
    var b = DoubleVector.zero(S);
    var c = DoubleVector.zero(S);
    var d = DoubleVector.zero(S);
    for (int i = from; i < to; i++) {
      a = a.add(DoubleVector.fromArray(S, x, at + i * m));
      b = b.add(DoubleVector.fromArray(S, x, at + i * m + L));
      c = c.add(DoubleVector.fromArray(S, x, at + i * m + 2 * L));
      d = d.add(DoubleVector.fromArray(S, x, at + i * m + 3 * L));
    }
    add(a, sums, j);
    add(b, sums, j + L);
    add(c, sums, j + 2 * L);
    add(d, sums, j + 3 * L);
  }

  private static void oneColumn(double[] x, int at, int m, int from, int to, double[] sums, int j) {
    var a = DoubleVector.zero(S);
    for (int i = from; i < to; i++) a = a.add(DoubleVector.fromArray(S, x, at + i * m));
    add(a, sums, j);
  }

  private static void add(DoubleVector v, double[] sums, int j) {
    v.add(DoubleVector.fromArray(S, sums, j)).intoArray(sums, j);
  }

  /// The largest in each column of the `(rows, m)` numbers that begin at `first`.
  static void maxRows(double[] x, int first, int m, int rows, double[] y, int out) {
    for (int j = 0; j < m; j++) y[out + j] = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < rows; i++) {
      int row = first + i * m;
      for (int j = 0; j < m; j++) y[out + j] = Math.max(y[out + j], x[row + j]);
    }
  }
}
