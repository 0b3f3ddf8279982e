// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Checks;

/// Gathers and their adjoint on a device: three axes `(outer, indexed, inner)`.
final class OpenClGathers {
  /// Sources that one item of a scattered addition adds up.
  private static final int LONGEST = 256;

  private OpenClGathers() {}

  static Tensor gather(On on, Tensor x, int axis, Indices index) {
    Shape shape = Checks.gather(x, axis, index);
    int inner = shape.slice(axis + 1, shape.rank()).count(), chunk = on.grain().chunk();
    int outer = shape.slice(0, axis).count();
    DeviceStorage in = on.in(x), y = on.out(x.dtype(), shape.count());
    if (y.size() == 0) return Tensor.of(shape, y);
    on.call("gather", "gather", x.dtype())
        .define("CHUNK", chunk)
        .arg(in)
        .arg(outer)
        .arg(x.shape().size(axis))
        .arg(inner)
        .ints(index.toArray())
        .arg(index.size())
        .arg(y)
        .over((long) outer * index.size() * Math.ceilDiv(inner, chunk));
    return Tensor.of(shape, y);
  }

  static Tensor scatterAdd(On on, Tensor x, int axis, Indices index, int size) {
    Shape shape = Checks.scatterAdd(x, axis, index, size);
    int inner = shape.slice(axis + 1, shape.rank()).count();
    int outer = shape.slice(0, axis).count();
    return Tensor.of(shape, add(on, on.in(x), outer, inner, Sources.of(index.toArray(), size)));
  }

  /// Long lists of sources in two stages: each list in pieces, then the pieces of each list.
  private static DeviceStorage add(On on, DeviceStorage x, int outer, int inner, Sources sources) {
    if (sources.longest() <= LONGEST) return addOnce(on, x, outer, inner, sources);
    DeviceStorage pieces = addOnce(on, x, outer, inner, sources.cut(LONGEST));
    return add(on, pieces, outer, inner, sources.pieces(LONGEST));
  }

  private static DeviceStorage addOnce(
      On on, DeviceStorage x, int outer, int inner, Sources sources) {
    int wide = on.grain().wide(), size = sources.targets();
    DeviceStorage y = on.out(x.dtype(), outer * size * inner);
    if (y.size() == 0) return y;
    int[] source = sources.source();
    on.call("scatter_add", "scatter_add", x.dtype())
        .define("WIDE", wide)
        .arg(x)
        .arg(outer)
        .arg(source.length)
        .arg(inner)
        .ints(source.length == 0 ? new int[1] : source)
        .ints(sources.start())
        .arg(size)
        .arg(y)
        .over((long) outer * size * Math.ceilDiv(inner, wide));
    return y;
  }
}
