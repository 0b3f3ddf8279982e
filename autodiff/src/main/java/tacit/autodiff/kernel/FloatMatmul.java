// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

/// Matrix product in FLOAT32, `y = op(a) op(b)`, row-major, `op(a): (n, k)`, `op(b): (k, m)`.
///
/// ```text
/// for each block of m            a block of b, packed into panels, fits the L2 cache
///   for each block of k            pack it                           (FloatPanels)
///     for each few tiles of rows     a copied only if its rows are no runs of even length
///       for each panel
///         y ← y + rows panel           sums in registers             (FloatTile)
/// ```
///
/// Agrees with [ScalarKernels] to `k ε Σ|aᵢ bᵢ|`.
final class FloatMatmul {
  private static final int BLOCK_K = 320;
  private static final int BLOCK_N = 4 * FloatTile.HEIGHT;
  private static final int BLOCK_M = 512;

  /// Rows that are a multiple of this apart compete for the same lines of the L1 cache.
  private static final int CACHE_PERIOD = 512;

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
  private final boolean packA;

  private FloatMatmul(Factor a, Factor b, FloatOutput.Target y, int k) {
    this.a = a;
    this.b = b;
    this.y = y;
    this.k = k;
    this.blockK = FloatPanels.even(Math.ceilDiv(k, Math.max(1, Math.ceilDiv(k, BLOCK_K))));
    this.packA = a.transposed() || k % 2 != 0 || a.ld() % CACHE_PERIOD == 0;
  }

  /// The product over all workers.
  static void multiply(
      Workers workers, Factor a, Factor b, FloatOutput.Target y, int n, int k, int m) {
    FloatMatmul product = new FloatMatmul(a, b, y, k);
    int panels = Math.ceilDiv(m, FloatTile.WIDTH), tiles = Math.ceilDiv(n, FloatTile.HEIGHT);
    int parts = workers.parts((double) n * k * m / RATE, Math.max(panels, tiles));
    boolean byRows = panels < parts || (product.packA && n > m);
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
    float[] square = scratch.floats(0, FloatTile.V * FloatTile.V);
    for (int j = j0; j < j1; j += BLOCK_M) {
      int columns = Math.min(BLOCK_M, j1 - j), p = 0;
      do {
        int depth = Math.min(blockK, k - p);
        float[] panels = scratch.floats(1, FloatPanels.size(depth, columns));
        if (b.transposed()) {
          FloatPanels.columnsTransposed(
              b.values(), b.offset(p, j), b.ld(), depth, columns, panels, square);
        } else {
          FloatPanels.columns(b.values(), b.offset(p, j), b.ld(), depth, columns, panels);
        }
        for (int i = i0; i < i1; i += BLOCK_N) {
          rows(scratch, i, Math.min(BLOCK_N, i1 - i), p, depth, j, columns, panels);
        }
        p += blockK;
      } while (p < k);
    }
  }

  private void rows(
      Scratch scratch, int i, int rows, int p, int depth, int j, int columns, float[] panels) {
    float[] values = a.values();
    int first = a.offset(i, p), pitch = a.ld();
    if (packA) {
      pitch = FloatPanels.even(depth) + FloatTile.V;
      first = 0;
      values = scratch.floats(2, rows * pitch);
      FloatPanels.rows(
          a.values(),
          a.offset(i, p),
          a.ld(),
          a.transposed(),
          rows,
          depth,
          values,
          pitch,
          scratch.floats(0, FloatTile.V * FloatTile.V));
    }
    int[] row = scratch.ints(0, rows + FloatTile.HEIGHT);
    for (int r = 0; r < rows + FloatTile.HEIGHT; r++) {
      row[r] = first + Math.min(r, rows - 1) * pitch;
    }
    new FloatTiles(FloatPanels.even(depth), values, row, panels, new FloatOutput(y, scratch))
        .multiply(i, rows, j, columns, p == 0, p + depth >= k);
  }
}
