// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

/// A rectangle of pairs of samples, `row … row + rows − 1` of the first set with `column … column +
/// columns − 1` of the second, row by row; or `columns` samples, each with itself, then `rows = 1`.
public record PairRange(boolean self, int row, int rows, int column, int columns) {
  public static PairRange pairs(int row, int rows, int column, int columns) {
    return new PairRange(false, row, rows, column, columns);
  }

  /// Each of `count` samples with itself.
  public static PairRange selves(int first, int count) {
    return new PairRange(true, first, 1, first, count);
  }

  public int count() {
    return rows * columns;
  }

  /// Sample of the first set in pair `t`.
  public int first(int t) {
    return self ? second(t) : row + t / columns;
  }

  /// Sample of the second set in pair `t`.
  public int second(int t) {
    return column + t % columns;
  }
}
