// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.Arrays;

/// Adjoint of a convolution in its filter, `w̄[a, b, c, o] = Σ_{n, i, j} x[n, i + a, j + b, c] ȳ[n,
/// i, j, o]`.
///
/// ```text
/// plane of channel c, padded, row-major     results ȳ on the same grid, zero between rows
///   ┌────────────────────┐                    ┌────────────────┬────┐
///   │ x x x x x x x x x x │                   │ ȳ ȳ ȳ ȳ ȳ ȳ ȳ ȳ │ 0 0 │
///   │ x x x x x x x x x x │                   │ ȳ ȳ ȳ ȳ ȳ ȳ ȳ ȳ │ 0 0 │
///   └────────────────────┘                    └────────────────┴────┘
/// ```
///
/// Laid out so, one weight `(a, b, c)` meets all its pixels as one run that begins at `(a, b)` of
/// plane `c`: the gradient is a matrix product of such runs with `ȳ`, image after image. Spreading
/// `ȳ` out by the strides covers strided convolutions. Each thread sums its images; the sums are
/// added in order.
final class FloatFilterGradient {
  private static final double RATE = 30;

  /// Pixels of one block: its panel of `ȳ` fills at most half of the L1 cache.
  private static final int BLOCK = 192;

  private final FloatImage image;
  private final FloatImage grid;
  private final int outC;
  private final int[] rows;

  /// @param image the padded input
  /// @param grid `ȳ` spread out on rows as long as the padded input's
  FloatFilterGradient(FloatImage image, FloatImage grid, int kernelH, int kernelW) {
    this.image = image;
    this.grid = grid;
    this.outC = grid.channels();
    int c = image.channels(), plane = image.rows() * image.columns(), count = kernelH * kernelW * c;
    this.rows = new int[count + FloatTile.HEIGHT];
    for (int r = 0; r < rows.length; r++) {
      int tap = Math.min(r, count - 1) / c, channel = Math.min(r, count - 1) % c;
      rows[r] = channel * plane + tap / kernelW * image.columns() + tap % kernelW;
    }
  }

  void apply(Workers workers, float[] x, float[] yBar, int n, float[] wBar) {
    int weights = rows.length - FloatTile.HEIGHT, size = weights * outC;
    double nanos = (double) n * grid.rows() * grid.columns() * size / RATE;
    int parts = workers.parts(nanos, Math.max(1, n));
    float[][] sums = new float[parts][];
    for (int p = 0; p < parts; p++) sums[p] = p == 0 ? wBar : new float[size];
    Arrays.fill(wBar, 0);
    workers.run(
        parts,
        (part, scratch) -> {
          int from = Machine.cut(n, part, parts), to = Machine.cut(n, part + 1, parts);
          for (int i = from; i < to; i++) one(scratch, x, yBar, i, weights, sums[part]);
        });
    for (int p = 1; p < parts; p++) {
      for (int i = 0; i < size; i++) wBar[i] += sums[p][i];
    }
  }

  private void one(Scratch scratch, float[] x, float[] yBar, int n, int weights, float[] sums) {
    int c = image.channels(), plane = image.rows() * image.columns();
    float[] padded = scratch.floats(1, image.size());
    image.pad(x, n, padded);
    float[] planes = scratch.floats(2, image.size() + FloatTile.V);
    FloatTranspose.copy(
        padded, 0, c, plane, c, planes, 0, plane, scratch.floats(0, FloatTile.V * FloatTile.V));
    Arrays.fill(planes, image.size(), image.size() + FloatTile.V, 0);
    float[] spread = scratch.floats(4, grid.size());
    grid.pad(yBar, n, spread);
    float[] edge = scratch.floats(3, FloatTiles.EDGE);
    int[] at = scratch.ints(0, rows.length);
    int pixels =
        (grid.rows() - 1) * grid.columns() + grid.w() + (grid.w() - 1) * (grid.stepW() - 1);
    var target = FloatTiles.Target.plain(sums, 0, outC);
    for (int p = 0; p < pixels; p += BLOCK) {
      int depth = Math.min(BLOCK, pixels - p);
      float[] panels = scratch.floats(5, FloatPanels.size(depth, outC));
      FloatPanels.columns(spread, p * outC, outC, depth, outC, panels);
      for (int r = 0; r < rows.length; r++) at[r] = rows[r] + p;
      new FloatTiles(FloatPanels.even(depth), planes, at, panels, target, edge)
          .multiply(0, weights, 0, outC, false, false);
    }
  }
}
