// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import module java.base;

import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Reduction;
import tacit.autodiff.op.Abs;
import tacit.autodiff.op.ScaleShift;

/// Cases of sums, largest values, scattered additions and moments.
final class ReductionCases {
  /// Shapes whose middle axis goes: long and short, with and without neighbors, empty.
  private static final List<Shape> BLOCKS =
      List.of(
          Shape.of(3, 7, 1),
          Shape.of(1, 1, 1),
          Shape.of(4, 0, 1),
          Shape.of(0, 4, 1),
          Shape.of(2, 65, 1),
          Shape.of(1, 300, 1),
          Shape.of(3, 5, 4),
          Shape.of(2, 0, 3),
          Shape.of(2, 3, 0),
          Shape.of(1, 67, 3),
          Shape.of(2, 9, 33),
          Shape.of(1, 100_003, 1),
          Shape.of(5, 30_001, 1),
          Shape.of(1700, 33, 1),
          Shape.of(1, 40_001, 3),
          Shape.of(3, 70, 260),
          Shape.of(1, 6007, 64));

  private static final int SMALL = 1000;

  private ReductionCases() {}

  static Stream<KernelCase> cases(DType dtype) {
    Stream<KernelCase> blocks =
        BLOCKS.stream().flatMap(s -> Stream.of(sum(draw(dtype, s)), largest(draw(dtype, s))));
    return Stream.of(blocks, specials(dtype), scatters(dtype), moments(dtype))
        .flatMap(cases -> cases);
  }

  private static KernelCase sum(Tensor x) {
    int n = x.shape().size(1);
    return KernelCase.sums(
        "sum of the middle of " + x.shape(),
        small(x),
        on -> on.reduce(Reduction.SUM, x, 1, 2),
        on -> scaled(on, n, on.reduce(Reduction.SUM, size(on, x), 1, 2)));
  }

  private static KernelCase largest(Tensor x) {
    return exact(
        "largest of the middle of " + x.shape(), x, on -> on.reduce(Reduction.MAX, x, 1, 2));
  }

  private static Stream<KernelCase> specials(DType dtype) {
    double inf = Double.POSITIVE_INFINITY, nan = Double.NaN;
    Tensor rows =
        Tensor.matrix(
                new double[] {nan, 1, 2, -inf, 0},
                new double[] {1, 2, 3, inf, nan},
                new double[] {-inf, -inf, -inf, -inf, -inf},
                new double[] {inf, 1, -inf, 2, 3},
                new double[] {-0.0, -0.0, -0.0, -0.0, -0.0},
                new double[] {-0.0, 0.0, -0.0, -0.0, -1})
            .to(dtype);
    return Stream.of(
        exact("largest of rows with NaN", rows, on -> on.reduce(Reduction.MAX, rows, 1, 2)),
        exact("largest of columns with NaN", rows, on -> on.reduce(Reduction.MAX, rows, 0, 1)),
        exact("largest of all", rows, on -> on.reduce(Reduction.MAX, rows, 0, 2)),
        exact("sum of rows with NaN", rows, on -> on.reduce(Reduction.SUM, rows, 1, 2)),
        exact("sum of no axes", rows, on -> on.reduce(Reduction.SUM, rows, 1, 1)));
  }

  private static Stream<KernelCase> scatters(DType dtype) {
    int[] long1 = IntStream.range(0, 3001).map(i -> i % 7 == 0 ? i % 5 : 3).toArray();
    return Stream.of(
        scatter("rows", draw(dtype, Shape.of(4, 3)), 0, 6, 2, 0, 2, 5),
        scatter("the middle", draw(dtype, Shape.of(2, 5, 3)), 1, 2, 1, 1, 0, 1, 0),
        scatter("the last axis", draw(dtype, Shape.of(5, 4)), 1, 3, 2, 2, 2, 2),
        scatter("nothing", draw(dtype, Shape.of(2, 0, 3)), 1, 4),
        scatter("nothing to nothing", draw(dtype, Shape.of(2, 0, 3)), 1, 0),
        scatter("to targets without numbers", draw(dtype, Shape.of(2, 3, 0)), 1, 2, 0, 1, 0),
        scatter("a long list", draw(dtype, Shape.of(2, 3001)), 1, 6, long1),
        scatter("long rows", draw(dtype, Shape.of(3001, 20)), 0, 6, long1));
  }

  private static KernelCase scatter(String name, Tensor x, int axis, int size, int... target) {
    Indices index = Indices.of(target);
    int most = Arrays.stream(target).map(t -> count(target, t)).max().orElse(0);
    return KernelCase.sums(
        "scatter " + name,
        small(x),
        on -> on.scatterAdd(x, axis, index, size),
        on -> scaled(on, most, on.scatterAdd(size(on, x), axis, index, size)));
  }

  private static int count(int[] numbers, int number) {
    return (int) Arrays.stream(numbers).filter(n -> n == number).count();
  }

  private static Stream<KernelCase> moments(DType dtype) {
    return Stream.of(
            Shape.of(1, 1),
            Shape.of(5, 3),
            Shape.of(2, 3, 4, 9),
            Shape.of(70, 2),
            Shape.of(4, 0),
            Shape.of(4001, 3),
            Shape.of(8, 14, 14, 33),
            Shape.of(300, 300))
        .map(s -> moments(draw(dtype, s)));
  }

  /// The mean to `n ε Σ|x| / n`, the variance to `(n + 3) ε σ²` and the square of the mean's error.
  private static KernelCase moments(Tensor x) {
    int last = x.shape().rank() - 1, n = x.shape().slice(0, last).count();
    double epsilon = x.dtype().epsilon();
    return new KernelCase(
        "moments of " + x.shape(),
        on -> on.moments(x),
        0,
        on -> {
          Tensor mean = on.reduce(Reduction.SUM, size(on, x), 0, last);
          double[] variance = on.moments(x.to(DType.FLOAT64)).getLast().toDoubles();
          for (int c = 0; c < variance.length; c++) {
            variance[c] = (n + 3) * variance[c] + epsilon * mean.get(c) * mean.get(c);
          }
          return List.of(mean, Tensor.vector(variance));
        },
        small(x));
  }

  private static Tensor draw(DType dtype, Shape shape) {
    return KernelCase.draw("x", dtype, shape.toArray());
  }

  /// Sizes of the terms in FLOAT64, where bounds are computed.
  private static Tensor size(Kernels on, Tensor x) {
    return on.map(new Abs(), x.to(DType.FLOAT64));
  }

  private static Tensor scaled(Kernels on, double factor, Tensor x) {
    return on.map(new ScaleShift(factor, 0), x);
  }

  private static KernelCase exact(String name, Tensor x, Function<Kernels, Tensor> f) {
    return KernelCase.relative(name, small(x), 0, f);
  }

  private static boolean small(Tensor x) {
    return x.shape().count() <= SMALL;
  }
}
