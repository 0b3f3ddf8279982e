// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static tacit.opencl.KernelCase.DEFINITION;
import static tacit.opencl.KernelCase.draw;
import static tacit.opencl.KernelCase.relative;
import static tacit.opencl.KernelCase.size;

import java.util.List;
import java.util.stream.Stream;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.op.*;

/// Elementwise kernels, one by one and in chains.
final class ElementCases {
  /// OpenCL's limit for `exp`, `log` and the like, and for the harder `pow` and `erf`.
  private static final double FUNCTION = 8;

  private static final double HARD = 16;

  private static final List<Shape> SHAPES =
      List.of(Shape.of(3, 7), Shape.of(1, 1), Shape.of(0, 5), Shape.of(170, 33));

  private static final List<Unary> EXACT =
      List.of(
          new Relu(),
          new LeakyRelu(0.25),
          new Abs(),
          new Sign(),
          new Clamp(-1, 0.5),
          new Power(2),
          new Power(0));

  private static final List<Unary> FUNCTIONS =
      List.of(
          new LeakyRelu(0.3),
          new Exp(),
          new Tanh(),
          new Sigmoid(),
          new Sin(),
          new Cos(),
          new Softplus());

  private static final List<Unary> OF_POSITIVE =
      List.of(new Log(), new Sqrt(), new Power(0.5), new Power(-1.5));

  private static final List<Binary> BINARY =
      List.of(
          new Add(),
          new Subtract(),
          new Multiply(),
          new Divide(),
          new Maximum(),
          new Minimum(),
          new Gate(0.25));

  private ElementCases() {}

  static Stream<KernelCase> cases(DType dtype) {
    return Stream.concat(
        SHAPES.stream().flatMap(shape -> drawn(dtype, shape)),
        Stream.of(special(dtype)).flatMap(s -> s));
  }

  private static boolean small(Shape shape) {
    return shape.count() < 100;
  }

  private static Stream<KernelCase> drawn(DType dtype, Shape shape) {
    boolean small = small(shape);
    Tensor x = draw("x", dtype, shape.toArray()), y = draw("y", dtype, shape.toArray());
    Tensor positive = size(x), row = draw("row", dtype, shape.size(1));
    return Stream.of(
            EXACT.stream().map(f -> unary(f, small, 2, x)),
            FUNCTIONS.stream().map(f -> unary(f, small, FUNCTION, x)),
            OF_POSITIVE.stream().map(f -> unary(f, small, HARD, positive)),
            Stream.of(unary(new Erf(), small, HARD, x), scaleShift(small, x, positive)),
            BINARY.stream().map(f -> binary(f, small, x, y)),
            BINARY.stream()
                .map(f -> relative(f.name() + " row", small, 2, on -> on.zipRow(f, x, row))),
            Stream.of(
                relative("where", small, 0, on -> on.where(on.map(new Relu(), x), x, y)),
                chain(small, x, y, row)))
        .flatMap(each -> each);
  }

  private static KernelCase unary(Unary f, boolean small, double factor, Tensor x) {
    return relative(f + " of " + x.shape(), small, factor, on -> on.map(f, x));
  }

  private static KernelCase binary(Binary f, boolean small, Tensor a, Tensor b) {
    return relative(f + " of " + a.shape(), small, 2, on -> on.zip(f, a, b));
  }

  /// `s x + t` to the rounding of its terms, since `s` and `t` are rounded first.
  private static KernelCase scaleShift(boolean small, Tensor x, Tensor sizes) {
    return KernelCase.sums(
        "scaleShift of " + x.shape(),
        small,
        on -> on.map(new ScaleShift(0.7, -0.3), x),
        _ -> DEFINITION.map(new ScaleShift(0.7, 0.3), sizes));
  }

  /// Five links with a shared one; all terms are positive, so nothing cancels.
  private static KernelCase chain(boolean small, Tensor x, Tensor y, Tensor row) {
    Tensor a = size(x), b = size(y), r = size(row);
    return relative(
        "chain of " + x.shape(),
        small,
        12,
        on -> {
          Tensor sum = on.zip(new Add(), a, on.map(new Relu(), b));
          Tensor square = on.zip(new Multiply(), sum, sum);
          return on.zip(new Add(), on.zipRow(new Multiply(), square, r), on.map(new Sqrt(), sum));
        });
  }

  /// Where C's functions and Java's part: zeros with a sign, infinities, NaN.
  private static Stream<KernelCase> special(DType dtype) {
    double inf = Double.POSITIVE_INFINITY, nan = Double.NaN;
    double[] values = {0.0, -0.0, 1, -1, 2, -2, inf, -inf, nan};
    int n = values.length;
    double[] left = new double[n * n], right = new double[n * n];
    for (int i = 0; i < n * n; i++) {
      left[i] = values[i / n];
      right[i] = values[i % n];
    }
    Tensor x = Tensor.vector(values).to(dtype);
    Tensor a = Tensor.vector(left).to(dtype), b = Tensor.vector(right).to(dtype);
    Stream<Unary> more =
        Stream.of(
            new Power(inf),
            new Power(nan),
            new Power(3),
            new Power(-2),
            new Clamp(-0.0, 0.0),
            new Erf());
    return Stream.of(
            Stream.of(EXACT, FUNCTIONS, List.of(new Log(), new Sqrt(), new Power(0.5)))
                .flatMap(List::stream)
                .map(f -> unary(f, true, HARD, x)),
            more.map(f -> unary(f, true, HARD, x)),
            BINARY.stream().map(f -> binary(f, true, a, b)),
            Stream.of(relative("where of all", true, 0, on -> on.where(a, a, b))))
        .flatMap(each -> each);
  }
}
