// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Rows;

/// A matrix that a descent keeps from step to step, its numbers and the gradient by them, with room
/// as [Rows] wants it.
final class Cells {
  private final int rows;
  private final int columns;
  private final double[] value;
  private final double[] bar;

  Cells(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    this.value = new double[Rows.rowsFor(rows) * Rows.leadFor(columns)];
    this.bar = new double[value.length];
  }

  /// Room for the transpose.
  Cells turned() {
    int n = columns, m = rows;
    return new Cells(n, m);
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  int lead() {
    return Rows.leadFor(columns);
  }

  /// The numbers themselves, not a copy.
  double[] value() {
    return value;
  }

  /// The gradient itself, not a copy.
  double[] bar() {
    return bar;
  }

  /// Takes the numbers of a matrix, or of its transpose.
  void put(Tensor w, boolean transposed) {
    put(w.toDoubles(), transposed, value);
  }

  /// Takes the gradient by the numbers.
  void putBar(Tensor byValue) {
    put(byValue.toDoubles(), false, bar);
  }

  private void put(double[] from, boolean transposed, double[] to) {
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        to[i * lead() + j] = from[transposed ? j * rows + i : i * columns + j];
      }
    }
  }

  /// The numbers or the gradient, `(rows, columns)`, or the transpose.
  Tensor tensor(double[] numbers, boolean transposed) {
    double[] to = new double[rows * columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        to[transposed ? j * rows + i : i * columns + j] = numbers[i * lead() + j];
      }
    }
    return Tensor.of(transposed ? Shape.of(columns, rows) : Shape.of(rows, columns), to);
  }
}
