// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.DropoutMask;

/// [OpenClKernels]' dropout: `dropout.cl` with the definition's [DropoutMask].
final class OpenClDropout {
  private OpenClDropout() {}

  static Tensor dropout(On on, Tensor x, double rate, long key) {
    DropoutMask mask = new DropoutMask(rate, key);
    int n = x.shape().count();
    DeviceStorage out = on.out(x.dtype(), n);
    int blocks = on.grain().wide();
    on.call("dropout", "dropout", x.dtype())
        .define("BLOCKS", blocks)
        .arg(n)
        .arg((int) key)
        .arg((int) (key >>> 32))
        .arg(mask.threshold())
        .real(mask.scale(x.dtype()))
        .arg(on.in(x))
        .arg(out)
        .over(Math.ceilDiv(n, 4 * blocks));
    return Tensor.of(x.shape(), out);
  }
}
