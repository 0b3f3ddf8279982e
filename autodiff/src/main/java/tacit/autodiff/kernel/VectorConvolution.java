// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.Arrays;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// [VectorKernels]' convolutions: checks and geometry here, loops in [FloatConvolution],
/// [FloatFilterGradient] and [DoubleConvolution].
final class VectorConvolution {
  private static final float[] NO_BIAS = new float[0];

  private VectorConvolution() {}

  static Tensor convolve(Machine on, Tensor x, Tensor w, Window v) {
    Shape shape = LayerChecks.convolve("convolve", x, w, v);
    if (Machine.isFloat(x)) return forward(on, x, w, shape, NO_BIAS, false, v);
    Storage out = on.like(x, shape.count());
    Arrays.fill(out.doubles(), 0);
    return addTo(out, on, x, w, shape, v);
  }

  static Tensor convolveDense(Machine on, Tensor x, Tensor w, Tensor b, boolean relu, Window v) {
    Shape shape = LayerChecks.convolveDense(x, w, b, v);
    if (Machine.isFloat(x)) return forward(on, x, w, shape, b.storage().floats(), relu, v);
    Storage out = on.like(x, shape.count());
    VectorMatmul.spread(b.storage().doubles(), out.doubles());
    Tensor y = addTo(out, on, x, w, shape, v);
    if (relu) VectorMatmul.clip(out.doubles());
    return y;
  }

  private static Tensor addTo(Storage out, Machine on, Tensor x, Tensor w, Shape shape, Window v) {
    new DoubleConvolution(on.workers(), v, x.shape(), shape)
        .forward(x.storage().doubles(), w.storage().doubles(), out.doubles());
    return Tensor.of(shape, out);
  }

  private static Tensor forward(
      Machine on, Tensor x, Tensor w, Shape shape, float[] bias, boolean relu, Window v) {
    Storage out = on.like(x, shape.count());
    new FloatConvolution(
            padded(x.shape(), v),
            v.kernelH(),
            v.kernelW(),
            v.strideH(),
            v.strideW(),
            shape.size(1),
            shape.size(2),
            shape.size(3),
            w.storage().floats())
        .apply(on.workers(), x.storage().floats(), shape.size(0), out.floats(), bias, relu);
    return Tensor.of(shape, out);
  }

  /// `(n, h, w, c)` images with the window's padding.
  private static FloatImage padded(Shape x, Window v) {
    int rows = x.size(1) + v.top() + v.bottom(), columns = x.size(2) + v.left() + v.right();
    return new FloatImage(x.size(1), x.size(2), x.size(3), rows, columns, v.top(), v.left(), 1, 1);
  }

  /// The convolution of `ȳ`, spread out by the strides, with the filter turned around: `x̄[i] = Σ_a
  /// ȳ[i + top − a] w[a]`.
  static Tensor byInput(Machine on, Tensor yBar, Tensor w, Shape x, Window v) {
    LayerChecks.convolveByInput(yBar, w, x, v);
    Storage out = on.like(yBar, x.count());
    if (!Machine.isFloat(yBar)) {
      Arrays.fill(out.doubles(), 0);
      new DoubleConvolution(on.workers(), v, x, yBar.shape())
          .byInput(yBar.storage().doubles(), w.storage().doubles(), out.doubles());
      return Tensor.of(x, out);
    }
    Shape y = yBar.shape();
    int kh = v.kernelH(), kw = v.kernelW();
    FloatImage image =
        new FloatImage(
            y.size(1),
            y.size(2),
            y.size(3),
            x.size(1) + kh - 1,
            x.size(2) + kw - 1,
            kh - 1 - v.top(),
            kw - 1 - v.left(),
            v.strideH(),
            v.strideW());
    float[] turned = turned(w.storage().floats(), kh * kw, x.size(3), y.size(3));
    new FloatConvolution(image, kh, kw, 1, 1, x.size(1), x.size(2), x.size(3), turned)
        .apply(on.workers(), yBar.storage().floats(), x.size(0), out.floats(), NO_BIAS, false);
    return Tensor.of(x, out);
  }

  /// Taps in reverse order, input and output channels exchanged.
  private static float[] turned(float[] w, int taps, int c, int o) {
    float[] turned = new float[w.length];
    float[] block = new float[FloatTile.V * FloatTile.V];
    for (int t = 0; t < taps; t++) {
      FloatTranspose.copy(w, t * c * o, o, c, o, turned, (taps - 1 - t) * c * o, c, block);
    }
    return turned;
  }

  static Tensor byFilter(Machine on, Tensor x, Tensor yBar, Window v) {
    Shape shape = LayerChecks.convolveByFilter(x, yBar, v), y = yBar.shape();
    Storage out = on.like(x, shape.count());
    if (!Machine.isFloat(x)) {
      Arrays.fill(out.doubles(), 0);
      new DoubleConvolution(on.workers(), v, x.shape(), y)
          .byFilter(x.storage().doubles(), yBar.storage().doubles(), out.doubles());
      return Tensor.of(shape, out);
    }
    FloatImage image = padded(x.shape(), v);
    FloatImage grid =
        new FloatImage(
            y.size(1),
            y.size(2),
            y.size(3),
            (y.size(1) - 1) * v.strideH() + 1,
            image.columns(),
            0,
            0,
            v.strideH(),
            v.strideW());
    new FloatFilterGradient(image, grid, v.kernelH(), v.kernelW())
        .apply(
            on.workers(),
            x.storage().floats(),
            yBar.storage().floats(),
            x.shape().size(0),
            out.floats());
    return Tensor.of(shape, out);
  }
}
