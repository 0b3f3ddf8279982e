// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/// Copies of matrix blocks in the order in which [FloatTile] reads them.
///
/// ```text
///   b, k × m, row-major          panels of WIDTH columns, each contiguous
///   ┌─────┬─────┬───┐            ┌─────┐┌─────┐┌─────┐
///   │  0  │  1  │ 2 │     →      │  0  ││  1  ││ 2 0 │   k rows; ragged columns
///   └─────┴─────┴───┘            └─────┘└─────┘└─────┘   and an odd k end in zeros
/// ```
///
/// The left factor needs its rows contiguous in `p` and of even length; [#rows] copies it if it is
/// not so by itself.
final class FloatPanels {
  private static final int V = FloatTile.V;
  private static final int WIDTH = FloatTile.WIDTH;

  private FloatPanels() {}

  /// `k` made even.
  static int even(int k) {
    return k + (k & 1);
  }

  /// Floats that the panels of a `k × columns` block take.
  static int size(int k, int columns) {
    return even(k) * Math.ceilDiv(columns, WIDTH) * WIDTH;
  }

  /// Panels of the block of `b` that starts at `at`, `b[p, j] = b[at + p ld + j]`.
  static void columns(float[] b, int at, int ld, int k, int columns, float[] panels) {
    int panel = even(k) * WIDTH;
    for (int p = 0; p < k; p++) {
      int from = at + p * ld, to = p * WIDTH, j = 0;
      for (; j <= columns - WIDTH; j += WIDTH, to += panel) {
        FloatVector.fromArray(FloatTile.LANES, b, from + j).intoArray(panels, to);
        FloatVector.fromArray(FloatTile.LANES, b, from + j + V).intoArray(panels, to + V);
      }
      if (j < columns) ragged(b, from + j, columns - j, panels, to);
    }
    if (k < even(k)) lastRow(k, columns, panels);
  }

  private static void ragged(float[] b, int from, int count, float[] panels, int to) {
    for (int j = 0; j < count; j++) panels[to + j] = b[from + j];
    Arrays.fill(panels, to + count, to + WIDTH, 0);
  }

  private static void lastRow(int k, int columns, float[] panels) {
    for (int j = 0; j < columns; j += WIDTH) {
      int end = (j / WIDTH + 1) * even(k) * WIDTH;
      Arrays.fill(panels, end - WIDTH, end, 0);
    }
  }

  /// Panels of a block given transposed, `b[p, j] = b[at + j ld + p]`.
  static void columnsTransposed(
      float[] b, int at, int ld, int k, int columns, float[] panels, float[] block) {
    int panel = even(k) * WIDTH;
    for (int j = 0; j < columns; j += WIDTH) {
      int count = Math.min(WIDTH, columns - j), to = j / WIDTH * panel;
      FloatTranspose.copy(b, at + j * ld, ld, count, k, panels, to, WIDTH, block);
      if (count < WIDTH) {
        for (int p = 0; p < k; p++) {
          Arrays.fill(panels, to + p * WIDTH + count, to + (p + 1) * WIDTH, 0);
        }
      }
    }
    if (k < even(k)) lastRow(k, columns, panels);
  }

  /// Rows of the left factor, `pitch` apart: `a[r, p] = a[at + r ld + p]`, or `a[at + p ld + r]` if
  /// `transposed`. An odd `k` ends in a zero.
  static void rows(
      float[] a,
      int at,
      int ld,
      boolean transposed,
      int rows,
      int k,
      float[] out,
      int pitch,
      float[] block) {
    if (transposed) {
      FloatTranspose.copy(a, at, ld, k, rows, out, 0, pitch, block);
    } else {
      for (int r = 0; r < rows; r++) System.arraycopy(a, at + r * ld, out, r * pitch, k);
    }
    for (int r = 0; k < even(k) && r < rows; r++) out[r * pitch + k] = 0;
  }

  /// `count` zeros.
  static void zero(float[] to, int at, int count) {
    int i = 0;
    for (; i <= count - V; i += V) FloatVector.zero(FloatTile.LANES).intoArray(to, at + i);
    for (; i < count; i++) to[at + i] = 0;
  }
}
