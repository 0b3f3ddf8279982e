// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.KhatriRao;

/// [OpenClKernels]' Khatri-Rao products: checks and sizes here, loops in `khatri_rao.cl`.
final class OpenClKhatriRao {
  private OpenClKhatriRao() {}

  static Tensor product(On on, Tensor a, Tensor b) {
    KhatriRao.check(a, b);
    int n = a.shape().size(0), m = b.shape().size(0), r = a.shape().size(1);
    return result(
        on.call("khatri_rao", "product", a.dtype()).arg(m).arg(r),
        on,
        a,
        b,
        Math.multiplyExact(n, m),
        r);
  }

  static Tensor byLeft(On on, Tensor yBar, Tensor b) {
    int n = KhatriRao.otherRows(yBar, "b", b), m = b.shape().size(0), r = b.shape().size(1);
    return result(on.call("khatri_rao", "by_left", b.dtype()).arg(m).arg(r), on, yBar, b, n, r);
  }

  static Tensor byRight(On on, Tensor yBar, Tensor a) {
    int m = KhatriRao.otherRows(yBar, "a", a), n = a.shape().size(0), r = a.shape().size(1);
    return result(
        on.call("khatri_rao", "by_right", a.dtype()).arg(n).arg(m).arg(r), on, yBar, a, m, r);
  }

  /// The call on two operands, one item a number of the result `(rows, r)`.
  private static Tensor result(Call call, On on, Tensor a, Tensor b, int rows, int r) {
    Shape shape = Shape.of(rows, r);
    DeviceStorage y = on.out(a.dtype(), shape.count());
    call.arg(on.in(a)).arg(on.in(b)).arg(y).over(shape.count());
    return Tensor.of(shape, y);
  }
}
