// SPDX-License-Identifier: Apache-2.0
package tacit.measures.collapse;

import tacit.autodiff.Axes;
import tacit.autodiff.Tensor;

/// How far `c` vectors are from the corners of a regular simplex around 0 (NC2): equal lengths, and
/// cosines of `−1/(c − 1)`, the most obtuse that `c` vectors can all have with each other.
///
/// ```text
/// equinorm = std_c ‖m_c‖ / mean_c ‖m_c‖            (of the sample, c − 1)
/// angle    = mean_{a ≠ b} |cos(m_a, m_b) + 1/(c − 1)|
/// frame    = ‖ G/‖G‖ − (I − 1 1ᵀ/c)/√(c − 1) ‖,   Gram matrix G[a, b] = ⟨m_a, m_b⟩
/// ```
///
/// - Shapes: vectors `(c, p)`, `c ≥ 2`; all three are 0 on a simplex
///
/// @source Papyan, Han & Donoho 2020, from memory, and tding1/Neural-Collapse for the frame error
public record Simplex(double equinorm, double angle, double frame) {
  public static Simplex of(Tensor vectors) {
    Axes.of("simplex").bind("vectors", vectors.shape(), "c p");
    return of("vector", Rows.of(vectors));
  }

  static Simplex of(String name, double[][] m) {
    int c = m.length;
    if (c < 2) {
      throw new IllegalArgumentException(
          "simplex: %d vectors have no angle between them; give 2 or more".formatted(c));
    }
    double[] lengths = new double[c];
    for (int a = 0; a < c; a++) {
      lengths[a] = Rows.length(m[a]);
      if (lengths[a] > 0 && Double.isFinite(lengths[a])) continue;
      throw new ArithmeticException(
          "simplex: %s %d has length %s, and so no direction; give finite vectors that are not 0"
              .formatted(name, a, lengths[a]));
    }
    double angle = 0;
    for (int a = 0; a < c; a++) {
      for (int b = 0; b < a; b++) {
        double cosine = Rows.dot(m[a], m[b]) / lengths[a] / lengths[b];
        angle += Math.abs(cosine + 1 / (c - 1.0));
      }
    }
    return new Simplex(spread(lengths), angle / (c * (c - 1) / 2.0), frame(m, m));
  }

  private static double spread(double[] lengths) {
    int c = lengths.length;
    double mean = 0, squares = 0;
    for (double length : lengths) mean += length / c;
    for (double length : lengths) squares += (length - mean) * (length - mean);
    return Math.sqrt(squares / (c - 1)) / mean;
  }

  /// The distance of `A Bᵀ` from the Gram matrix of a simplex, both scaled to length 1.
  static double frame(double[][] rowsA, double[][] rowsB) {
    int c = rowsA.length;
    double[][] product = new double[c][c];
    double squares = 0;
    for (int a = 0; a < c; a++) {
      for (int b = 0; b < c; b++) {
        product[a][b] = Rows.dot(rowsA[a], rowsB[b]);
        squares += product[a][b] * product[a][b];
      }
    }
    if (squares == 0) throw orthogonal();
    double length = Math.sqrt(squares), error = 0;
    for (int a = 0; a < c; a++) {
      for (int b = 0; b < c; b++) {
        double ideal = ((a == b ? 1 : 0) - 1.0 / c) / Math.sqrt(c - 1.0);
        error += Math.pow(product[a][b] / length - ideal, 2);
      }
    }
    return Math.sqrt(error);
  }

  private static ArithmeticException orthogonal() {
    return new ArithmeticException(
        "simplex: every weight is orthogonal to every centered class mean, so their products have"
            + " no direction to compare; check that weights and features are of one layer");
  }
}
