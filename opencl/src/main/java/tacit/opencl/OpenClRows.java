// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Checks;

/// Softmax and its cross-entropy on a device, row by row.
final class OpenClRows {
  private OpenClRows() {}

  static Tensor softmax(On on, Tensor x, boolean logarithm) {
    Shape shape = Checks.softmax(x);
    int k = shape.size(-1), rows = k == 0 ? 0 : shape.count() / k;
    DeviceStorage in = on.in(x), y = on.out(x.dtype(), shape.count());
    Call call = call(on, "softmax", x.dtype(), k);
    if (logarithm) call.define("LOGARITHM", 1);
    over(on, call.arg(in).arg(rows).arg(k).arg(y), rows, k);
    return Tensor.of(shape, y);
  }

  static Tensor crossEntropy(On on, Tensor logits, Tensor targets) {
    Shape shape = Checks.softmaxCrossEntropy(logits, targets);
    int rows = shape.count(), k = logits.shape().size(1);
    DeviceStorage x = on.in(logits), t = on.in(targets), y = on.out(x.dtype(), rows);
    Call call = call(on, "softmax_cross_entropy", x.dtype(), k);
    over(on, call.arg(x).arg(t).arg(rows).arg(k).arg(y), rows, k);
    return Tensor.of(shape, y);
  }

  private static Call call(On on, String name, DType dtype, int k) {
    Grain grain = on.grain();
    return on.call(name, name, dtype)
        .define("LANES", grain.lanes(k))
        .define("GROUP", grain.group())
        .define("WIDE", grain.wide());
  }

  private static void over(On on, Call call, int rows, int k) {
    Grain grain = on.grain();
    call.over(new long[] {(long) rows * grain.lanes(k)}, new long[] {grain.group()});
  }
}
