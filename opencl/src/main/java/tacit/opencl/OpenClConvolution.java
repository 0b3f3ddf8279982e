// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.function.Function;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.LayerChecks;
import tacit.autodiff.kernel.Window;

/// [OpenClKernels]' convolution and its adjoint in the input: checks and geometry here, sums in
/// `convolve.cl` and, for devices whose items are threads with vectors, `convolve_lanes.cl`. Both
/// read the filter from panels that `filter_panels.cl` lays out first.
///
/// @param choice the tiling of a product of pixels and filter
record OpenClConvolution(On on, DType dtype, Function<Product, ConvolutionTiling> choice) {
  static OpenClConvolution of(On on, DType dtype) {
    return new OpenClConvolution(
        on, dtype, product -> ConvolutionTuning.forward(on.session(), product));
  }

  Tensor convolve(Tensor x, Tensor w, Window window) {
    Shape y = LayerChecks.convolve("convolve", x, w, window);
    DeviceStorage filter = on.in(w);
    return forward(x, w.shape(), y, window, new Bias(filter, filter, false, false));
  }

  Tensor convolveDense(Tensor x, Tensor w, Tensor b, boolean relu, Window window) {
    Shape y = LayerChecks.convolveDense(x, w, b, window);
    return forward(x, w.shape(), y, window, new Bias(on.in(w), on.in(b), true, relu));
  }

  /// The filter and what comes after its products.
  ///
  /// @param bias any storage where nothing is `added`
  private record Bias(DeviceStorage filter, DeviceStorage bias, boolean added, boolean relu) {}

  private Tensor forward(Tensor x, Shape w, Shape y, Window v, Bias filter) {
    DeviceStorage out = on.out(x.dtype(), y.count());
    var rows = ConvolutionAxis.forward(v.kernelH(), v.top(), v.strideH(), y.size(1));
    var cols = ConvolutionAxis.forward(v.kernelW(), v.left(), v.strideW(), y.size(2));
    var operands = new Operands(on.in(x), x.shape(), filter, w, false, out, y);
    pass(operands, rows, cols);
    return Tensor.of(y, out);
  }

  Tensor convolveByInput(Tensor yBar, Tensor w, Shape x, Window v) {
    LayerChecks.convolveByInput(yBar, w, x, v);
    DeviceStorage out = on.out(yBar.dtype(), x.count()), filter = on.in(w);
    var plain = new Bias(filter, filter, false, false);
    var operands = new Operands(on.in(yBar), yBar.shape(), plain, w.shape(), true, out, x);
    for (var rows : ConvolutionAxis.turned(v.kernelH(), v.top(), v.strideH(), x.size(1))) {
      for (var cols : ConvolutionAxis.turned(v.kernelW(), v.left(), v.strideW(), x.size(2))) {
        pass(operands, rows, cols);
      }
    }
    return Tensor.of(x, out);
  }

  /// What one convolution reads and writes.
  ///
  /// @param turned whether the filter's two channel axes change places
  private record Operands(
      DeviceStorage from,
      Shape x,
      Bias filter,
      Shape w,
      boolean turned,
      DeviceStorage to,
      Shape y) {
    int depth() {
      return x.size(3);
    }

    int outputs() {
      return y.size(3);
    }
  }

  private void pass(Operands with, ConvolutionAxis rows, ConvolutionAxis cols) {
    int o = with.outputs(), pixels = with.x().size(0) * rows.count() * cols.count();
    int depth = rows.taps() * cols.taps() * with.depth();
    ConvolutionTiling tiling = choice.apply(new Product(dtype, 1, pixels, depth, o));
    DeviceStorage panels = panels(with, rows, cols, tiling.tileM());
    Call call =
        tiling.lanes()
            ? on.call("convolve_lanes", "convolve_lanes", dtype)
            : on.call("convolve", "convolve", dtype);
    call.arg(with.from()).arg(panels).arg(with.to());
    for (int axis = 0; axis < 4; axis++) call.arg(with.x().size(axis));
    call.arg(o);
    rows.describe(call, with.y().size(1));
    cols.describe(call, with.y().size(2));
    call.arg(with.filter().relu() ? 1 : 0).define("PIXELS", tiling.rows());
    int across = Math.ceilDiv(o, tiling.tileM()), along = Math.ceilDiv(pixels, tiling.rows());
    if (tiling.lanes()) {
      call.define("LANES", tiling.side()).define("VECTORS", tiling.columns());
      call.over(new long[] {along, across}, new long[] {1, 1});
    } else {
      long side = tiling.side();
      call.define("SIDE", tiling.side()).define("CHANNELS", tiling.columns());
      call.over(new long[] {across * side, along}, new long[] {side, side});
    }
    panels.free();
  }

  private DeviceStorage panels(
      Operands with, ConvolutionAxis rows, ConvolutionAxis cols, int width) {
    int k = with.depth(), o = with.outputs();
    int padded = Math.ceilDiv(o, width) * width;
    long depth = (long) rows.taps() * cols.taps() * k;
    int size = Math.toIntExact((depth + 1) * padded + k);
    DeviceStorage panels = on.session().memory().take(dtype, size);
    on.call("filter_panels", "filter_panels", dtype)
        .arg(with.filter().filter())
        .arg(with.filter().bias())
        .arg(with.filter().added() ? 1 : 0)
        .arg(rows.taps())
        .arg(rows.first())
        .arg(rows.step())
        .arg(cols.taps())
        .arg(cols.first())
        .arg(cols.step())
        .arg(with.w().size(1))
        .arg(k)
        .arg(o)
        .arg(with.turned() ? 1 : o)
        .arg(with.turned() ? k : 1)
        .arg(width)
        .arg(panels)
        .over(size);
    return panels;
  }
}
