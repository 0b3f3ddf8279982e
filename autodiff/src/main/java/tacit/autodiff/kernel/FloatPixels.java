// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.FloatTile.LANES;
import static tacit.autodiff.kernel.FloatTile.V;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/// An image as convolutions read it: padded, and cut into blocks of 16 channels, so that
/// neighboring pixels of a block are always 16 numbers apart.
///
/// ```text
/// channels-last (h, w, c)          blocks, each (rows, columns, 16)
///   pixel 0: c0 … c15 c16 … c31      block 0: pixel 0: c0 … c15    pixel 1: c0 … c15  …
///   pixel 1: c0 … c15 c16 … c31      block 1: pixel 0: c16 … c31   pixel 1: c16 … c31 …
/// ```
///
/// A window is then one run of `taps · 16` numbers for each block and kernel row. Where channels
/// are few or windows stride along the line, the `kernelW · c` numbers that a window takes from a
/// line are stored for each output pixel, as if they were its channels: a run has one tap, and ends
/// with the channels if one block holds them.
final class FloatPixels {
  /// Channels of a block.
  static final int BLOCK = 16;

  private final FloatWindows v;
  private final int channels;
  private final int taps;
  private final int blocks;
  private final int rows;
  private final int columns;

  FloatPixels(FloatWindows windows) {
    this.v = windows;
    boolean gathered = v.strideW() > 1 || v.c() < BLOCK;
    this.channels = gathered ? v.kernelW() * v.c() : v.c();
    this.taps = gathered ? 1 : v.kernelW();
    this.blocks = Math.ceilDiv(channels, BLOCK);
    this.rows = (v.outH() - 1) * v.strideH() + v.kernelH();
    this.columns = v.outW() + taps - 1;
  }

  /// Numbers of a blocked image, with room to read a few pixels too many.
  int size() {
    return (blocks * rows * columns + FloatPixelTile.MOST) * BLOCK;
  }

  int columns() {
    return columns;
  }

  /// Runs of a window.
  int runs() {
    return blocks * v.kernelH();
  }

  /// Numbers of a run.
  int run() {
    return blocks == 1 && taps == 1 ? channels : taps * BLOCK;
  }

  /// Where run `s` begins, seen from where the window begins.
  int start(int s) {
    return (s / v.kernelH() * rows + s % v.kernelH()) * columns * BLOCK;
  }

  /// Where the window of output pixel `(i, j)` begins.
  int at(int i, int j) {
    return (i * v.strideH() * columns + j) * BLOCK;
  }

  /// How many of the 16 numbers of tap `t` of run `s` are channels; the others are zeros.
  int channels(int s) {
    return Math.min(BLOCK, channels - s / v.kernelH() * BLOCK);
  }

  /// The row of the filter, as a matrix `(kernelH kernelW c, o)`, that belongs to the first of
  /// these.
  int weight(int s, int t) {
    return (s % v.kernelH() * v.kernelW() + t) * v.c() + s / v.kernelH() * BLOCK;
  }

  /// Image `n` of `x` in blocks.
  void read(float[] x, int n, float[] to) {
    for (int b = 0; b < blocks; b++) {
      int count = Math.min(BLOCK, channels - b * BLOCK);
      for (int i = 0; i < rows; i++) {
        int at = (b * rows + i) * columns * BLOCK, row = i - v.top();
        boolean inside = row >= 0 && row < v.h();
        if (!inside) FloatPanels.zero(to, at, columns * BLOCK);
        else line(x, (n * v.h() + row) * v.w() * v.c(), b * BLOCK, count, to, at);
      }
    }
    FloatPanels.zero(to, blocks * rows * columns * BLOCK, FloatPixelTile.MOST * BLOCK);
  }

  /// One line of a block: for each column the `count` numbers from `first`, zeros outside.
  private void line(float[] x, int line, int first, int count, float[] to, int at) {
    int step = taps == 1 ? v.strideW() * v.c() : v.c(), begin = first - v.left() * v.c();
    int from = Math.clamp(Math.ceilDiv(-begin, step), 0, columns);
    int end = Math.clamp(Math.floorDiv(v.w() * v.c() - count - begin, step) + 1, from, columns);
    for (int j = 0; j < from; j++) edge(x, line, begin + j * step, count, to, at + j * BLOCK);
    if (count == BLOCK) whole(x, line + begin, step, from, end, to, at);
    else part(x, line + begin, step, count, from, end, to, at);
    for (int j = end; j < columns; j++) edge(x, line, begin + j * step, count, to, at + j * BLOCK);
  }

  private static void whole(float[] x, int begin, int step, int from, int end, float[] to, int at) {
    for (int j = from; j < end; j++) {
      for (int q = 0; q < BLOCK; q += V) {
        FloatVector.fromArray(LANES, x, begin + j * step + q).intoArray(to, at + j * BLOCK + q);
      }
    }
  }

  private static void part(
      float[] x, int begin, int step, int count, int from, int end, float[] to, int at) {
    for (int q = 0; q < BLOCK; q += V) {
      VectorMask<Float> mask = LANES.indexInRange(q, count);
      for (int j = from; j < end; j++) {
        FloatVector.fromArray(LANES, x, begin + j * step + q, mask)
            .intoArray(to, at + j * BLOCK + q);
      }
    }
  }

  /// Numbers `from` to `from + count` of a line, as far as they are inside, and zeros.
  private void edge(float[] x, int line, int from, int count, float[] to, int at) {
    int first = Math.clamp(-from, 0, count), last = Math.clamp(v.w() * v.c() - from, first, count);
    for (int q = 0; q < first; q++) to[at + q] = 0;
    for (int q = first; q < last; q++) to[at + q] = x[line + from + q];
    for (int q = last; q < BLOCK; q++) to[at + q] = 0;
  }
}
