// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// Copies of matrix blocks in the order in which [FloatTile] reads them.
///
/// ```text
///   b, k × m, row-major          panels of WIDTH columns, each contiguous
///   ┌─────┬─────┬───┐            ┌─────┐┌─────┐┌─────┐
///   │  0  │  1  │ 2 │     →      │  0  ││  1  ││ 2 0 │   k rows; ragged columns
///   └─────┴─────┴───┘            └─────┘└─────┘└─────┘   end in zeros
///
///   a, n × k, row-major          strips of 4 rows, STRIP numbers apart, each by columns
///   a00 a01 a02 …
///   a10 a11 a12 …         →      a00 a10 a20 a30  a01 a11 a21 a31  a02 …
///   a20 a21 a22 …
///   a30 a31 a32 …                a last strip of fewer rows repeats its last one
/// ```
final class FloatPanels {
  /// Where the first panel begins.
  static final int START = Scratch.ALIGNED;

  /// The largest `k` of a block.
  static final int DEPTH = 256;

  /// Rows of a strip.
  static final int ROWS = 4;

  /// From one strip to the next: four cache lines more than a strip, so that strips do not compete
  /// for the same lines of the L1 cache.
  static final int STRIP = ROWS * (DEPTH + 16);

  private static final int V = FloatTile.V;
  private static final VectorSpecies<Float> FOUR = FloatVector.SPECIES_128;
  private static final int WIDTH = FloatTile.WIDTH;
  private static final VectorShuffle<Float> LOW = VectorShuffle.makeZip(FloatTile.LANES, 0);
  private static final VectorShuffle<Float> HIGH = VectorShuffle.makeZip(FloatTile.LANES, 1);

  private FloatPanels() {}

  /// Floats that the panels of a `k × columns` block take.
  static int size(int k, int columns) {
    return k * Math.ceilDiv(columns, WIDTH) * WIDTH;
  }

  /// Panels, from `start` on, of the block of `b` that starts at `at`, `b[p, j] = b[at + p ld +
  /// j]`.
  static void columns(float[] b, int at, int ld, int k, int columns, float[] panels, int start) {
    int panel = k * WIDTH;
    for (int p = 0; p < k; p++) {
      int from = at + p * ld, to = start + p * WIDTH, j = 0;
      for (; j <= columns - WIDTH; j += WIDTH, to += panel) {
        FloatVector.fromArray(FloatTile.LANES, b, from + j).intoArray(panels, to);
        FloatVector.fromArray(FloatTile.LANES, b, from + j + V).intoArray(panels, to + V);
      }
      if (j < columns) ragged(b, from + j, columns - j, panels, to);
    }
  }

  private static void ragged(float[] b, int from, int count, float[] panels, int to) {
    for (int j = 0; j < count; j++) panels[to + j] = b[from + j];
    Arrays.fill(panels, to + count, to + WIDTH, 0);
  }

  /// Panels of a block given transposed, `b[p, j] = b[at + j ld + p]`.
  static void columnsTransposed(
      float[] b, int at, int ld, int k, int columns, float[] panels, int start, float[] block) {
    int panel = k * WIDTH;
    for (int j = 0; j < columns; j += WIDTH) {
      int count = Math.min(WIDTH, columns - j), to = start + j / WIDTH * panel;
      FloatTranspose.copy(b, at + j * ld, ld, count, k, panels, to, WIDTH, block);
      if (count < WIDTH) {
        for (int p = 0; p < k; p++) {
          Arrays.fill(panels, to + p * WIDTH + count, to + (p + 1) * WIDTH, 0);
        }
      }
    }
  }

  /// Floats that the strips of so many rows take.
  static int size(int rows) {
    return Math.ceilDiv(rows, ROWS) * STRIP;
  }

  /// Strips of the block of `a` that starts at `at`, `a[r, p] = a[at + r ld + p]`.
  static void strips(float[] a, int at, int ld, int rows, int k, float[] strips) {
    for (int r = 0; r < rows; r += ROWS) {
      int last = at + (rows - 1) * ld, a0 = at + r * ld;
      int a1 = Math.min(a0 + ld, last), a2 = Math.min(a1 + ld, last), a3 = Math.min(a2 + ld, last);
      strip(a, a0, a1, a2, a3, k, strips, r / ROWS * STRIP);
    }
  }

  /// Two rounds of the perfect shuffle: zip rows 0 and 2, and 1 and 3, then zip the results.
  private static void strip(
      float[] a, int a0, int a1, int a2, int a3, int k, float[] strips, int to) {
    int p = 0;
    for (; p <= k - V; p += V) {
      var r0 = FloatVector.fromArray(FloatTile.LANES, a, a0 + p);
      var r1 = FloatVector.fromArray(FloatTile.LANES, a, a1 + p);
      var r2 = FloatVector.fromArray(FloatTile.LANES, a, a2 + p);
      var r3 = FloatVector.fromArray(FloatTile.LANES, a, a3 + p);
      var low02 = r0.rearrange(LOW, r2);
      var high02 = r0.rearrange(HIGH, r2);
      var low13 = r1.rearrange(LOW, r3);
      var high13 = r1.rearrange(HIGH, r3);
      low02.rearrange(LOW, low13).intoArray(strips, to + ROWS * p);
      low02.rearrange(HIGH, low13).intoArray(strips, to + ROWS * p + V);
      high02.rearrange(LOW, high13).intoArray(strips, to + ROWS * p + 2 * V);
      high02.rearrange(HIGH, high13).intoArray(strips, to + ROWS * p + 3 * V);
    }
    for (; p < k; p++) {
      strips[to + ROWS * p] = a[a0 + p];
      strips[to + ROWS * p + 1] = a[a1 + p];
      strips[to + ROWS * p + 2] = a[a2 + p];
      strips[to + ROWS * p + 3] = a[a3 + p];
    }
  }

  /// Strips of a block given transposed, `a[r, p] = a[at + p ld + r]`: four numbers at a time.
  static void stripsTransposed(float[] a, int at, int ld, int rows, int k, float[] strips) {
    for (int p = 0; p < k; p++) {
      int from = at + p * ld, to = ROWS * p, r = 0;
      for (; r <= rows - ROWS; r += ROWS, to += STRIP) {
        FloatVector.fromArray(FOUR, a, from + r).intoArray(strips, to);
      }
      for (int i = 0; r < rows && i < ROWS; i++) {
        strips[to + i] = a[from + Math.min(r + i, rows - 1)];
      }
    }
  }

  /// `count` zeros.
  static void zero(float[] to, int at, int count) {
    int i = 0;
    for (; i <= count - V; i += V) FloatVector.zero(FloatTile.LANES).intoArray(to, at + i);
    for (; i < count; i++) to[at + i] = 0;
  }
}
