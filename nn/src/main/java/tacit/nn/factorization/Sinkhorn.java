// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.random.RandomGenerator;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// A matrix whose squared entries have given row sums and column sums, drawn: of a Gaussian matrix
/// rows and columns are scaled by turns, until both fit. Signs stay.
///
/// One sweep scales all rows, then all columns; it ends when the row sums are right to a relative
/// `1e-15`, column sums being right to rounding.
///
/// @source Sinkhorn & Knopp 1967 (the iteration)
final class Sinkhorn {
  private static final int MOST_SWEEPS = 5000;
  private static final double RIGHT = 1e-15;
  private static final double ENOUGH = 1e-12;

  private final double[] w;
  private final double[] rows;
  private final double[] columns;

  private Sinkhorn(double[] w, double[] rows, double[] columns) {
    this.w = w;
    this.rows = rows;
    this.columns = columns;
  }

  /// The sums of `rows` and of `columns` must agree.
  static Tensor drawn(RandomGenerator random, double[] rows, double[] columns) {
    Shape shape = Shape.of(rows.length, columns.length);
    double[] squares = new double[shape.count()];
    boolean[] negative = new boolean[shape.count()];
    for (int i = 0; i < squares.length; i++) {
      double entry = random.nextGaussian();
      squares[i] = entry * entry;
      negative[i] = entry < 0;
    }
    new Sinkhorn(squares, rows, columns).balance();
    for (int i = 0; i < squares.length; i++) {
      squares[i] = Math.sqrt(squares[i]) * (negative[i] ? -1 : 1);
    }
    return Tensor.of(shape, squares);
  }

  private void balance() {
    double error = Double.POSITIVE_INFINITY;
    for (int sweep = 0; sweep < MOST_SWEEPS && error > RIGHT; sweep++) {
      for (int i = 0; i < rows.length; i++) scaleRow(i, rows[i] / rowSum(i));
      for (int j = 0; j < columns.length; j++) scaleColumn(j, columns[j] / columnSum(j));
      error = 0;
      for (int i = 0; i < rows.length; i++) {
        error = Math.max(error, Math.abs(rowSum(i) / rows[i] - 1));
      }
    }
    if (error > ENOUGH) {
      throw new ArithmeticException(
          "balanced start: after %d sweeps row sums are still wrong by %.1e; take another seed"
              .formatted(MOST_SWEEPS, error));
    }
  }

  private double rowSum(int i) {
    double sum = 0;
    for (int j = 0; j < columns.length; j++) sum += w[i * columns.length + j];
    return sum;
  }

  private double columnSum(int j) {
    double sum = 0;
    for (int i = 0; i < rows.length; i++) sum += w[i * columns.length + j];
    return sum;
  }

  private void scaleRow(int i, double by) {
    for (int j = 0; j < columns.length; j++) w[i * columns.length + j] *= by;
  }

  private void scaleColumn(int j, double by) {
    for (int i = 0; i < rows.length; i++) w[i * columns.length + j] *= by;
  }
}
