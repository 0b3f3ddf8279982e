// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import tacit.autodiff.Axes;
import tacit.autodiff.Tensor;

/// Cosine distances of rows, `d(u, v) = 1 − u·v / (‖u‖ ‖v‖)`, held in `[0, 2]`.
///
/// A row has distance 0 to itself. A row of zeros has no direction and distance 1 to every other
/// row. Rows are divided by their length once; distances are made when asked for and never kept.
public final class CosineRows {
  private final double[][] units;

  private CosineRows(double[][] units) {
    this.units = units;
  }

  /// Of a matrix `(n, d)`.
  public static CosineRows of(Tensor x) {
    Axes.of("cosine rows").bind("x", x.shape(), "n d");
    return of(ActivationRecord.of(x).rows(0));
  }

  static CosineRows of(double[][] rows) {
    double[][] units = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) units[i] = unit(rows[i]);
    return new CosineRows(units);
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

  /// `n`.
  public int count() {
    return units.length;
  }

  /// From row `a` to row `b`.
  public double distance(int a, int b) {
    if (a == b) return 0;
    double cosine = 0;
    for (int j = 0; j < units[a].length; j++) cosine += units[a][j] * units[b][j];
    return Math.clamp(1 - cosine, 0, 2);
  }
}
