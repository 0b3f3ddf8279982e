// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.Arrays;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Sums and maxima over windows, and their adjoints. A maximum is a choice of positions, made once
/// by [#chosen]; its value, its adjoint and its tangent all read that choice.
final class ScalarPooling {
  private ScalarPooling() {}

  static Tensor sum(Buffers buffers, Tensor x, Window window) {
    Shape shape = LayerChecks.sumPool(x, window);
    int channels = shape.size(3);
    Storage in = x.storage();
    double[] sums = new double[shape.count()];
    Taps.over(
        x.shape(),
        window,
        (inPixel, outPixel, _) -> {
          for (int c = 0; c < channels; c++) {
            sums[outPixel * channels + c] += in.get(inPixel * channels + c);
          }
        });
    return ScalarStructure.store(buffers, x, shape, sums);
  }

  static Tensor sumByInput(Buffers buffers, Tensor yBar, Shape x, Window window) {
    LayerChecks.sumPoolByInput(yBar, x, window);
    int channels = x.size(3);
    Storage out = yBar.storage();
    double[] sums = new double[x.count()];
    Taps.over(
        x,
        window,
        (inPixel, outPixel, _) -> {
          for (int c = 0; c < channels; c++) {
            sums[inPixel * channels + c] += out.get(outPixel * channels + c);
          }
        });
    return ScalarStructure.store(buffers, yBar, x, sums);
  }

  static Tensor max(Buffers buffers, Tensor x, Window window) {
    Shape shape = LayerChecks.maxPool("maxPool", x, window);
    return pick(buffers, x, shape, chosen(x, shape, window));
  }

  static Tensor gather(Buffers buffers, Tensor x, Tensor g, Window window) {
    Shape shape = LayerChecks.maxPoolGather(x, g, window);
    return pick(buffers, g, shape, chosen(x, shape, window));
  }

  private static Tensor pick(Buffers buffers, Tensor from, Shape shape, int[] chosen) {
    Storage in = from.storage(), out = buffers.take(from.dtype(), chosen.length);
    for (int i = 0; i < chosen.length; i++) out.set(i, in.get(chosen[i]));
    return Tensor.of(shape, out);
  }

  static Tensor scatter(Buffers buffers, Tensor x, Tensor yBar, Window window) {
    LayerChecks.maxPoolScatter(x, yBar, window);
    int[] chosen = chosen(x, yBar.shape(), window);
    double[] sums = new double[x.shape().count()];
    for (int i = 0; i < chosen.length; i++) sums[chosen[i]] += yBar.storage().get(i);
    return ScalarStructure.store(buffers, x, x.shape(), sums);
  }

  /// For each output the position of the first largest value in its window. NaN is the largest of
  /// all, so that it is not lost.
  private static int[] chosen(Tensor x, Shape y, Window window) {
    int channels = y.size(3);
    Storage in = x.storage();
    int[] chosen = new int[y.count()];
    Arrays.fill(chosen, -1);
    Taps.over(
        x.shape(),
        window,
        (inPixel, outPixel, _) -> {
          for (int c = 0; c < channels; c++) {
            int at = inPixel * channels + c, out = outPixel * channels + c;
            if (chosen[out] < 0 || larger(in.get(at), in.get(chosen[out]))) chosen[out] = at;
          }
        });
    return chosen;
  }

  private static boolean larger(double value, double best) {
    return value > best || (Double.isNaN(value) && !Double.isNaN(best));
  }
}
