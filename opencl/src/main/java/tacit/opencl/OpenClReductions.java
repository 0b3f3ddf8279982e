// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Checks;
import tacit.autodiff.kernel.Reduction;

/// Reductions on a device: three axes `(outer, count, inner)`, the middle one reduced away. Rows if
/// `inner` is 1 (`reduce_rows.cl`), else columns (`reduce_columns.cl`).
///
/// What would leave the device idle is cut into parts, whose results are reduced once more. How it
/// is cut depends on the sizes and the device alone, so results repeat bit for bit.
final class OpenClReductions {
  /// Numbers that one item adds up faster than two calls would.
  private static final int SHORT = 64;

  /// Neighboring columns that make a good read of memory.
  private static final int NEIGHBORS = 64;

  /// What the kernels of columns make one number of.
  private enum Of {
    SUM,
    LARGEST
  }

  private OpenClReductions() {}

  static Tensor reduce(On on, Reduction reduction, Tensor x, int from, int to) {
    Shape shape = Checks.reduce(x, from, to);
    int count = x.shape().slice(from, to).count();
    int inner = x.shape().slice(to, x.shape().rank()).count();
    int outer = x.shape().slice(0, from).count();
    Of of =
        switch (reduction) {
          case SUM -> Of.SUM;
          case MAX -> Of.LARGEST;
        };
    if (inner == 1) return Tensor.of(shape, rows(on, of, on.in(x), outer, count));
    return Tensor.of(shape, columns(on, of, on.in(x), new Block(outer, count, inner)));
  }

  private static DeviceStorage rows(On on, Of of, DeviceStorage x, int rows, int count) {
    Grain grain = on.grain();
    int lanes = grain.lanes(count), step = lanes * grain.wide();
    int parts = count <= SHORT ? 1 : grain.parts((long) rows * lanes, count / lanes, 1);
    int chunk = Math.ceilDiv(Math.ceilDiv(count, parts), step) * step;
    parts = Math.max(1, Math.ceilDiv(count, Math.max(1, chunk)));
    DeviceStorage y = on.out(x.dtype(), rows * parts);
    Call call = on.call("reduce_rows", "reduce_rows", x.dtype());
    if (of == Of.LARGEST) call.define("LARGEST", 1);
    call.define("LANES", lanes).define("GROUP", grain.group()).define("WIDE", grain.wide());
    call.arg(x).arg(rows).arg(count).arg(parts).arg(chunk).arg(y);
    call.over(new long[] {(long) y.size() * lanes}, new long[] {grain.group()});
    return parts == 1 ? y : rows(on, of, y, rows, parts);
  }

  /// Sizes of the three axes.
  private record Block(int outer, int count, int inner) {}

  private static DeviceStorage columns(On on, Of of, DeviceStorage x, Block b) {
    Grain grain = on.grain();
    boolean little = b.count <= SHORT;
    int fold = little ? 1 : Math.max(1, NEIGHBORS / Math.max(1, b.inner));
    int width = fold * b.inner, rows = Math.ceilDiv(b.count, fold);
    long items = (long) b.outer * Math.ceilDiv(width, grain.wide());
    int parts = little ? 1 : grain.parts(items, rows, grain.wide());
    int chunk = Math.ceilDiv(rows, parts);
    parts = Math.max(1, Math.ceilDiv(rows, Math.max(1, chunk)));
    boolean last = parts * fold == 1;
    DeviceStorage y = on.out(x.dtype(), b.outer * parts * width);
    Call call = on.call("reduce_columns", "reduce_columns", x.dtype());
    if (of == Of.LARGEST) call.define("LARGEST", 1);
    call.define("WIDE", grain.wide()).arg(x).arg(b.outer).arg(b.count * b.inner).arg(width);
    call.arg(parts).arg(chunk).arg(y).over(y.size() == 0 ? 0 : items * parts);
    return last ? y : columns(on, of, y, new Block(b.outer, parts * fold, b.inner));
  }
}
