// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import jdk.incubator.vector.DoubleVector;

/// Product of small matrices, `y = op(a) b`, with neither factor packed: [DoubleStripTiles] of 4
/// rows by up to 4 vectors, in blocks of [#DEPTH] terms. [DoubleMatmul] is for large ones.
///
/// @param row numbers from one row of `op(a)` to the next
/// @param column numbers from one column of `op(a)` to the next
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record DoubleStrip(
    double[] a,
    int row,
    int column,
    double[] b,
    int leadB,
    double[] y,
    int leadY,
    DoubleStripTiles tiles) {
  DoubleStrip(double[] a, int row, int column, double[] b, int leadB, double[] y, int leadY) {
    this(
        a,
        row,
        column,
        b,
        leadB,
        y,
        leadY,
        new DoubleStripTiles(a, row, column, b, leadB, y, leadY));
  }

  static final int DEPTH = 256;

  private static final int L = DoubleVector.SPECIES_PREFERRED.length();
  private static final int HEIGHT = 4;
  private static final int RESIDENT = 4096; // numbers of b that stay in the nearest cache

  void multiply(int n, int k, int m) {
    int vectors = Rows.columnsFor(m) / L;
    for (int p = 0; p < k; p += DEPTH) {
      int depth = Math.min(DEPTH, k - p);
      if (depth * vectors * L <= RESIDENT) byRows(n, p, depth, vectors);
      else byColumns(n, p, depth, vectors);
    }
  }

  private void byRows(int n, int p, int depth, int vectors) {
    for (int i = 0; i < n; i += HEIGHT) {
      int j = 0;
      for (; vectors - j > 5 || vectors - j == 4; j += 4) tile(4, i, j, p, depth);
      for (; j < vectors; j += Math.min(3, vectors - j)) {
        tile(Math.min(3, vectors - j), i, j, p, depth);
      }
    }
  }

  private void byColumns(int n, int p, int depth, int vectors) {
    for (int j = 0; j < vectors; ) {
      int left = vectors - j, width = left > 5 || left == 4 ? 4 : Math.min(3, left);
      for (int i = 0; i < n; i += HEIGHT) tile(width, i, j, p, depth);
      j += width;
    }
  }

  private void tile(int width, int i, int j, int p, int depth) {
    int from = i * leadY + j * L, left = i * row + p * column, right = p * leadB + j * L;
    switch (width) {
      case 4 -> tiles.four(from, left, right, depth, p > 0);
      case 3 -> tiles.three(from, left, right, depth, p > 0);
      case 2 -> tiles.two(from, left, right, depth, p > 0);
      default -> tiles.one(from, left, right, depth, p > 0);
    }
  }
}
