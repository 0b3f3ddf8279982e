// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.FloatTile.HEIGHT;
import static tacit.autodiff.kernel.FloatTile.LANES;
import static tacit.autodiff.kernel.FloatTile.V;
import static tacit.autodiff.kernel.FloatTile.WIDTH;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// A block of rows times a block of panels, `y ← y + a b`, tile by tile: panel after panel, so that
/// a panel stays in the L1 cache while the rows pass by.
///
/// ```text
///            b:  panel 0   panel 1   ragged
///   a: 12 rows  ┌─────────┬─────────┬─────┐
///               │  tile   │  tile   │ edge│   edges are computed whole in a
///      12 rows  ├─────────┼─────────┼─────┤   side buffer, of which the
///               │  tile   │  tile   │ edge│   valid part is copied
///      last     ├─────────┼─────────┼─────┤
///               │  edge   │  edge   │ edge│
///               └─────────┴─────────┴─────┘
/// ```
final class FloatTiles {
  /// Size of the side buffer.
  static final int EDGE = HEIGHT * WIDTH;

  private static final float[] ZEROS = new float[WIDTH];

  /// Where results go and what happens to them on the way: element `(i, j)` is `values[at + i ld +
  /// j]`; the row `bias`, if not empty, is added, and negative numbers become 0 if `relu`.
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Target(float[] values, int at, int ld, float[] bias, boolean relu) {
    static Target plain(float[] values, int at, int ld) {
      return new Target(values, at, ld, new float[0], false);
    }
  }

  private final int k;
  private final float[] a;
  private final int[] row;
  private final float[] panels;
  private final Target y;
  private final float[] edge;

  /// Row `r` of the left factor is the `k` numbers of `a` from `row[r]`, `k` even; `row` goes on
  /// for [FloatTile#HEIGHT] valid entries after the last one used.
  FloatTiles(int k, float[] a, int[] row, float[] panels, Target y, float[] edge) {
    this.k = k;
    this.a = a;
    this.row = row;
    this.panels = panels;
    this.y = y;
    this.edge = edge;
  }

  /// Rows `i` to `i + rows - 1` and columns `j` to `j + columns - 1` of the result.
  ///
  /// @param first sums start from the bias, else from what is there
  /// @param last negative numbers become 0 if asked
  void multiply(int i, int rows, int j, int columns, boolean first, boolean last) {
    for (int r = 0; r < rows; r += HEIGHT) {
      int height = Math.min(HEIGHT, rows - r);
      for (int c = 0; c < columns; c += WIDTH) {
        int width = Math.min(WIDTH, columns - c), to = y.at() + (i + r) * y.ld() + j + c;
        tile(r, height, c * k, width, j + c, to, first);
        if (last && y.relu()) clip(to, height, width);
      }
    }
  }

  private void tile(int r, int height, int panel, int width, int column, int to, boolean first) {
    boolean shifted = y.bias().length > 0;
    float[] init = first ? shifted ? y.bias() : ZEROS : y.values();
    int from = first ? shifted ? column : 0 : to, ldFrom = first ? 0 : y.ld();
    if (width == WIDTH && (height == HEIGHT || height == FloatSmallTile.HEIGHT)) {
      rows(height, r, panel, init, from, ldFrom, y.values(), to, y.ld());
    } else {
      copy(init, from, ldFrom, edge, 0, WIDTH, height, width);
      rows(height, r, panel, edge, 0, WIDTH, edge, 0, WIDTH);
      copy(edge, 0, WIDTH, y.values(), to, y.ld(), height, width);
    }
  }

  private void rows(
      int height,
      int r,
      int panel,
      float[] init,
      int from,
      int ldFrom,
      float[] to,
      int at,
      int ld) {
    if (height > FloatSmallTile.HEIGHT) {
      FloatTile.multiply(k, a, row, r, panels, panel, init, from, ldFrom, to, at, ld);
    } else {
      FloatSmallTile.multiply(k, a, row, r, panels, panel, init, from, ldFrom, to, at, ld);
    }
  }

  private static void copy(
      float[] from, int at, int ld, float[] to, int atTo, int ldTo, int rows, int columns) {
    for (int j = 0; j < columns; j += V) {
      VectorMask<Float> mask = LANES.indexInRange(j, columns);
      for (int r = 0; r < rows; r++) {
        var v = FloatVector.fromArray(LANES, from, at + r * ld + j, mask);
        v.intoArray(to, atTo + r * ldTo + j, mask);
      }
    }
  }

  private void clip(int to, int rows, int columns) {
    float[] values = y.values();
    for (int j = 0; j < columns; j += V) {
      VectorMask<Float> mask = LANES.indexInRange(j, columns);
      for (int r = 0; r < rows; r++) {
        var v = FloatVector.fromArray(LANES, values, to + r * y.ld() + j, mask);
        v.blend(0, v.compare(VectorOperators.LE, 0)).intoArray(values, to + r * y.ld() + j, mask);
      }
    }
  }
}
