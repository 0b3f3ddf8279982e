// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.Shape;

/// The visits of a window to the positions of `(n, h, w, c)` data: which input pixel meets which
/// output pixel under which tap of the kernel. Padding is not visited.
@FunctionalInterface
interface Taps {
  /// Pixels are numbered row-major over `(n, h, w)`, taps over `(kernelH, kernelW)`.
  void visit(int inPixel, int outPixel, int tap);

  /// All visits, in order of output pixel, then tap.
  static void over(Shape x, Window window, Taps taps) {
    int h = x.size(1), w = x.size(2), outH = window.outHeight(h), outW = window.outWidth(w);
    int kernel = window.kernelH() * window.kernelW();
    for (int out = 0; out < x.size(0) * outH * outW; out++) {
      int image = out / (outH * outW), i = out / outW % outH, j = out % outW;
      for (int tap = 0; tap < kernel; tap++) {
        int row = i * window.strideH() + tap / window.kernelW() - window.top();
        int column = j * window.strideW() + tap % window.kernelW() - window.left();
        if (row >= 0 && row < h && column >= 0 && column < w) {
          taps.visit((image * h + row) * w + column, out, tap);
        }
      }
    }
  }
}
