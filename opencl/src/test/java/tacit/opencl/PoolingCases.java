// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static tacit.opencl.KernelCase.draw;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Window;

/// Sums and largest values over windows, and their adjoints.
final class PoolingCases {
  private PoolingCases() {}

  static Stream<KernelCase> cases(DType dtype) {
    return Stream.concat(
        Stream.of(
                Shape.of(2, 5, 4, 3),
                Shape.of(1, 5, 5, 16),
                Shape.of(2, 5, 4, 1),
                Shape.of(0, 5, 4, 3),
                Shape.of(2, 5, 4, 0),
                Shape.of(2, 9, 8, 37),
                Shape.of(3, 12, 12, 32))
            .flatMap(shape -> windows(shape).flatMap(window -> of(dtype, shape, window))),
        ties(dtype));
  }

  private static Stream<Window> windows(Shape x) {
    int h = x.size(1), w = x.size(2);
    return Stream.of(
        Window.valid(2, 2, 2, 2),
        Window.same(3, 3, 1, 1, h, w),
        Window.same(3, 2, 2, 3, h, w),
        new Window(3, 2, 5, 4, 1, 2, 0, 1),
        Window.valid(h, w, 1, 1));
  }

  private static Stream<KernelCase> of(DType dtype, Shape shape, Window window) {
    int terms = window.kernelH() * window.kernelW();
    Tensor x = draw("x", dtype, shape.toArray()), h = draw("h", dtype, shape.toArray());
    Tensor g = draw("g", dtype, window.output(shape, shape.size(3)).toArray());
    return Stream.of(
        sum("sumPool", shape, window, on -> on.sumPool(x, window), terms),
        sum("sumPoolByInput", shape, window, on -> on.sumPoolByInput(g, shape, window), terms),
        exact("maxPool", shape, window, on -> on.maxPool(x, window)),
        exact("maxPoolGather", shape, window, on -> on.maxPoolGather(x, h, window)),
        sum("maxPoolScatter", shape, window, on -> on.maxPoolScatter(x, g, window), terms));
  }

  /// At most `terms` normal numbers, which are below 6, in each sum.
  private static KernelCase sum(
      String name, Shape x, Window window, Function<Kernels, Tensor> run, int terms) {
    Tensor bound = Tensor.scalar(6.0 * terms * terms);
    return KernelCase.sums(named(name, x, window), x.count() < 200, run, _ -> bound);
  }

  private static KernelCase exact(
      String name, Shape x, Window window, Function<Kernels, Tensor> run) {
    return KernelCase.relative(named(name, x, window), x.count() < 200, 0, run);
  }

  private static String named(String name, Shape x, Window window) {
    return name + " " + x + " " + window;
  }

  /// The first of equals is chosen, `−∞` where there is nothing else, NaN before all; `−0` and 0
  /// are equal.
  private static Stream<KernelCase> ties(DType dtype) {
    double nan = Double.NaN, low = Double.NEGATIVE_INFINITY, high = Double.POSITIVE_INFINITY;
    Tensor x =
        Tensor.of(
                Shape.of(1, 4, 4, 1),
                List.of(1., 1., low, low, 1., 1., low, low, nan, high, -0., 0., high, nan, 0., -0.)
                    .stream()
                    .mapToDouble(v -> v)
                    .toArray())
            .to(dtype);
    Tensor h = draw("h", dtype, 1, 4, 4, 1);
    return Stream.of(Window.valid(2, 2, 2, 2), Window.same(3, 3, 1, 1, 4, 4))
        .flatMap(window -> {
          Tensor g = draw("g", dtype, window.output(x.shape(), 1).toArray());
          return Stream.of(
              KernelCase.relative("maxPool ties", true, 0, on -> on.maxPool(x, window)),
              KernelCase.relative("gather ties", true, 0, on -> on.maxPoolGather(x, h, window)),
              KernelCase.sums(
                  "scatter ties",
                  true,
                  on -> on.maxPoolScatter(x, g, window),
                  _ -> Tensor.scalar(9 * 9 * 6)));
        });
  }
}
