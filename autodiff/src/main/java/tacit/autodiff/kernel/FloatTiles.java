// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.FloatTile.HEIGHT;
import static tacit.autodiff.kernel.FloatTile.WIDTH;

/// Strips of rows times panels of columns, `y ← y + a b`, tile by tile: a tile's strips stay in the
/// L1 cache while the panels stream by from the L2 cache.
final class FloatTiles {
  /// One block of k among those of a result: whether its sums begin with the bias, whether it is
  /// the first or the last of those that are packed together, and whether its sums are complete.
  record Step(boolean fromBias, boolean first, boolean last, boolean complete) {}

  private final int k;
  private final float[] strips;
  private final float[] panels;
  private final int start;
  private final FloatOutput y;

  /// @param k numbers in a row of the left factor, and in a column of the right one
  /// @param start where the first panel begins
  FloatTiles(int k, float[] strips, float[] panels, int start, FloatOutput y) {
    this.k = k;
    this.strips = strips;
    this.panels = panels;
    this.start = start;
    this.y = y;
  }

  /// Rows `i` to `i + rows - 1` and columns `j` to `j + columns - 1` of the result.
  ///
  /// @param sums room for whole tiles, if there is more than one step
  void multiply(int i, int rows, int j, int columns, float[] sums, Step step) {
    int height;
    for (int r = 0; r < rows; r += height) {
      height = rows - r > HEIGHT - FloatPanels.ROWS ? HEIGHT : FloatSmallTile.HEIGHT;
      int strip = r / FloatPanels.ROWS * FloatPanels.STRIP;
      for (int c = 0, panel = start; c < columns; c += WIDTH, panel += WIDTH * k) {
        int width = Math.min(WIDTH, columns - c);
        y.begin(i + r, Math.min(height, rows - r), height, j + c, width, step.fromBias());
        y.through(sums, r * FloatPanels.size(1, columns) + height * c, step.first(), step.last());
        if (height > FloatSmallTile.HEIGHT) {
          FloatTile.multiply(
              k, strips, strip, panels, panel, y.init, y.from, y.ldFrom, y.values, y.to, y.ld);
        } else {
          FloatSmallTile.multiply(
              k, strips, strip, panels, panel, y.init, y.from, y.ldFrom, y.values, y.to, y.ld);
        }
        y.end(step.complete());
      }
    }
  }
}
