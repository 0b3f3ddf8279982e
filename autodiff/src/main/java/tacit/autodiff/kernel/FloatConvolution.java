// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.FloatTile.V;
import static tacit.autodiff.kernel.FloatTile.WIDTH;

/// Convolution of channels-last FLOAT32 images, directly, without a matrix of windows.
///
/// ```text
/// pack the filter into panels of output channels        (FloatFilter)
/// for each image                                        each thread has its images
///   copy it, padded, in blocks of channels              (FloatPixels)
///   for each panel
///     for each few runs of a window                     whose filter fits the L1 cache
///       for each line of output pixels
///         for each tile of 8 or 14 pixels               sums in registers   (FloatPixelTile)
/// ```
///
/// Agrees with [ScalarKernels] to `K ε Σ|x w|`, `K` the numbers in a window.
final class FloatConvolution {
  /// Rows of the filter that stay in the L1 cache, a panel wide.
  private static final int RESIDENT = 288;

  private final FloatWindows v;
  private final FloatPixels pixels;
  private final float[] w;
  private final int o;
  private final int height;
  private final int[] start;

  /// @param w the filter `(kernelH, kernelW, c, o)`
  FloatConvolution(FloatWindows windows, float[] w, int o) {
    this.v = windows;
    this.pixels = new FloatPixels(windows);
    this.w = w;
    this.o = o;
    this.height = height(v.outW());
    this.start = new int[pixels.runs()];
    for (int s = 0; s < start.length; s++) start[s] = pixels.start(s);
  }

  /// Pixels of a tile: what leaves the fewest over at the end of a line.
  private static int height(int width) {
    if (V == 8) return 4;
    return Math.ceilDiv(width, 14) * 14 <= Math.ceilDiv(width, 8) * 8 ? 14 : 8;
  }

  /// Receives the results of one image, `pixels × o` numbers.
  @FunctionalInterface
  interface Receiver {
    void take(int image, float[] y);
  }

  /// Convolves `images` images of `x`, with a bias and a rectifier if asked.
  void apply(Workers workers, float[] x, int images, float[] y, float[] bias, boolean relu) {
    split(
        workers,
        images,
        (n, panels, scratch) -> {
          int at = n * v.pixels() * o;
          one(x, n, panels, new FloatOutput.Target(y, at, o, bias, relu), scratch);
        });
  }

  /// Convolves and hands over the results image by image, to be put wherever they belong.
  void apply(Workers workers, float[] x, int images, Receiver receiver) {
    split(
        workers,
        images,
        (n, panels, scratch) -> {
          float[] y = scratch.floats(5, v.pixels() * o);
          one(x, n, panels, FloatOutput.Target.plain(y, 0, o), scratch);
          receiver.take(n, y);
        });
  }

  @FunctionalInterface
  private interface One {
    void image(int n, float[] panels, Scratch scratch);
  }

  private void split(Workers workers, int images, One body) {
    double nanos = (double) images * v.pixels() * v.size() * o / FloatMatmul.RATE;
    int parts = workers.parts(nanos, Math.max(1, images));
    workers.run(
        parts,
        (part, scratch) -> {
          float[] panels = scratch.aligned(1, FloatFilter.size(pixels.runs() * pixels.run(), o));
          FloatFilter.pack(pixels, w, o, panels);
          int end = Machine.cut(images, part + 1, parts);
          for (int n = Machine.cut(images, part, parts); n < end; n++) {
            body.image(n, panels, scratch);
          }
        });
  }

  private void one(float[] x, int n, float[] panels, FloatOutput.Target y, Scratch scratch) {
    float[] image = scratch.floats(4, pixels.size());
    pixels.read(x, n, image);
    var output = new FloatOutput(y, scratch);
    int few = Math.max(1, RESIDENT / Math.max(1, pixels.run())), runs = pixels.runs();
    int panel = FloatFilter.size(runs * pixels.run(), 1);
    for (int j = 0; j < o; j += WIDTH) {
      int s = 0;
      do {
        int end = Math.min(runs, s + few);
        for (int i = 0; i < v.outH(); i++) {
          line(image, i, j, s, end, panels, FloatFilter.START + j / WIDTH * panel, output);
        }
        s = end;
      } while (s < runs);
    }
  }

  private void line(
      float[] image, int i, int j, int s, int end, float[] panels, int panel, FloatOutput y) {
    for (int q = 0; q < v.outW(); q += height) {
      int count = Math.min(height, v.outW() - q), width = Math.min(WIDTH, o - j);
      y.begin(i * v.outW() + q, count, height, j, width, s == 0);
      FloatPixelTile.multiply(
          height,
          image,
          pixels.at(i, q),
          start,
          s,
          end,
          pixels.run(),
          panels,
          panel,
          y.init,
          y.from,
          y.ldFrom,
          y.values,
          y.to,
          y.ld);
      y.end(end == start.length);
    }
  }
}
