// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.Arrays;
import tacit.autodiff.Shape;

/// Convolution in FLOAT64 and its adjoints by the matrix `X` of all windows of an image, one row
/// for each output pixel: `y = X w`, `w̄ = Σ Xᵀ ȳ`, and `x̄` is `X̄ = ȳ wᵀ` added back to where the
/// windows came from. Image after image; the products are [DoubleMatmul]'s.
///
/// Agrees with [ScalarKernels] to `N ε Σ|terms|`, `N` the terms of a sum.
final class DoubleConvolution {
  private final Workers workers;
  private final Window v;
  private final int images;
  private final int h;
  private final int w;
  private final int c;
  private final int outH;
  private final int outW;
  private final int o;
  private final double[] windows;

  /// @param x shape of the input
  /// @param y shape of the output
  DoubleConvolution(Workers workers, Window window, Shape x, Shape y) {
    this.workers = workers;
    this.v = window;
    this.images = x.size(0);
    this.h = x.size(1);
    this.w = x.size(2);
    this.c = x.size(3);
    this.outH = y.size(1);
    this.outW = y.size(2);
    this.o = y.size(3);
    this.windows = new double[outH * outW * size()];
  }

  /// Numbers in a window.
  private int size() {
    return v.kernelH() * v.kernelW() * c;
  }

  /// Adds the convolution of `x` to `y`.
  void forward(double[] x, double[] filter, double[] y) {
    int pixels = outH * outW;
    var a = DoubleMatmul.Factor.of(windows, 0, size(), false);
    var b = DoubleMatmul.Factor.of(filter, 0, o, false);
    for (int n = 0; n < images; n++) {
      read(x, n);
      DoubleMatmul.add(workers, a, b, y, n * pixels * o, pixels, size(), o);
    }
  }

  /// Adds the cotangent of the filter to `filterBar`.
  void byFilter(double[] x, double[] yBar, double[] filterBar) {
    int pixels = outH * outW;
    for (int n = 0; n < images; n++) {
      read(x, n);
      var a = DoubleMatmul.Factor.of(windows, 0, size(), true);
      var b = DoubleMatmul.Factor.of(yBar, n * pixels * o, o, false);
      DoubleMatmul.add(workers, a, b, filterBar, 0, size(), pixels, o);
    }
  }

  /// Adds the cotangent of the input to `xBar`.
  void byInput(double[] yBar, double[] filter, double[] xBar) {
    int pixels = outH * outW;
    for (int n = 0; n < images; n++) {
      Arrays.fill(windows, 0);
      var a = DoubleMatmul.Factor.of(yBar, n * pixels * o, o, false);
      var b = DoubleMatmul.Factor.of(filter, 0, o, true);
      DoubleMatmul.add(workers, a, b, windows, 0, pixels, o, size());
      runs(
          n,
          (at, window, count) -> {
            for (int i = 0; i < count; i++) xBar[at + i] += windows[window + i];
          });
    }
  }

  private void read(double[] x, int n) {
    Arrays.fill(windows, 0);
    runs(n, (at, window, count) -> System.arraycopy(x, at, windows, window, count));
  }

  /// Neighboring numbers of the input, from `at`, that lie side by side in a window as well.
  @FunctionalInterface
  private interface Run {
    void over(int at, int window, int count);
  }

  /// All runs of image `n`; padding has none.
  private void runs(int n, Run run) {
    for (int p = 0; p < outH * outW; p++) {
      int column = p % outW * v.strideW() - v.left();
      int first = Math.max(0, -column), last = Math.min(v.kernelW(), w - column);
      for (int a = 0; a < v.kernelH(); a++) {
        int row = p / outW * v.strideH() - v.top() + a;
        if (row < 0 || row >= h || last <= first) continue;
        int at = ((n * h + row) * w + column + first) * c;
        run.over(at, p * size() + (a * v.kernelW() + first) * c, (last - first) * c);
      }
    }
  }
}
