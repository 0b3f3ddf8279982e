// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// [VectorKernels]' pooling in FLOAT32: images shared among threads, lanes along the channels.
final class VectorPooling {
  private VectorPooling() {}

  static Tensor sum(Machine on, Tensor x, Window window) {
    Shape shape = LayerChecks.sumPool(x, window);
    float[] in = x.storage().floats();
    return pooled(on, x.shape(), window, shape, (p, y, i) -> p.sum(in, y, i));
  }

  static Tensor sumByInput(Machine on, Tensor yBar, Shape x, Window window) {
    LayerChecks.sumPoolByInput(yBar, x, window);
    float[] up = yBar.storage().floats();
    return pooled(on, x, window, x, (p, xBar, i) -> p.sumByInput(up, xBar, i));
  }

  static Tensor max(Machine on, Tensor x, Window window) {
    Shape shape = LayerChecks.maxPool("maxPool", x, window);
    float[] in = x.storage().floats();
    return pooled(on, x.shape(), window, shape, (p, y, i) -> p.max(in, y, i));
  }

  static Tensor scatter(Machine on, Tensor x, Tensor yBar, Window window) {
    LayerChecks.maxPoolScatter(x, yBar, window);
    float[] in = x.storage().floats(), up = yBar.storage().floats();
    return pooled(on, x.shape(), window, x.shape(), (p, xBar, i) -> p.scatter(in, up, xBar, i));
  }

  static Tensor gather(Machine on, Tensor x, Tensor g, Window window) {
    Shape shape = LayerChecks.maxPoolGather(x, g, window);
    float[] in = x.storage().floats(), from = g.storage().floats();
    return pooled(on, x.shape(), window, shape, (p, y, i) -> p.gather(in, from, y, i));
  }

  /// One image of the result.
  private interface OneImage {
    void fill(FloatPooling pooling, float[] result, int image);
  }

  private static Tensor pooled(Machine on, Shape x, Window window, Shape result, OneImage one) {
    Storage out = on.buffers().take(DType.FLOAT32, result.count());
    float[] y = out.floats();
    var pooling = new FloatPooling(window, x.size(1), x.size(2), x.size(3));
    double nanos = (double) x.count() / Math.max(1, x.size(0)) * Machine.MOVE_NANOS;
    on.split(
        x.size(0),
        nanos,
        (from, to) -> {
          for (int i = from; i < to; i++) one.fill(pooling, y, i);
        });
    return Tensor.of(result, out);
  }
}
