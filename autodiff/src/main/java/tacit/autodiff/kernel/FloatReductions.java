// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Sums and largest values of float numbers in lanes.
///
/// Sums run in lanes over blocks of at most [#BLOCK] terms and in double from block to block, so
/// their error is at most `BLOCK ε Σ|xᵢ|` however many terms there are.
final class FloatReductions {
  static final int BLOCK = 512;

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Double> WIDE = DoubleVector.SPECIES_PREFERRED;

  /// Numbers in a vector.
  static final int L = S.length();

  private static final int HALF = WIDE.length();

  private FloatReductions() {}

  /// `Σ x[first + i]` for `count` consecutive numbers; `lanes` is room for [#L].
  static double sum(float[] x, int first, int count, double[] lanes) {
    double sum = 0;
    for (int i = first; i < first + count; i += BLOCK) {
      sum += block(x, i, Math.min(i + BLOCK, first + count), lanes);
    }
    return sum;
  }

  private static double block(float[] x, int from, int to, double[] lanes) {
    var a = FloatVector.zero(S);
    var b = FloatVector.zero(S);
    int i = from;
    for (; i <= to - 2 * L; i += 2 * L) {
      a = a.add(FloatVector.fromArray(S, x, i));
      b = b.add(FloatVector.fromArray(S, x, i + L));
    }
    var both = a.add(b);
    wide(both, 0).intoArray(lanes, 0);
    wide(both, 1).intoArray(lanes, HALF);
    double sum = 0;
    for (int lane = 0; lane < L; lane++) sum += lanes[lane]; // one order, whoever compiles
    for (; i < to; i++) sum += x[i];
    return sum;
  }

  /// Largest of `count` consecutive numbers; NaN if any is.
  static float max(float[] x, int first, int count) {
    float max = Float.NEGATIVE_INFINITY;
    int i = first, to = first + count;
    if (count >= L) {
      var m = FloatVector.broadcast(S, max);
      for (; i <= to - L; i += L) m = m.max(FloatVector.fromArray(S, x, i));
      max = m.reduceLanes(VectorOperators.MAX);
    }
    for (; i < to; i++) max = Math.max(max, x[i]);
    return max;
  }

  /// Adds rows `from` to `to` of the `(rows, m)` numbers that begin at `first` to `sums: (m)`.
  static void addRows(float[] x, int first, int m, int from, int to, double[] sums) {
    float[] lanes = new float[L];
    for (int r = from; r < to; r += BLOCK) {
      int end = Math.min(r + BLOCK, to);
      int j = 0;
      for (; j <= m - 4 * L; j += 4 * L) fourColumns(x, first + j, m, r, end, lanes, sums, j);
      for (; j <= m - L; j += L) oneColumn(x, first + j, m, r, end, lanes, sums, j);
      for (; j < m; j++) {
        double sum = 0;
        for (int i = r; i < end; i++) sum += x[first + i * m + j];
        sums[j] += sum;
      }
    }
  }

  private static void fourColumns(
      float[] x, int at, int m, int from, int to, float[] lanes, double[] sums, int j) {
    var a = FloatVector.zero(S);
    var b = FloatVector.zero(S);
    var c = FloatVector.zero(S);
    var d = FloatVector.zero(S);
    for (int i = from; i < to; i++) {
      a = a.add(FloatVector.fromArray(S, x, at + i * m));
      b = b.add(FloatVector.fromArray(S, x, at + i * m + L));
      c = c.add(FloatVector.fromArray(S, x, at + i * m + 2 * L));
      d = d.add(FloatVector.fromArray(S, x, at + i * m + 3 * L));
    }
    add(a, lanes, sums, j);
    add(b, lanes, sums, j + L);
    add(c, lanes, sums, j + 2 * L);
    add(d, lanes, sums, j + 3 * L);
  }

  private static void oneColumn(
      float[] x, int at, int m, int from, int to, float[] lanes, double[] sums, int j) {
    var a = FloatVector.zero(S);
    for (int i = from; i < to; i++) a = a.add(FloatVector.fromArray(S, x, at + i * m));
    add(a, lanes, sums, j);
  }

  /// Adds each lane to its own sum, `sums[j + lane]`; `lanes` is room for [#L].
  static void add(FloatVector v, float[] lanes, double[] sums, int j) {
    v.intoArray(lanes, 0);
    for (int lane = 0; lane < L; lane++) sums[j + lane] += lanes[lane];
  }

  /// The first or the second half of the lanes.
  private static DoubleVector wide(FloatVector v, int half) {
    return (DoubleVector) v.convert(VectorOperators.F2D, half);
  }

  /// The largest in each column of the `(rows, m)` numbers that begin at `first`.
  static void maxRows(float[] x, int first, int m, int rows, float[] y, int out) {
    for (int j = 0; j < m; j++) y[out + j] = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < rows; i++) {
      int row = first + i * m;
      for (int j = 0; j < m; j++) y[out + j] = Math.max(y[out + j], x[row + j]);
    }
  }
}
