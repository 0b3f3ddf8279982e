// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.FloatTile.WIDTH;

import java.util.Arrays;
import tacit.autodiff.DType;

/// Adjoint of a convolution in its filter, `w̄[a, b, c, o] = Σ_{n, i, j} x[n, i + a, j + b, c] ȳ[n,
/// i, j, o]` (stride 1).
///
/// ```text
/// for each image                                     each thread has its images and its sums
///   copy it in blocks of channels                    (FloatPixels)
///   copy ȳ into panels, on a grid of the same lines, zeros after each line
///     for each few lines                             which fit the L1 cache
///       for each panel
///         for each tile of 12 weights                sums in registers   (FloatWeightTile)
/// ```
///
/// On such a grid the pixels of several lines are one run, in `x` as in `ȳ`. The threads' sums are
/// added in order.
///
/// Agrees with [ScalarKernels] to `N ε Σ|x ȳ|`, `N` the output pixels of all images. The zeros
/// after each line do meet numbers: where `x` is not finite, more weights than it touches become
/// NaN.
final class FloatFilterGradient {
  /// Pixels that stay in the L1 cache, a panel wide.
  private static final int RESIDENT = 160;

  private static final int HEIGHT = FloatWeightTile.HEIGHT;

  private final FloatWindows v;
  private final FloatPixels pixels;
  private final float[] x;
  private final float[] yBar;
  private final int o;
  private final int tiles;
  private final int panels;

  /// @param windows how they lie on the images of `x`
  /// @param yBar cotangents of the output pixels, `o` channels each
  FloatFilterGradient(FloatWindows windows, float[] x, float[] yBar, int o) {
    this.v = windows;
    this.pixels = new FloatPixels(windows);
    this.x = x;
    this.yBar = yBar;
    this.o = o;
    this.tiles = Math.ceilDiv(pixels.run(), HEIGHT);
    this.panels = Math.ceilDiv(o, WIDTH);
  }

  void into(Machine on, int images, float[] wBar) {
    double nanos = (double) images * v.pixels() * v.size() * o / FloatMatmul.RATE;
    int parts = on.workers().parts(nanos, Math.max(1, images)),
        size = panels * pixels.runs() * tiles * HEIGHT * WIDTH;
    float[] sums = on.buffers().take(DType.FLOAT32, parts * size).floats();
    on.workers()
        .run(
            parts,
            (part, scratch) -> {
              FloatPanels.zero(sums, part * size, size);
              int end = Machine.cut(images, part + 1, parts);
              for (int n = Machine.cut(images, part, parts); n < end; n++) {
                one(n, sums, part * size, scratch);
              }
            });
    Arrays.fill(wBar, 0);
    for (int part = 0; part < parts; part++) add(sums, part * size, wBar);
  }

  /// Adds the sums, which lie in panels, runs and tiles, to the gradient.
  private void add(float[] sums, int at, float[] wBar) {
    for (int j = 0; j < o; j += WIDTH) {
      for (int s = 0; s < pixels.runs(); s++) {
        for (int e = 0; e < tiles * HEIGHT; e++, at += WIDTH) {
          int channel = e % FloatPixels.BLOCK;
          if (e >= pixels.run() || channel >= pixels.channels(s)) continue;
          int to = (pixels.weight(s, e / FloatPixels.BLOCK) + channel) * o + j;
          for (int q = 0; q < Math.min(WIDTH, o - j); q++) wBar[to + q] += sums[at + q];
        }
      }
    }
  }

  private void one(int n, float[] sums, int at, Scratch scratch) {
    float[] image = scratch.floats(4, pixels.size());
    pixels.read(x, n, image);
    float[] grid = grid(n, scratch);
    int line = pixels.columns(), lines = v.strideH() == 1 ? Math.max(1, RESIDENT / line) : 1;
    for (int i = 0; i < v.outH(); i += lines) {
      int count = Math.min(lines, v.outH() - i) * line;
      for (int j = 0; j < panels; j++) {
        int panel =
            FloatFilter.START
                + FloatFilter.size(v.outH() * line, 1) * j
                + FloatFilter.size(i * line, 1);
        int to = at + j * pixels.runs() * tiles * HEIGHT * WIDTH;
        for (int s = 0; s < pixels.runs(); s++) {
          int from = pixels.at(i, 0) + pixels.start(s);
          for (int e = 0; e < pixels.run(); e += HEIGHT, to += HEIGHT * WIDTH) {
            FloatWeightTile.multiply(count, image, from + e, grid, panel, sums, to);
          }
        }
      }
    }
  }

  /// `ȳ` of image `n` in panels, zeros after each line.
  private float[] grid(int n, Scratch scratch) {
    int line = pixels.columns(), rows = v.outH() * line;
    float[] grid = scratch.aligned(6, FloatFilter.size(rows, o));
    for (int i = 0; i < v.outH(); i++) {
      for (int j = 0; j < line; j++) {
        int row = i * line + j, from = ((n * v.outH() + i) * v.outW() + j) * o;
        if (j < v.outW()) FloatFilter.row(yBar, from, o, grid, row, rows);
        else FloatFilter.zeros(o, grid, row, rows);
      }
    }
    return grid;
  }
}
