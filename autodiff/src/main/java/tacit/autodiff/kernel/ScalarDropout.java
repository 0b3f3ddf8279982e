// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.Tensor;

/// Dropout, position by position: see [DropoutMask].
final class ScalarDropout {
  private ScalarDropout() {}

  static Tensor dropout(Buffers buffers, Tensor x, double rate, long key) {
    DropoutMask mask = new DropoutMask(rate, key);
    Philox philox = Philox.of(key);
    Storage in = x.storage(), out = buffers.take(x.dtype(), in.size());
    double scale = mask.scale(x.dtype());
    for (int i = 0; i < in.size(); i++) {
      int u = philox.block(i / 4, 0, 0, 0)[i % 4];
      boolean dropped = Integer.compareUnsigned(u, mask.threshold()) < 0;
      out.set(i, dropped ? 0 : in.get(i) * scale);
    }
    return Tensor.of(x.shape(), out);
  }
}
