// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.Arrays;

/// Convolution of channels-last float images, without copying patches where channels are many.
///
/// ```text
/// image (h, w, c), padded             one output pixel reads, for each kernel row a,
///   ┌──────────────────────┐          a run of kw·c neighboring numbers: with the
///   │   [run of row a = 0]  │         pixels of a block as rows of a matrix, kernel row
///   │   [run of row a = 1]  │         a adds   runs (pixels × kw·c) · w[a] (kw·c × o)
///   │   [run of row a = 2]  │         to the block of results  (FloatTiles).
///   └──────────────────────┘
/// ```
///
/// Where `kw·c` is short, the kernel rows of each pixel are copied side by side first, so that the
/// tile's inner loop is worth starting. Agrees with the definition to `K ε Σ|x w|`, `K = kh kw c`.
final class FloatConvolution {
  /// Runs shorter than this are gathered.
  private static final int SHORT = 32;

  /// Output pixels of one block: their results stay in the L1 cache from one kernel row to the
  /// next.
  private static final int BLOCK = 8 * FloatTile.HEIGHT;

  /// Conservative speed of one thread, in multiply-adds a nanosecond.
  private static final double RATE = 30;

  private final FloatImage image;
  private final int kernelH;
  private final int kernelW;
  private final int strideH;
  private final int strideW;
  private final int outH;
  private final int outW;
  private final int outC;
  private final int runs;
  private final int depth;
  private final float[][] panels;

  /// @param image how an input is padded
  /// @param w the filter `(kernelH, kernelW, c, outC)`
  FloatConvolution(
      FloatImage image,
      int kernelH,
      int kernelW,
      int strideH,
      int strideW,
      int outH,
      int outW,
      int outC,
      float[] w) {
    this.image = image;
    this.kernelH = kernelH;
    this.kernelW = kernelW;
    this.strideH = strideH;
    this.strideW = strideW;
    this.outH = outH;
    this.outW = outW;
    this.outC = outC;
    int run = kernelW * image.channels();
    this.runs = run < SHORT ? 1 : kernelH;
    this.depth = kernelH * run / runs;
    this.panels = new float[runs][FloatPanels.size(depth, outC)];
    for (int a = 0; a < runs; a++) {
      FloatPanels.columns(w, a * depth * outC, outC, depth, outC, panels[a]);
    }
  }

  /// All `n` images of `x`, each with its own block of `y`.
  void apply(Workers workers, float[] x, int n, float[] y, float[] bias, boolean relu) {
    double nanos = (double) n * outH * outW * outC * runs * depth / RATE;
    int parts = workers.parts(nanos, Math.max(1, n));
    workers.run(
        parts,
        (part, scratch) -> {
          int[][] rows = rows();
          int from = Machine.cut(n, part, parts), to = Machine.cut(n, part + 1, parts);
          for (int i = from; i < to; i++) one(scratch, rows, x, i, y, bias, relu);
        });
  }

  private void one(
      Scratch scratch, int[][] rows, float[] x, int n, float[] y, float[] bias, boolean relu) {
    float[] padded = scratch.floats(1, image.size() + FloatTile.V);
    image.pad(x, n, padded);
    float[] read = padded;
    int pixels = outH * outW;
    if (runs < kernelH) {
      read = scratch.floats(2, pixels * FloatPanels.even(depth));
      gather(padded, read);
    }
    var target = new FloatTiles.Target(y, n * pixels * outC, outC, bias, relu);
    float[] edge = scratch.floats(3, FloatTiles.EDGE);
    int[] block = scratch.ints(0, BLOCK + FloatTile.HEIGHT);
    for (int p = 0; p < pixels; p += BLOCK) {
      int count = Math.min(BLOCK, pixels - p);
      for (int a = 0; a < runs; a++) {
        System.arraycopy(rows[a], p, block, 0, count);
        Arrays.fill(block, count, count + FloatTile.HEIGHT, block[count - 1]);
        new FloatTiles(FloatPanels.even(depth), read, block, panels[a], target, edge)
            .multiply(p, count, 0, outC, a == 0, a == runs - 1);
      }
    }
  }

  /// For each run the places where the output pixels' numbers begin.
  private int[][] rows() {
    int[][] rows = new int[runs][outH * outW];
    for (int a = 0; a < runs; a++) {
      for (int p = 0; p < outH * outW; p++) {
        rows[a][p] = runs < kernelH ? p * FloatPanels.even(depth) : place(p, a);
      }
    }
    return rows;
  }

  /// Where output pixel `p` meets kernel row `a` in the padded image.
  private int place(int p, int a) {
    return image.at(p / outW * strideH + a, p % outW * strideW);
  }

  private void gather(float[] padded, float[] rows) {
    int run = kernelW * image.channels(), pitch = FloatPanels.even(depth);
    for (int p = 0; p < outH * outW; p++) {
      for (int a = 0; a < kernelH; a++) {
        int from = place(p, a), to = p * pitch + a * run;
        for (int i = 0; i < run; i++) rows[to + i] = padded[from + i];
      }
      if (pitch > depth) rows[p * pitch + depth] = 0;
    }
  }
}
