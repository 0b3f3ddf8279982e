// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.Arrays;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Some rows of a Gram matrix while they are filled.
final class GramRows {
  /// Rows and columns that are mirrored together.
  private static final int SQUARE = 32;

  private final int first;
  private final int count;
  private final int m;
  private final double[] k;
  private final double[] theta;

  /// @param first the first row's number in the whole matrix
  /// @param m columns
  GramRows(int first, int count, int m, boolean ntk) {
    this.first = first;
    this.count = count;
    this.m = m;
    int size = Shape.of(count, m).count();
    k = new double[size];
    theta = new double[ntk ? size : 0];
  }

  int first() {
    return first;
  }

  int count() {
    return count;
  }

  /// Takes over a tile's entries; rows are filled by different threads.
  void put(int row, Tile tile) {
    System.arraycopy(tile.k, 0, k, row * m + tile.from, tile.count);
    if (theta.length > 0) System.arraycopy(tile.theta, 0, theta, row * m + tile.from, tile.count);
  }

  /// Takes over what a block of pairs has in a row from column `from` on.
  ///
  /// @param at where that stands in the block
  void put(int row, int from, int length, double[] nngp, double[] ntk, int at) {
    System.arraycopy(nngp, at, k, row * m + from, length);
    if (theta.length > 0 && ntk.length > 0) {
      System.arraycopy(ntk, at, theta, row * m + from, length);
    }
  }

  /// Takes over rows of a part.
  void put(GramRows part) {
    put(part.first, part.count, part.numbers());
  }

  /// Takes over rows, first `K`, then `Θ`.
  void put(int row, int rows, double... numbers) {
    System.arraycopy(numbers, 0, k, row * m, rows * m);
    if (theta.length > 0) System.arraycopy(numbers, rows * m, theta, row * m, rows * m);
  }

  /// All numbers, first `K`, then `Θ`.
  double[] numbers() {
    double[] all = Arrays.copyOf(k, k.length + theta.length);
    System.arraycopy(theta, 0, all, k.length, theta.length);
    return all;
  }

  /// Completes a matrix of one set from its upper triangle and its diagonal.
  void mirror(GramWork.Selves diagonal) {
    complete(k, diagonal.k());
    if (theta.length > 0) complete(theta, diagonal.theta());
  }

  private void complete(double[] x, double[] diagonal) {
    for (int i = 0; i < m; i++) x[i * m + i] = diagonal[i];
    for (int i = 0; i < m; i += SQUARE) {
      for (int j = 0; j <= i; j += SQUARE) complete(x, i, j);
    }
  }

  /// Mirrors a square that fits into the L1 cache: rows from `i`, columns from `j` on.
  private void complete(double[] x, int i, int j) {
    for (int r = i; r < Math.min(i + SQUARE, m); r++) {
      for (int c = j; c < Math.min(j + SQUARE, r); c++) x[r * m + c] = x[c * m + r];
    }
  }

  Gram gram() {
    requireFinite("nngp", k);
    requireFinite("ntk", theta);
    Shape shape = Shape.of(count, m);
    return new Gram(
        Tensor.of(shape, k),
        theta.length > 0 ? Tensor.of(shape, theta) : Tensor.of(Shape.of(0, 0)));
  }

  private void requireFinite(String name, double... x) {
    for (int at = 0; at < x.length; at++) {
      if (Double.isFinite(x[at])) continue;
      throw new IllegalArgumentException(
          "gram: entry (%d, %d) of %s is %s: it leaves the range of FLOAT64; take smaller inputs, weight variances or depth"
              .formatted(first + at / m, at % m, name, x[at]));
    }
  }
}
