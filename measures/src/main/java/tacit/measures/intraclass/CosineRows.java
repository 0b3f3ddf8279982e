// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import java.util.Arrays;
import tacit.autodiff.Axes;
import tacit.autodiff.Tensor;

/// Cosine distances of rows, `d(u, v) = 1 − u·v / (‖u‖ ‖v‖)`, held in `[0, 2]`.
///
/// A row has distance 0 to itself. A row of zeros has no direction and distance 1 to every other
/// row. Rows are divided by their length once; distances are made when asked for and never kept.
public final class CosineRows {
  /// Rows that are compared with each other row in one go, so that they stay in the cache.
  private static final int TILE = 128;

  /// Entry `j` of every row, divided by its length: neighbors in memory are rows, so one entry of
  /// many rows is multiplied at once.
  private final double[][] columns;

  private final int count;

  private CosineRows(double[][] columns, int count) {
    this.columns = columns;
    this.count = count;
  }

  /// Of a matrix `(n, d)`.
  public static CosineRows of(Tensor x) {
    Axes.of("cosine rows").bind("x", x.shape(), "n d");
    return of(ActivationRecord.of(x).rows(0));
  }

  static CosineRows of(double[][] rows) {
    double[][] columns = new double[rows[0].length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      double[] unit = unit(rows[i]);
      for (int j = 0; j < unit.length; j++) columns[j][i] = unit[j];
    }
    return new CosineRows(columns, rows.length);
  }

  /// Divided by the largest number first, so that no square leaves the doubles.
  private static double[] unit(double[] row) {
    double largest = 0, squares = 0;
    for (double v : row) largest = Math.max(largest, Math.abs(v));
    double[] unit = new double[row.length];
    if (largest == 0) return unit;
    for (int j = 0; j < row.length; j++) {
      unit[j] = row[j] / largest;
      squares += unit[j] * unit[j];
    }
    double length = Math.sqrt(squares);
    for (int j = 0; j < row.length; j++) unit[j] /= length;
    return unit;
  }

  /// Some of the rows, in that order.
  CosineRows some(int[] rows) {
    double[][] some = new double[columns.length][rows.length];
    for (int j = 0; j < some.length; j++) {
      for (int i = 0; i < rows.length; i++) some[j][i] = columns[j][rows[i]];
    }
    return new CosineRows(some, rows.length);
  }

  /// `n`.
  public int count() {
    return count;
  }

  /// From row `a` to row `b`.
  public double distance(int a, int b) {
    if (a == b) return 0;
    double cosine = 0;
    for (double[] column : columns) cosine += column[a] * column[b];
    return distance(cosine);
  }

  private static double distance(double cosine) {
    return Math.clamp(1 - cosine, 0, 2);
  }

  /// What is done with the distance of two rows.
  interface Pair {
    void seen(int a, int b, double distance);
  }

  /// Every pair `b < a` once. Of each row the others come in their order.
  void eachPair(Pair pair) {
    double[] cosine = new double[TILE];
    for (int from = 0; from < count; from += TILE) {
      double[][] tile = tile(from);
      for (int a = from + 1; a < count; a++) {
        cosines(a, tile, cosine);
        int taken = Math.min(TILE, a - from);
        for (int i = 0; i < taken; i++) pair.seen(a, from + i, distance(cosine[i]));
      }
    }
  }

  /// The rows from `from` on, with zeros behind the last.
  private double[][] tile(int from) {
    double[][] tile = new double[columns.length][TILE];
    int taken = Math.min(TILE, count - from);
    for (int j = 0; j < tile.length; j++) System.arraycopy(columns[j], from, tile[j], 0, taken);
    return tile;
  }

  /// Of row `a` with each row of a tile, four entries at a time. All arrays are read at one place,
  /// and the count is fixed: that is what lets a compiler multiply several numbers at once.
  private void cosines(int a, double[][] tile, double[] cosine) {
    Arrays.fill(cosine, 0);
    int j = 0;
    for (; j + 3 < tile.length; j += 4) {
      double u0 = columns[j][a], u1 = columns[j + 1][a];
      double u2 = columns[j + 2][a], u3 = columns[j + 3][a];
      double[] t0 = tile[j], t1 = tile[j + 1], t2 = tile[j + 2], t3 = tile[j + 3];
      for (int i = 0; i < TILE; i++) {
        cosine[i] = cosine[i] + u0 * t0[i] + u1 * t1[i] + u2 * t2[i] + u3 * t3[i];
      }
    }
    for (; j < tile.length; j++) {
      double u = columns[j][a];
      double[] t = tile[j];
      for (int i = 0; i < TILE; i++) cosine[i] += u * t[i];
    }
  }
}
