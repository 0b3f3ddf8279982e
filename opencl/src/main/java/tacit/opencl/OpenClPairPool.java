// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.PairBlock;
import tacit.autodiff.kernel.Window;

/// `covariance_pool.cl`: one side after the other.
record OpenClPairPool(On on, Window window, boolean circular, Tensor factors) {
  Tensor of(PairBlock x, Tensor m) {
    int n = x.pairs().count(), p = x.pixels();
    if (!x.full()) return side(x, m, n, 1, 2);
    Tensor left = side(x, m, n, p, 1);
    Tensor both = side(x, left, n * pixels(x), 1, 1);
    on.in(left).release();
    return both.reshape(x.shape(pixels(x)));
  }

  private int pixels(PairBlock x) {
    return window.outHeight(x.height()) * window.outWidth(x.width());
  }

  private Tensor side(PairBlock x, Tensor m, int outer, int inner, int power) {
    int h2 = window.outHeight(x.height()), w2 = window.outWidth(x.width());
    Shape shape = inner == 1 ? Shape.of(outer, h2 * w2) : Shape.of(outer, h2 * w2, inner);
    Tensor out = Tensor.of(shape, on.out(m.dtype(), shape.count()));
    on.call("covariance_pool", "pool", m.dtype())
        .define("CIRCULAR", circular ? 1 : 0)
        .define("POWER", power)
        .arg(on.in(m))
        .arg(on.in(factors))
        .arg(on.in(out))
        .arg(x.height())
        .arg(x.width())
        .arg(h2)
        .arg(w2)
        .arg(window.kernelH())
        .arg(window.kernelW())
        .arg(window.strideH())
        .arg(window.strideW())
        .arg(window.top())
        .arg(window.left())
        .arg(outer)
        .arg(inner)
        .over((long) h2 * w2 * inner, outer);
    return out;
  }
}
