// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.FloatTile.HEIGHT;
import static tacit.autodiff.kernel.FloatTile.LANES;
import static tacit.autodiff.kernel.FloatTile.V;
import static tacit.autodiff.kernel.FloatTile.WIDTH;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// The way of tiles into a result: what their sums start from, and where they go.
///
/// A tile that lies inside the result is written in place. At the right and lower edge it is
/// computed whole, in a side buffer, and its valid part is copied:
///
/// ```text
///   ┌─────────┬─────────┬─────┐
///   │  tile   │  tile   │ edge│
///   ├─────────┼─────────┼─────┤
///   │  edge   │  edge   │ edge│
///   └─────────┴─────────┴─────┘
/// ```
final class FloatOutput {
  private static final float[] ZEROS = new float[WIDTH];

  /// Where results go and what happens to them on the way: element `(i, j)` is `values[at + i ld +
  /// j]`; the row `bias`, if not empty, is added, and negative numbers become 0 if `relu`.
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Target(float[] values, int at, int ld, float[] bias, boolean relu) {
    static Target plain(float[] values, int at, int ld) {
      return new Target(values, at, ld, new float[0], false);
    }
  }

  private final Target y;
  private final float[] edge;
  private int place;
  private int rows;
  private int columns;

  /// For the tile between [#begin] and [#end]: row `r` of its first values starts at `from + r
  /// ldFrom` of `init`, its results go to `to + r ld` of `values`.
  float[] init = ZEROS;

  int from;
  int ldFrom;
  float[] values;
  int to;
  int ld;

  FloatOutput(Target y, Scratch scratch) {
    this.y = y;
    this.values = y.values();
    this.edge = scratch.floats(3, Math.max(HEIGHT, FloatPixelTile.MOST) * WIDTH);
  }

  /// The tile of `height` rows at row `i` and column `j`, of which `rows` and `columns` are valid.
  ///
  /// @param first sums start from the bias, else from what is there
  void begin(int i, int rows, int height, int j, int columns, boolean first) {
    boolean shifted = y.bias().length > 0;
    this.place = y.at() + i * y.ld() + j;
    this.rows = rows;
    this.columns = columns;
    init = first ? shifted ? y.bias() : ZEROS : y.values();
    from = first ? shifted ? j : 0 : place;
    ldFrom = first ? 0 : y.ld();
    if (rows == height && columns == WIDTH) {
      values = y.values();
      to = place;
      ld = y.ld();
    } else {
      copy(init, from, ldFrom, edge, 0, WIDTH);
      init = values = edge;
      from = to = 0;
      ldFrom = ld = WIDTH;
    }
  }

  /// After [#begin]: sums of more than one step wait in `sums` from `at` on, a whole tile in one
  /// piece, so that they neither leave the cache nor compete for the same lines of it.
  void through(float[] sums, int at, boolean firstStep, boolean lastStep) {
    if (!firstStep) {
      init = sums;
      from = at;
      ldFrom = WIDTH;
    }
    if (!lastStep) {
      values = sums;
      to = at;
      ld = WIDTH;
    }
  }

  /// @param last negative numbers become 0 if asked
  void end(boolean last) {
    if (values == edge) copy(edge, 0, WIDTH, y.values(), place, y.ld());
    if (last && y.relu()) clip();
  }

  private void copy(float[] from, int at, int ldFrom, float[] to, int atTo, int ldTo) {
    for (int j = 0; j < columns; j += V) {
      VectorMask<Float> mask = LANES.indexInRange(j, columns);
      for (int r = 0; r < rows; r++) {
        FloatVector.fromArray(LANES, from, at + r * ldFrom + j, mask)
            .intoArray(to, atTo + r * ldTo + j, mask);
      }
    }
  }

  private void clip() {
    for (int j = 0; j < columns; j += V) {
      VectorMask<Float> mask = LANES.indexInRange(j, columns);
      for (int r = 0; r < rows; r++) {
        int at = place + r * y.ld() + j;
        var v = FloatVector.fromArray(LANES, y.values(), at, mask);
        v.blend(0, v.compare(VectorOperators.LE, 0)).intoArray(y.values(), at, mask);
      }
    }
  }
}
