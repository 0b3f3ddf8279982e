// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import module java.base;

import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Reduction;
import tacit.autodiff.op.Abs;
import tacit.autodiff.op.Add;
import tacit.autodiff.op.Multiply;
import tacit.autodiff.op.ScaleShift;
import tacit.autodiff.op.Subtract;

/// Cases of softmax, its logarithm and its cross-entropy. Bounds are computed in FLOAT64, with `m`
/// the largest value of a row and `s = Σ exp(x − m)`.
final class RowCases {
  private static final int SMALL = 1000;

  private RowCases() {}

  static Stream<KernelCase> cases(DType dtype) {
    Stream<Tensor> drawn =
        Stream.of(
                Shape.of(3, 7),
                Shape.of(1, 1),
                Shape.of(0, 5),
                Shape.of(5, 16),
                Shape.of(2, 3, 10),
                Shape.of(9),
                Shape.of(3, 100),
                Shape.of(2, 301),
                Shape.of(1700, 33),
                Shape.of(64, 1000),
                Shape.of(7, 10_007))
            .map(shape -> KernelCase.draw("x", dtype, shape.toArray()));
    return Stream.concat(drawn, Stream.of(extreme(dtype), KernelCase.draw("x", dtype, 4, 0)))
        .flatMap(x -> cases(x));
  }

  private static Stream<KernelCase> cases(Tensor x) {
    Stream<KernelCase> softmax = Stream.of(softmax(x), logSoftmax(x));
    if (x.shape().rank() != 2) return softmax;
    Tensor t = KernelCase.draw("t", x.dtype(), x.shape().toArray());
    return Stream.concat(softmax, Stream.of(crossEntropy(x, t)));
  }

  private static KernelCase softmax(Tensor x) {
    int k = x.shape().size(-1);
    return of(
        "softmax of " + x.shape(),
        x,
        on -> on.softmax(x, false),
        on -> {
          Tensor wide = x.to(DType.FLOAT64);
          Tensor far = on.map(new ScaleShift(1, k + 4), on.map(new Abs(), shifted(on, wide)));
          return on.zip(new Multiply(), far, on.softmax(wide, false));
        });
  }

  private static KernelCase logSoftmax(Tensor x) {
    int k = x.shape().size(-1);
    return of(
        "log softmax of " + x.shape(),
        x,
        on -> on.softmax(x, true),
        on -> on.map(new ScaleShift(4, k), terms(on, x.to(DType.FLOAT64))));
  }

  private static KernelCase crossEntropy(Tensor x, Tensor t) {
    int k = x.shape().size(1);
    return of(
        "softmax cross-entropy of " + x.shape(),
        x,
        on -> on.softmaxCrossEntropy(x, t),
        on -> {
          Tensor terms = on.map(new ScaleShift(1, 1), terms(on, x.to(DType.FLOAT64)));
          Tensor sizes = on.map(new Abs(), t.to(DType.FLOAT64));
          Tensor sum = on.reduce(Reduction.SUM, on.zip(new Multiply(), terms, sizes), 1, 2);
          return on.map(new ScaleShift(k + 4, 0), sum);
        });
  }

  /// `x − m`.
  private static Tensor shifted(Kernels on, Tensor x) {
    int last = x.shape().rank() - 1;
    Tensor m = on.reduce(Reduction.MAX, x, last, last + 1);
    return on.zip(new Subtract(), x, on.spread(m, last, Shape.of(x.shape().size(last))));
  }

  /// `|x − m| + |log s|`.
  private static Tensor terms(Kernels on, Tensor x) {
    Tensor shifted = shifted(on, x);
    Tensor log = on.zip(new Subtract(), shifted, on.softmax(x, true));
    return on.zip(new Add(), on.map(new Abs(), shifted), on.map(new Abs(), log));
  }

  /// Rows with infinities and NaN, and with numbers whose exponentials are 0 or none of this type.
  private static Tensor extreme(DType dtype) {
    double inf = Double.POSITIVE_INFINITY, nan = Double.NaN;
    return Tensor.matrix(
            new double[] {nan, 1, 2, 3, 0},
            new double[] {1, 2, 3, inf, 0},
            new double[] {-inf, -inf, -inf, -inf, -inf},
            new double[] {-inf, 1, -inf, 2, 3},
            new double[] {1e30, 1e30, -1e30, 0, 5},
            new double[] {800, 801, 802, -800, 0},
            new double[] {0, 0, 0, 0, 0})
        .to(dtype);
  }

  private static KernelCase of(
      String name, Tensor x, Function<Kernels, Tensor> f, Function<Kernels, Tensor> terms) {
    return KernelCase.sums(name, x.shape().count() <= SMALL, f, terms);
  }
}
