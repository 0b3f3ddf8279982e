// SPDX-License-Identifier: Apache-2.0
package tacit.measures.dimension;

import java.util.Arrays;
import java.util.TreeSet;
import tacit.autodiff.Axes;
import tacit.autodiff.Tensor;

/// Rows of a representation, finite and at least one number wide.
final class Points {
  private final double[][] rows;

  private Points(double[][] rows) {
    this.rows = rows;
  }

  /// Of `x: (n, d)`.
  static Points of(String name, Tensor x) {
    var axes = Axes.of(name).bind("x", x.shape(), "n d");
    int n = axes.size("n"), d = axes.size("d");
    require(name, d > 0, "x has shape %s, which holds no number".formatted(x.shape()));
    double[] all = x.toDoubles();
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = Arrays.copyOfRange(all, i * d, (i + 1) * d);
      for (int j = 0; j < d; j++) {
        if (!Double.isFinite(rows[i][j])) throw notFinite(name, i, j, rows[i][j]);
        rows[i][j] += 0.0; // −0 and 0 are one place
      }
    }
    return new Points(rows);
  }

  private static IllegalArgumentException notFinite(String name, int i, int j, double value) {
    return new IllegalArgumentException(
        "%s: x[%d, %d] is %s; give finite numbers".formatted(name, i, j, value));
  }

  static void require(String name, boolean right, String message) {
    if (!right) throw new IllegalArgumentException(name + ": " + message);
  }

  /// The first of each group of equal rows, in the order they came.
  Points distinct() {
    TreeSet<double[]> seen = new TreeSet<>(Arrays::compare);
    return new Points(Arrays.stream(rows).filter(seen::add).toArray(double[][]::new));
  }

  /// Not to be written to.
  double[][] rows() {
    return rows;
  }

  int count() {
    return rows.length;
  }
}
