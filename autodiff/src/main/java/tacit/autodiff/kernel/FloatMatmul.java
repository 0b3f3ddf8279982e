// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

/// Matrix product in FLOAT32, `y = op(a) op(b)`, row-major, `op(a): (n, k)`, `op(b): (k, m)`.
///
/// ```text
/// for each block of m and a few of k    blocks of b, packed into panels   (FloatPanels)
///   for each block of rows              its part of y stays in the L2 cache
///     for each block of k
///       pack the rows into strips
///       for each tile of rows           its strips stay in the L1 cache
///         for each panel
///           y ← y + rows panel          sums in registers                 (FloatTile)
/// ```
///
/// Both factors are packed, so a transpose costs no more than another way of copying.
///
/// Agrees with [ScalarKernels] to `k ε Σ|aᵢ bᵢ|`.
final class FloatMatmul {
  private static final int BLOCK_N = 22 * FloatTile.HEIGHT;
  private static final int BLOCK_M = 512;

  /// Numbers of a block of b; where k is small, more columns make it up.
  private static final int BLOCK = BLOCK_M * FloatPanels.DEPTH;

  /// Blocks of k that are packed at a time, at most.
  private static final int BLOCKS_K = 8;

  /// Conservative speed of one thread, in multiply-adds a nanosecond, to judge what a thread pays.
  static final double RATE = 40;

  /// One factor: element `(i, j)` is `values[at + i ld + j]`, or `values[at + j ld + i]`.
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Factor(float[] values, int at, int ld, boolean transposed) {
    int offset(int i, int j) {
      return at + (transposed ? j * ld + i : i * ld + j);
    }
  }

  private final Factor a;
  private final Factor b;
  private final FloatOutput.Target y;
  private final int k;
  private final int blockK;
  private final int blockM;

  private FloatMatmul(Factor a, Factor b, FloatOutput.Target y, int k) {
    this.a = a;
    this.b = b;
    this.y = y;
    this.k = k;
    this.blockK = Math.ceilDiv(k, Math.max(1, Math.ceilDiv(k, FloatPanels.DEPTH)));
    this.blockM =
        BLOCK / Math.max(1, Math.min(k, FloatPanels.DEPTH)) / FloatTile.WIDTH * FloatTile.WIDTH;
  }

  /// The product over all workers.
  static void multiply(
      Workers workers, Factor a, Factor b, FloatOutput.Target y, int n, int k, int m) {
    FloatMatmul product = new FloatMatmul(a, b, y, k);
    int panels = Math.ceilDiv(m, FloatTile.WIDTH), tiles = Math.ceilDiv(n, FloatTile.HEIGHT);
    int parts = workers.parts((double) n * k * m / RATE, Math.max(panels, tiles));
    boolean byRows = panels < parts || n >= m;
    int units = byRows ? tiles : panels, unit = byRows ? FloatTile.HEIGHT : FloatTile.WIDTH;
    workers.run(
        parts,
        (part, scratch) -> {
          int from = units * part / parts * unit, to = units * (part + 1) / parts * unit;
          if (byRows) product.block(scratch, from, Math.min(n, to), 0, m);
          else product.block(scratch, 0, n, from, Math.min(m, to));
        });
  }

  /// Rows `i0` to `i1` and columns `j0` to `j1` of the result, on one thread.
  private void block(Scratch scratch, int i0, int i1, int j0, int j1) {
    var output = new FloatOutput(y, scratch);
    int blockN = even(i1 - i0);
    for (int j = j0; j < j1; j += blockM) {
      int columns = Math.min(blockM, j1 - j), p = 0;
      do {
        int end = Math.min(k, p + BLOCKS_K * blockK);
        float[] panels = panels(scratch, p, end, j, columns);
        for (int i = i0; i < i1; i += blockN) {
          rows(scratch, i, Math.min(blockN, i1 - i), p, end, panels, j, columns, output);
        }
        p = end;
      } while (p < k);
    }
  }

  /// Rows of a block, so that the last one is not left with a few: whole tiles, about as many in
  /// each.
  private static int even(int rows) {
    int blocks = Math.max(1, Math.ceilDiv(rows, BLOCK_N));
    return Math.ceilDiv(Math.max(1, rows), blocks * FloatTile.HEIGHT) * FloatTile.HEIGHT;
  }

  /// Adds what columns `p` to `end` of `a` contribute to a block of the result.
  private void rows(
      Scratch scratch,
      int i,
      int rows,
      int p,
      int end,
      float[] panels,
      int j,
      int columns,
      FloatOutput output) {
    int height = Math.ceilDiv(rows, FloatPanels.ROWS) * FloatPanels.ROWS;
    int panel = FloatPanels.START, q = p;
    float[] sums = scratch.floats(6, end - p > blockK ? height * FloatPanels.size(1, columns) : 0);
    do {
      int depth = Math.min(blockK, end - q);
      var step = new FloatTiles.Step(q == 0, q == p, q + depth >= end, q + depth >= k);
      new FloatTiles(depth, strips(scratch, i, rows, q, depth), panels, panel, output)
          .multiply(i, rows, j, columns, sums, step);
      panel += FloatPanels.size(depth, columns);
      q += blockK;
    } while (q < end);
  }

  /// Columns `j` to `j + columns` of `b`, in blocks of its rows `p` to `end`.
  private float[] panels(Scratch scratch, int p, int end, int j, int columns) {
    float[] panels = scratch.aligned(1, FloatPanels.size(end - p, columns));
    for (int q = p, to = FloatPanels.START; q < end; q += blockK) {
      int depth = Math.min(blockK, end - q), from = b.offset(q, j);
      if (b.transposed()) {
        float[] square = scratch.floats(0, FloatTile.V * FloatTile.V);
        FloatPanels.columnsTransposed(b.values(), from, b.ld(), depth, columns, panels, to, square);
      } else {
        FloatPanels.columns(b.values(), from, b.ld(), depth, columns, panels, to);
      }
      to += FloatPanels.size(depth, columns);
    }
    return panels;
  }

  /// Rows `i` to `i + rows` of `a`, from column `p` on.
  private float[] strips(Scratch scratch, int i, int rows, int p, int depth) {
    float[] strips = scratch.floats(2, FloatPanels.size(rows));
    if (a.transposed()) {
      FloatPanels.stripsTransposed(a.values(), a.offset(i, p), a.ld(), rows, depth, strips);
    } else {
      FloatPanels.strips(a.values(), a.offset(i, p), a.ld(), rows, depth, strips);
    }
    return strips;
  }
}
