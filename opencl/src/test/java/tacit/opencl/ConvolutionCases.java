// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static tacit.opencl.KernelCase.DEFINITION;

import java.util.stream.Stream;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Window;
import tacit.autodiff.op.ScaleShift;

/// Convolutions and their adjoints over windows of every sort.
///
/// Bound `n ε Σ|terms|`: `n` roundings of sums at most, of the sum of the terms' sizes at most.
final class ConvolutionCases {
  private ConvolutionCases() {}

  /// Shapes and window of one convolution.
  private record Layer(int n, int h, int w, int c, int o, Window window) {
    Shape x() {
      return Shape.of(n, h, w, c);
    }

    Shape y() {
      return window.output(x(), o);
    }

    Tensor drawX(DType dtype) {
      return KernelCase.draw("x", dtype, n, h, w, c);
    }

    Tensor drawW(DType dtype) {
      return KernelCase.draw("w", dtype, window.kernelH(), window.kernelW(), c, o);
    }

    Tensor drawYBar(DType dtype) {
      return KernelCase.draw("yBar", dtype, n, y().size(1), y().size(2), o);
    }

    int taps() {
      return window.kernelH() * window.kernelW();
    }

    String name(String operation) {
      return "%s %s to %d, %s".formatted(operation, x(), o, window);
    }

    boolean small() {
      return x().count() <= 200 && y().count() <= 250;
    }
  }

  static Stream<KernelCase> cases(DType dtype) {
    return Stream.concat(
        layers()
            .flatMap(layer ->
                Stream.of(
                    forward(layer, dtype),
                    dense(layer, dtype),
                    byInput(layer, dtype),
                    byFilter(layer, dtype))),
        special(dtype));
  }

  private static Stream<Layer> layers() {
    return Stream.of(
        new Layer(2, 5, 6, 3, 4, new Window(3, 3, 1, 1, 1, 1, 1, 1)),
        new Layer(3, 9, 11, 5, 37, new Window(3, 3, 1, 1, 1, 1, 1, 1)),
        new Layer(1, 7, 5, 1, 3, new Window(2, 4, 2, 3, 0, 1, 3, 2)),
        new Layer(2, 6, 7, 2, 1, new Window(1, 1, 2, 2, 0, 0, 0, 0)),
        new Layer(2, 4, 4, 3, 5, new Window(1, 1, 1, 1, 0, 0, 0, 0)),
        new Layer(2, 1, 12, 4, 6, new Window(1, 5, 1, 2, 0, 0, 2, 2)),
        new Layer(1, 3, 3, 2, 3, new Window(3, 3, 1, 1, 4, 5, 6, 3)),
        new Layer(1, 8, 8, 2, 20, new Window(2, 3, 3, 4, 1, 0, 0, 1)),
        new Layer(1, 1, 1, 1, 1, new Window(1, 1, 1, 1, 0, 0, 0, 0)),
        new Layer(0, 3, 3, 2, 2, new Window(2, 2, 1, 1, 0, 0, 0, 0)),
        new Layer(2, 3, 3, 0, 2, new Window(2, 2, 1, 1, 0, 0, 0, 0)),
        new Layer(2, 3, 3, 2, 0, new Window(2, 2, 1, 1, 0, 0, 0, 0)),
        new Layer(1, 0, 2, 2, 3, new Window(2, 2, 1, 1, 1, 1, 0, 1)),
        new Layer(2, 15, 17, 9, 70, new Window(3, 3, 2, 1, 1, 1, 1, 1)),
        new Layer(1, 13, 10, 33, 130, new Window(3, 2, 1, 1, 2, 0, 0, 1)),
        new Layer(9, 20, 20, 6, 16, new Window(5, 5, 1, 1, 2, 2, 2, 2)));
  }

  private static KernelCase forward(Layer layer, DType dtype) {
    return forward(layer, "", layer.drawX(dtype), layer.drawW(dtype));
  }

  private static KernelCase forward(Layer layer, String what, Tensor x, Tensor w) {
    Window v = layer.window;
    return KernelCase.sums(
        layer.name("convolve" + what),
        layer.small(),
        on -> on.convolve(x, w, v),
        _ -> times(layer.taps() * layer.c + 1, DEFINITION.convolve(size(x), size(w), v)));
  }

  private static KernelCase dense(Layer layer, DType dtype) {
    Tensor b = KernelCase.draw("b", dtype, layer.o);
    return dense(layer, "", layer.drawX(dtype), layer.drawW(dtype), b);
  }

  private static KernelCase dense(Layer layer, String what, Tensor x, Tensor w, Tensor b) {
    Window v = layer.window;
    return KernelCase.sums(
        layer.name("convolveDense" + what),
        layer.small(),
        on -> on.convolveDense(x, w, b, true, v),
        _ ->
            times(
                layer.taps() * layer.c + 2,
                DEFINITION.convolveDense(size(x), size(w), size(b), false, v)));
  }

  private static KernelCase byInput(Layer layer, DType dtype) {
    Tensor yBar = layer.drawYBar(dtype), w = layer.drawW(dtype);
    Window v = layer.window;
    return KernelCase.sums(
        layer.name("convolveByInput"),
        layer.small(),
        on -> on.convolveByInput(yBar, w, layer.x(), v),
        _ ->
            times(
                layer.taps() * layer.o + 1,
                DEFINITION.convolveByInput(size(yBar), size(w), layer.x(), v)));
  }

  private static KernelCase byFilter(Layer layer, DType dtype) {
    return byFilter(layer, "", layer.drawX(dtype), layer.drawYBar(dtype));
  }

  private static KernelCase byFilter(Layer layer, String what, Tensor x, Tensor yBar) {
    Window v = layer.window;
    return KernelCase.sums(
        layer.name("convolveByFilter" + what),
        layer.small(),
        on -> on.convolveByFilter(x, yBar, v),
        _ ->
            times(
                layer.y().slice(0, 3).count() + 1,
                DEFINITION.convolveByFilter(size(x), size(yBar), v)));
  }

  /// NaN and infinities stay in the pixels and channels whose windows see them; the rectifier keeps
  /// NaN.
  private static Stream<KernelCase> special(DType dtype) {
    var layer = new Layer(2, 5, 6, 3, 4, new Window(3, 3, 1, 1, 1, 1, 1, 1));
    var inside = new Layer(2, 5, 6, 3, 4, new Window(2, 3, 1, 1, 0, 0, 0, 0));
    Tensor x = with(7, Double.NaN, with(100, Double.POSITIVE_INFINITY, layer.drawX(dtype)));
    Tensor w = with(17, Double.NEGATIVE_INFINITY, inside.drawW(dtype));
    Tensor b = with(2, Double.NaN, KernelCase.draw("b", dtype, 4));
    return Stream.of(
        forward(layer, ", NaN in x,", x, layer.drawW(dtype)),
        forward(inside, ", infinity in w,", inside.drawX(dtype), w),
        dense(layer, ", NaN in x and b,", x, layer.drawW(dtype), b),
        byFilter(layer, ", NaN in x,", x, layer.drawYBar(dtype)));
  }

  private static Tensor with(int at, double value, Tensor x) {
    double[] values = x.toDoubles();
    values[at] = value;
    return Tensor.of(x.shape(), values).to(x.dtype());
  }

  /// `terms ε Σ|terms|` bounds the device's rounding; one of the terms is for the definition's own.
  private static Tensor times(int terms, Tensor sums) {
    return DEFINITION.map(new ScaleShift(terms, 0), sums);
  }

  private static Tensor size(Tensor x) {
    return KernelCase.size(x.to(DType.FLOAT64));
  }
}
