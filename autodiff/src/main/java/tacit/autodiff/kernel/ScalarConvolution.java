// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// The convolution and its two adjoints. All three sum the same products `x w ȳ` over the same
/// visits of the window, each into another factor's place.
final class ScalarConvolution {
  private ScalarConvolution() {}

  static Tensor convolve(Buffers buffers, Tensor x, Tensor w, Window window) {
    Shape shape = LayerChecks.convolve("convolve", x, w, window);
    return ScalarStructure.store(buffers, x, shape, sums(x, w, shape, window));
  }

  static Tensor convolveDense(
      Buffers buffers, Tensor x, Tensor w, Tensor b, boolean relu, Window window) {
    Shape shape = LayerChecks.convolveDense(x, w, b, window);
    double[] sums = sums(x, w, shape, window);
    int o = shape.size(3);
    for (int i = 0; i < sums.length; i++) {
      sums[i] += b.storage().get(i % o);
      if (relu) sums[i] = Math.max(sums[i], 0);
    }
    return ScalarStructure.store(buffers, x, shape, sums);
  }

  private static double[] sums(Tensor x, Tensor w, Shape shape, Window window) {
    int channels = w.shape().size(2), outputs = w.shape().size(3);
    Storage in = x.storage(), filter = w.storage();
    double[] y = new double[shape.count()];
    Taps.over(
        x.shape(),
        window,
        (inPixel, outPixel, tap) -> {
          for (int c = 0; c < channels; c++) {
            double value = in.get(inPixel * channels + c);
            for (int o = 0; o < outputs; o++) {
              int at = outPixel * outputs + o;
              y[at] = Math.fma(value, filter.get((tap * channels + c) * outputs + o), y[at]);
            }
          }
        });
    return y;
  }

  static Tensor byInput(Buffers buffers, Tensor yBar, Tensor w, Shape x, Window window) {
    LayerChecks.convolveByInput(yBar, w, x, window);
    int channels = w.shape().size(2), outputs = w.shape().size(3);
    Storage out = yBar.storage(), filter = w.storage();
    double[] xBar = new double[x.count()];
    Taps.over(
        x,
        window,
        (inPixel, outPixel, tap) -> {
          for (int c = 0; c < channels; c++) {
            double sum = xBar[inPixel * channels + c];
            for (int o = 0; o < outputs; o++) {
              double weight = filter.get((tap * channels + c) * outputs + o);
              sum = Math.fma(out.get(outPixel * outputs + o), weight, sum);
            }
            xBar[inPixel * channels + c] = sum;
          }
        });
    return ScalarStructure.store(buffers, yBar, x, xBar);
  }

  static Tensor byFilter(Buffers buffers, Tensor x, Tensor yBar, Window window) {
    Shape shape = LayerChecks.convolveByFilter(x, yBar, window);
    int channels = shape.size(2), outputs = shape.size(3);
    Storage in = x.storage(), out = yBar.storage();
    double[] wBar = new double[shape.count()];
    Taps.over(
        x.shape(),
        window,
        (inPixel, outPixel, tap) -> {
          for (int c = 0; c < channels; c++) {
            double value = in.get(inPixel * channels + c);
            for (int o = 0; o < outputs; o++) {
              int at = (tap * channels + c) * outputs + o;
              wBar[at] = Math.fma(value, out.get(outPixel * outputs + o), wBar[at]);
            }
          }
        });
    return ScalarStructure.store(buffers, x, shape, wBar);
  }
}
