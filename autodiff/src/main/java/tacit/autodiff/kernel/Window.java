// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.Shape;

/// How a filter or a pool slides over the rows and columns of `(n, h, w, c)` data.
///
/// Output height `(h + top + bottom − kernelH) / strideH + 1` rounded down, width likewise. Padding
/// counts as zeros for sums and convolutions, and is never chosen by a maximum. One-dimensional
/// data `(n, l, c)` is two-dimensional with height 1.
public record Window(
    int kernelH, int kernelW, int strideH, int strideW, int top, int bottom, int left, int right) {
  public Window {
    if (kernelH < 1 || kernelW < 1 || strideH < 1 || strideW < 1) {
      throw new IllegalArgumentException(
          "window: kernel (%d, %d) and strides (%d, %d) must be 1 or more"
              .formatted(kernelH, kernelW, strideH, strideW));
    }
    if (top < 0 || bottom < 0 || left < 0 || right < 0) {
      throw new IllegalArgumentException(
          "window: padding (%d, %d, %d, %d) must not be negative"
              .formatted(top, bottom, left, right));
    }
  }

  /// No padding: only whole windows.
  public static Window valid(int kernelH, int kernelW, int strideH, int strideW) {
    return new Window(kernelH, kernelW, strideH, strideW, 0, 0, 0, 0);
  }

  /// Zero padding such that the output has `⌈h / strideH⌉` rows and `⌈w / strideW⌉` columns; an odd
  /// amount puts the larger half below and to the right.
  public static Window same(int kernelH, int kernelW, int strideH, int strideW, int h, int w) {
    int padH = Math.max(0, (Math.ceilDiv(h, strideH) - 1) * strideH + kernelH - h);
    int padW = Math.max(0, (Math.ceilDiv(w, strideW) - 1) * strideW + kernelW - w);
    return new Window(
        kernelH, kernelW, strideH, strideW, padH / 2, padH - padH / 2, padW / 2, padW - padW / 2);
  }

  public int outHeight(int h) {
    return out("height", h, top + bottom, kernelH, strideH);
  }

  public int outWidth(int w) {
    return out("width", w, left + right, kernelW, strideW);
  }

  /// Shape after the window has passed over `x: (n, h, w, c)`, with `channels` channels.
  public Shape output(Shape x, int channels) {
    return Shape.of(x.size(0), outHeight(x.size(1)), outWidth(x.size(2)), channels);
  }

  private static int out(String axis, int size, int padding, int kernel, int stride) {
    int room = size + padding - kernel;
    if (room < 0) {
      throw new IllegalArgumentException(
          "window: %s %d with padding %d is smaller than the kernel's %d"
              .formatted(axis, size, padding, kernel));
    }
    return room / stride + 1;
  }
}
