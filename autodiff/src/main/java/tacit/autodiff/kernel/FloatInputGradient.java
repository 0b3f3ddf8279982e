// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Adjoint of a convolution in its input: a convolution of `ȳ` with the filter turned around.
///
/// Along one axis, with stride `s` and `top` padding, `x̄[i] = Σ_a ȳ[(i + top − a)/s] w[a]` over
/// the taps `a` for which the division is exact. So input pixels `i = e + s t` of one phase `e` see
/// the taps `a = r + s j`, `r = (e + top) mod s`, and `x̄[e + s t] = Σ_j ȳ[q + t − j] w[r + s j]`
/// with `q = (e + top − r)/s`: a convolution of stride 1, one for each phase. Nothing is multiplied
/// by zeros that strides would have put in; stride 1 has a single phase.
final class FloatInputGradient {
  private final float[] yBar;
  private final Shape y;
  private final float[] w;
  private final Shape x;
  private final Window v;

  FloatInputGradient(Tensor yBar, Tensor w, Shape x, Window window) {
    this.yBar = yBar.storage().floats();
    this.y = yBar.shape();
    this.w = w.storage().floats();
    this.x = x;
    this.v = window;
  }

  /// One axis of one phase.
  private record Phase(int first, int stride, int tap, int taps, int shift, int size) {
    static Phase of(int first, int stride, int padding, int kernel, int size) {
      int tap = (first + padding) % stride;
      return new Phase(
          first,
          stride,
          tap,
          Math.ceilDiv(Math.max(0, kernel - tap), stride),
          (first + padding - tap) / stride,
          Math.ceilDiv(size - first, stride));
    }

    /// Padding of the convolution of `ȳ` before its first pixel.
    int padding() {
      return taps - 1 - shift;
    }

    /// Tap that meets number `j` of a window of `ȳ`.
    int turned(int j) {
      return tap + stride * (taps - 1 - j);
    }
  }

  void into(Machine on, float[] xBar) {
    for (int i = 0; i < Math.min(v.strideH(), x.size(1)); i++) {
      Phase rows = Phase.of(i, v.strideH(), v.top(), v.kernelH(), x.size(1));
      for (int j = 0; j < Math.min(v.strideW(), x.size(2)); j++) {
        phase(on, rows, Phase.of(j, v.strideW(), v.left(), v.kernelW(), x.size(2)), xBar);
      }
    }
  }

  private void phase(Machine on, Phase rows, Phase columns, float[] xBar) {
    int c = x.size(3), images = x.size(0);
    var windows =
        new FloatWindows(
            y.size(1),
            y.size(2),
            y.size(3),
            rows.taps(),
            columns.taps(),
            1,
            1,
            rows.padding(),
            columns.padding(),
            rows.size(),
            columns.size());
    var convolution = new FloatConvolution(windows, turned(on.buffers(), rows, columns), c);
    if (v.strideH() == 1 && v.strideW() == 1) {
      convolution.apply(on.workers(), yBar, images, xBar, new float[0], false);
    } else {
      convolution.apply(
          on.workers(), yBar, images, (n, part) -> scatter(rows, columns, n, part, xBar));
    }
  }

  /// The phase's taps in reverse order, input and output channels exchanged.
  private float[] turned(Buffers buffers, Phase rows, Phase columns) {
    int o = y.size(3), c = x.size(3);
    int size = rows.taps() * columns.taps() * c * o;
    float[] turned = buffers.take(DType.FLOAT32, size).floats();
    float[] block = new float[FloatTile.V * FloatTile.V];
    for (int a = 0, to = 0; a < rows.taps(); a++) {
      for (int b = 0; b < columns.taps(); b++, to += c * o) {
        int tap = rows.turned(a) * v.kernelW() + columns.turned(b);
        FloatTranspose.copy(w, tap * c * o, o, c, o, turned, to, c, block);
      }
    }
    return turned;
  }

  /// Puts the pixels of a phase of image `n` where they belong.
  private void scatter(Phase rows, Phase columns, int n, float[] part, float[] xBar) {
    int c = x.size(3), from = 0;
    for (int t = 0; t < rows.size(); t++) {
      int line = (n * x.size(1) + rows.first() + rows.stride() * t) * x.size(2);
      for (int u = 0; u < columns.size(); u++, from += c) {
        int to = (line + columns.first() + columns.stride() * u) * c;
        System.arraycopy(part, from, xBar, to, c);
      }
    }
  }
}
