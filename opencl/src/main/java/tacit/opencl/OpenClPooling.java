// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.LayerChecks;
import tacit.autodiff.kernel.Window;

/// [OpenClKernels]' pools: checks and sizes here, loops in `sum_pool.cl` and `max_pool.cl`.
final class OpenClPooling {
  private OpenClPooling() {}

  static Tensor sum(On on, Tensor x, Window window) {
    Shape shape = LayerChecks.sumPool(x, window);
    Call call = call(on, "sum_pool", "sum_pool", x.dtype(), x.shape(), shape, window);
    return result(on, call.arg(on.in(x)), x.dtype(), shape);
  }

  static Tensor sumByInput(On on, Tensor yBar, Shape x, Window window) {
    Shape y = yBar.shape(), shape = LayerChecks.sumPoolByInput(yBar, x, window);
    Call call = call(on, "sum_pool", "sum_pool_by_input", yBar.dtype(), x, y, window);
    return result(on, call.arg(on.in(yBar)), yBar.dtype(), shape);
  }

  static Tensor max(On on, Tensor x, Window window) {
    Shape shape = LayerChecks.maxPool("maxPool", x, window);
    Call call = call(on, "max_pool", "max_pool", x.dtype(), x.shape(), shape, window);
    return result(on, call.arg(on.in(x)), x.dtype(), shape);
  }

  static Tensor gather(On on, Tensor x, Tensor g, Window window) {
    Shape shape = LayerChecks.maxPoolGather(x, g, window);
    Call call = call(on, "max_pool", "max_pool_gather", x.dtype(), x.shape(), shape, window);
    return result(on, call.arg(on.in(x)).arg(on.in(g)), x.dtype(), shape);
  }

  static Tensor scatter(On on, Tensor x, Tensor yBar, Window window) {
    Shape shape = LayerChecks.maxPoolScatter(x, yBar, window);
    Call call =
        call(on, "max_pool", "max_pool_scatter", x.dtype(), x.shape(), yBar.shape(), window);
    return result(on, call.arg(on.in(x)).arg(on.in(yBar)), x.dtype(), shape);
  }

  /// The arguments that all have in common: sizes of the input `x` and the output `y`, the window.
  private static Call call(
      On on, String file, String function, DType dtype, Shape x, Shape y, Window window) {
    return on.call(file, function, dtype)
        .define("WIDE", wide(on, x.size(3)))
        .arg(x.size(1))
        .arg(x.size(2))
        .arg(x.size(3))
        .arg(y.size(1))
        .arg(y.size(2))
        .arg(window.kernelH())
        .arg(window.kernelW())
        .arg(window.strideH())
        .arg(window.strideW())
        .arg(window.top())
        .arg(window.left());
  }

  private static int wide(On on, int channels) {
    return on.grain().wideWithin(channels);
  }

  /// One item for `WIDE` channels of a pixel of the result.
  private static Tensor result(On on, Call call, DType dtype, Shape shape) {
    DeviceStorage out = on.out(dtype, shape.count());
    long items = (long) shape.size(2) * (shape.size(3) / wide(on, shape.size(3)));
    call.arg(out).over(items, (long) shape.size(0) * shape.size(1));
    return Tensor.of(shape, out);
  }
}
