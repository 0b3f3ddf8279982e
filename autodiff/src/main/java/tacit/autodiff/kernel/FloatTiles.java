// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.FloatTile.HEIGHT;
import static tacit.autodiff.kernel.FloatTile.WIDTH;

/// A block of rows times a block of panels, `y ← y + a b`, tile by tile: strips of rows stay in the
/// L1 cache while the panels stream by from the L2 cache.
final class FloatTiles {
  /// Size of the side buffer.
  static final int EDGE = HEIGHT * WIDTH;

  private final int k;
  private final float[] a;
  private final int[] row;
  private final float[] panels;
  private final FloatOutput y;

  /// Row `r` of the left factor is the `k` numbers of `a` from `row[r]`, `k` even; `row` goes on
  /// for [FloatTile#HEIGHT] valid entries after the last one used.
  FloatTiles(int k, float[] a, int[] row, float[] panels, FloatOutput y) {
    this.k = k;
    this.a = a;
    this.row = row;
    this.panels = panels;
    this.y = y;
  }

  /// Rows `i` to `i + rows - 1` and columns `j` to `j + columns - 1` of the result.
  ///
  /// @param first sums start from the bias, else from what is there
  /// @param last the sums are complete
  void multiply(int i, int rows, int j, int columns, boolean first, boolean last) {
    for (int r = 0; r < rows; r += HEIGHT) {
      int height = Math.min(HEIGHT, rows - r);
      for (int c = 0; c < columns; c += WIDTH) {
        int width = Math.min(WIDTH, columns - c);
        if (height > FloatSmallTile.HEIGHT) {
          y.begin(i + r, height, HEIGHT, j + c, width, first);
          FloatTile.multiply(
              k, a, row, r, panels, c * k, y.init, y.from, y.ldFrom, y.values, y.to, y.ld);
        } else {
          y.begin(i + r, height, FloatSmallTile.HEIGHT, j + c, width, first);
          FloatSmallTile.multiply(
              k, a, row, r, panels, c * k, y.init, y.from, y.ldFrom, y.values, y.to, y.ld);
        }
        y.end(last);
      }
    }
  }
}
