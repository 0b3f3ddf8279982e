// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.Arrays;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// [VectorKernels]' convolutions: checks and geometry here, loops in [FloatConvolution],
/// [FloatInputGradient], [FloatFilterGradient] and [DoubleConvolution].
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
    float[] in = x.storage().floats(), filter = w.storage().floats(), y = out.floats();
    if (isProduct(v)) {
      int c = x.shape().size(3), o = shape.size(3), pixels = shape.slice(0, 3).count();
      var target = new FloatOutput.Target(y, 0, o, bias, relu);
      FloatMatmul.multiply(on.workers(), plain(in, c), plain(filter, o), target, pixels, c, o);
    } else {
      new FloatConvolution(windows(x.shape(), shape, v), filter, shape.size(3))
          .apply(on.workers(), in, shape.size(0), y, bias, relu);
    }
    return Tensor.of(shape, out);
  }

  /// A window of one pixel makes a convolution the product of pixels and filter.
  private static boolean isProduct(Window v) {
    return v.equals(Window.valid(1, 1, 1, 1));
  }

  private static FloatMatmul.Factor plain(float[] values, int ld) {
    return new FloatMatmul.Factor(values, 0, ld, false);
  }

  private static FloatMatmul.Factor transposed(float[] values, int ld) {
    return new FloatMatmul.Factor(values, 0, ld, true);
  }

  private static FloatWindows windows(Shape x, Shape y, Window v) {
    return new FloatWindows(
        x.size(1),
        x.size(2),
        x.size(3),
        v.kernelH(),
        v.kernelW(),
        v.strideH(),
        v.strideW(),
        v.top(),
        v.left(),
        y.size(1),
        y.size(2));
  }

  static Tensor byInput(Machine on, Tensor yBar, Tensor w, Shape x, Window v) {
    LayerChecks.convolveByInput(yBar, w, x, v);
    Storage out = on.like(yBar, x.count());
    if (Machine.isFloat(yBar) && isProduct(v)) {
      int c = x.size(3), o = w.shape().size(3);
      var filter = transposed(w.storage().floats(), o);
      var target = FloatOutput.Target.plain(out.floats(), 0, c);
      var up = plain(yBar.storage().floats(), o);
      FloatMatmul.multiply(on.workers(), up, filter, target, x.slice(0, 3).count(), o, c);
    } else if (Machine.isFloat(yBar)) {
      new FloatInputGradient(yBar, w, x, v).into(on, out.floats());
    } else {
      Arrays.fill(out.doubles(), 0);
      new DoubleConvolution(on.workers(), v, x, yBar.shape())
          .byInput(yBar.storage().doubles(), w.storage().doubles(), out.doubles());
    }
    return Tensor.of(x, out);
  }

  static Tensor byFilter(Machine on, Tensor x, Tensor yBar, Window v) {
    Shape shape = LayerChecks.convolveByFilter(x, yBar, v), y = yBar.shape();
    Storage out = on.like(x, shape.count()), in = x.storage(), up = yBar.storage();
    if (Machine.isFloat(x) && isProduct(v)) {
      int c = x.shape().size(3), o = y.size(3), pixels = y.slice(0, 3).count();
      var target = FloatOutput.Target.plain(out.floats(), 0, o);
      FloatMatmul.multiply(
          on.workers(), transposed(in.floats(), c), plain(up.floats(), o), target, c, pixels, o);
    } else if (Machine.isFloat(x)) {
      new FloatFilterGradient(windows(x.shape(), y, v), in.floats(), up.floats(), y.size(3))
          .into(on, y.size(0), out.floats());
    } else {
      Arrays.fill(out.doubles(), 0);
      new DoubleConvolution(on.workers(), v, x.shape(), y)
          .byFilter(in.doubles(), up.doubles(), out.doubles());
    }
    return Tensor.of(shape, out);
  }
}
