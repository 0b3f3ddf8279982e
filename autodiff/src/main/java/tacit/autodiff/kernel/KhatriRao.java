// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.Axes;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.op.Multiply;

/// The definition of the Khatri-Rao product and its adjoints: both factors spread to three axes
/// `(n, m, r)`, multiplied, and summed over what the result lacks.
public final class KhatriRao {
  private KhatriRao() {}

  /// Whether both are FLOAT64; two types are refused by the definition.
  static boolean isDouble(Tensor a, Tensor b) {
    return a.dtype() == DType.FLOAT64 && b.dtype() == DType.FLOAT64;
  }

  /// Refuses factors that are no two matrices of equally many columns.
  public static void check(Tensor a, Tensor b) {
    Axes.of("khatriRao").bind("a", a.shape(), "n r").bind("b", b.shape(), "m r");
  }

  /// Refuses a cotangent that is no product of a matrix with this factor; the other one's rows.
  public static int otherRows(Tensor yBar, String name, Tensor factor) {
    Axes.of("khatriRao").bind("yBar", yBar.shape(), "p r").bind(name, factor.shape(), "n r");
    int p = yBar.shape().size(0), n = factor.shape().size(0);
    if (n == 0 || p % n != 0) {
      throw new IllegalArgumentException(
          "khatriRao: yBar %s has %d rows, no multiple of the %d of %s %s"
              .formatted(yBar.shape(), p, n, name, factor.shape()));
    }
    return p / n;
  }

  static Tensor product(Kernels on, Tensor a, Tensor b) {
    check(a, b);
    int n = a.shape().size(0), m = b.shape().size(0), r = a.shape().size(1);
    Tensor left = on.spread(a, 1, Shape.of(m)), right = on.spread(b, 0, Shape.of(n));
    return on.zip(new Multiply(), left, right).reshape(Shape.of(n * m, r));
  }

  static Tensor byLeft(Kernels on, Tensor yBar, Tensor b) {
    int n = otherRows(yBar, "b", b);
    Tensor right = on.spread(b, 0, Shape.of(n));
    return on.reduce(
        Reduction.SUM, on.zip(new Multiply(), yBar.reshape(right.shape()), right), 1, 2);
  }

  static Tensor byRight(Kernels on, Tensor yBar, Tensor a) {
    int m = otherRows(yBar, "a", a);
    Tensor left = on.spread(a, 1, Shape.of(m));
    return on.reduce(Reduction.SUM, on.zip(new Multiply(), yBar.reshape(left.shape()), left), 0, 1);
  }
}
