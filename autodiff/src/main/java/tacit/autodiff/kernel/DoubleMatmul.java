// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// Matrix product in FLOAT64, `y = op(a) op(b)`, row-major, `op(a): (n, k)`, `op(b): (k, m)`: the
/// structure of [FloatMatmul] in one place.
///
/// ```text
/// for each block of m and k      a block of b, packed into panels of 3 vectors, fits the L2 cache
///   for each strip of 4 rows       packed into the L1 cache, 4 numbers a step
///     for each panel                 4 × 3 vectors of sums in registers
/// ```
///
/// Both factors are packed, so a transpose costs no more than another stride. Agrees with
/// [ScalarKernels] to `k ε Σ|aᵢ bᵢ|`.
final class DoubleMatmul {
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
  private static final int V = LANES.length();
  private static final int HEIGHT = 4;
  private static final int WIDTH = 3 * V;
  private static final int BLOCK_K = 256;
  private static final int BLOCK_M = 12 * WIDTH;

  /// Conservative speed of one thread, in multiply-adds a nanosecond, to judge what a thread pays.
  private static final double RATE = 20;

  /// One factor: element `(i, j)` is `values[at + i row + j column]`.
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Factor(double[] values, int at, int row, int column) {
    /// A stored matrix with `ld` numbers a row, or its transpose.
    static Factor of(double[] values, int at, int ld, boolean transposed) {
      return new Factor(values, at, transposed ? 1 : ld, transposed ? ld : 1);
    }
  }

  private final Factor a;
  private final Factor b;
  private final double[] y;
  private final int atY;
  private final int k;
  private final int m;

  private DoubleMatmul(Factor a, Factor b, double[] y, int atY, int k, int m) {
    this.a = a;
    this.b = b;
    this.y = y;
    this.atY = atY;
    this.k = k;
    this.m = m;
  }

  /// Adds the product to what lies in `y` from `atY`.
  static void add(Workers workers, Factor a, Factor b, double[] y, int atY, int n, int k, int m) {
    var product = new DoubleMatmul(a, b, y, atY, k, m);
    int strips = Math.ceilDiv(n, HEIGHT), panels = Math.ceilDiv(m, WIDTH);
    int parts = workers.parts((double) n * k * m / RATE, Math.max(strips, panels));
    boolean byRows = panels < parts || n > m;
    workers.run(
        parts,
        (part, scratch) -> {
          int units = byRows ? strips : panels, unit = byRows ? HEIGHT : WIDTH;
          int from = Machine.cut(units, part, parts) * unit;
          int to = Machine.cut(units, part + 1, parts) * unit;
          if (byRows) product.block(from, Math.min(n, to), 0, m, scratch);
          else product.block(0, n, from, Math.min(m, to), scratch);
        });
  }

  private void block(int i0, int i1, int j0, int j1, Scratch scratch) {
    double[] panels = scratch.doubles(0, BLOCK_K * BLOCK_M);
    double[] strip = scratch.doubles(1, BLOCK_K * HEIGHT);
    double[] tile = scratch.doubles(2, HEIGHT * WIDTH);
    for (int j = j0; j < j1; j += BLOCK_M) {
      int columns = Math.min(BLOCK_M, j1 - j);
      for (int p = 0; p < k; p += BLOCK_K) {
        int depth = Math.min(BLOCK_K, k - p);
        packColumns(p, depth, j, columns, panels);
        for (int i = i0; i < i1; i += HEIGHT) {
          int rows = Math.min(HEIGHT, i1 - i);
          packRows(i, rows, p, depth, strip);
          for (int c = 0; c < columns; c += WIDTH) {
            tile(depth, strip, panels, c * depth, tile);
            add(tile, i, rows, j + c, Math.min(WIDTH, columns - c));
          }
        }
      }
    }
  }

  private void packColumns(int p, int depth, int j, int columns, double[] panels) {
    for (int c = 0, to = 0; c < columns; c += WIDTH, to += WIDTH * depth) {
      int width = Math.min(WIDTH, columns - c), from = b.at + p * b.row + (j + c) * b.column;
      if (width < WIDTH) Arrays.fill(panels, to, to + WIDTH * depth, 0);
      pack(b.values, from, b.row, b.column, depth, width, panels, to, WIDTH);
    }
  }

  private void packRows(int i, int rows, int p, int depth, double[] strip) {
    int from = a.at + i * a.row + p * a.column;
    pack(a.values, from, a.column, a.row, depth, rows, strip, 0, HEIGHT);
    for (int r = rows; r < HEIGHT; r++) {
      for (int q = 0; q < depth; q++) strip[q * HEIGHT + r] = strip[q * HEIGHT];
    }
  }

  /// `packed[to + q lead + w] = values[from + q step + w side]`, read in the order of memory: side
  /// by side, or one column after another where the factor is transposed. Long rows a power of two
  /// apart fall on one another in the cache, and reading across them would miss it every time.
  private static void pack(
      double[] values,
      int from,
      int step,
      int side,
      int depth,
      int width,
      double[] packed,
      int to,
      int lead) {
    if (side <= step) {
      for (int q = 0; q < depth; q++) {
        for (int w = 0; w < width; w++)
          packed[to + q * lead + w] = values[from + q * step + w * side];
      }
    } else {
      for (int w = 0; w < width; w++) {
        for (int q = 0; q < depth; q++)
          packed[to + q * lead + w] = values[from + q * step + w * side];
      }
    }
  }

  /// `tile[r, j] = Σ_p a[p HEIGHT + r] b[panel + p WIDTH + j]`; see [FloatTile] for its rules.
  private static void tile(int k, double[] a, double[] b, int panel, double[] tile) {
    DoubleVector c00 = DoubleVector.zero(LANES), c01 = DoubleVector.zero(LANES);
    DoubleVector c02 = DoubleVector.zero(LANES), c10 = DoubleVector.zero(LANES);
    DoubleVector c11 = DoubleVector.zero(LANES), c12 = DoubleVector.zero(LANES);
    DoubleVector c20 = DoubleVector.zero(LANES), c21 = DoubleVector.zero(LANES);
    DoubleVector c22 = DoubleVector.zero(LANES), c30 = DoubleVector.zero(LANES);
    DoubleVector c31 = DoubleVector.zero(LANES), c32 = DoubleVector.zero(LANES);
    for (int p = 0; p < k; p++) {
      DoubleVector b0 = DoubleVector.fromArray(LANES, b, panel + p * WIDTH);
      DoubleVector b1 = DoubleVector.fromArray(LANES, b, panel + p * WIDTH + V);
      DoubleVector b2 = DoubleVector.fromArray(LANES, b, panel + p * WIDTH + 2 * V);
      DoubleVector x = DoubleVector.broadcast(LANES, a[p * HEIGHT]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      c02 = x.fma(b2, c02);
      x = DoubleVector.broadcast(LANES, a[p * HEIGHT + 1]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      c12 = x.fma(b2, c12);
      x = DoubleVector.broadcast(LANES, a[p * HEIGHT + 2]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      c22 = x.fma(b2, c22);
      x = DoubleVector.broadcast(LANES, a[p * HEIGHT + 3]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
      c32 = x.fma(b2, c32);
    }
    store(c00, c01, c02, tile, 0);
    store(c10, c11, c12, tile, WIDTH);
    store(c20, c21, c22, tile, 2 * WIDTH);
    store(c30, c31, c32, tile, 3 * WIDTH);
  }

  private static void store(
      DoubleVector c0, DoubleVector c1, DoubleVector c2, double[] tile, int at) {
    c0.intoArray(tile, at);
    c1.intoArray(tile, at + V);
    c2.intoArray(tile, at + 2 * V);
  }

  private void add(double[] tile, int i, int rows, int j, int columns) {
    for (int r = 0; r < rows; r++) {
      int to = atY + (i + r) * m + j, from = r * WIDTH, c = 0;
      for (; c <= columns - V; c += V) {
        DoubleVector.fromArray(LANES, y, to + c)
            .add(DoubleVector.fromArray(LANES, tile, from + c))
            .intoArray(y, to + c);
      }
      for (; c < columns; c++) y[to + c] += tile[from + c];
    }
  }
}
