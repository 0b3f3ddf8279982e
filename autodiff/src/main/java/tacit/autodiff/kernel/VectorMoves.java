// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.List;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// [VectorKernels]' moves of values: checks and strides here, copies in [Runs].
final class VectorMoves {
  private VectorMoves() {}

  static Tensor spread(Buffers buffers, Tensor x, int at, Shape inserted) {
    Shape shape = Checks.spread(x, at, inserted);
    Storage out = buffers.take(x.dtype(), shape.count());
    Runs.spread(x.storage(), out, x.shape().slice(at, x.shape().rank()).count(), inserted.count());
    return Tensor.of(shape, out);
  }

  static Tensor permute(Buffers buffers, Tensor x, int... order) {
    Shape shape = x.shape().permute(order);
    int[] strides = Runs.strides(x.shape()), permuted = new int[order.length];
    for (int i = 0; i < order.length; i++) permuted[i] = strides[order[i]];
    Storage out = buffers.take(x.dtype(), shape.count());
    Runs.copyGrid(shape, x.storage(), 0, permuted, out, 0, Runs.strides(shape));
    return Tensor.of(shape, out);
  }

  static Tensor slice(Buffers buffers, Tensor x, Region region) {
    Shape shape = Checks.slice(x, region);
    Storage out = buffers.take(x.dtype(), shape.count());
    int[] whole = Runs.strides(x.shape());
    Runs.copyGrid(
        shape,
        x.storage(),
        first(region, whole),
        steps(region, whole),
        out,
        0,
        Runs.strides(shape));
    return Tensor.of(shape, out);
  }

  static Tensor embed(Buffers buffers, Tensor x, Shape whole, Region region) {
    Checks.embed(x, whole, region);
    Storage out = buffers.take(x.dtype(), whole.count());
    Runs.fill(out, 0, out.size(), 0);
    int[] strides = Runs.strides(whole);
    Runs.copyGrid(
        x.shape(),
        x.storage(),
        0,
        Runs.strides(x.shape()),
        out,
        first(region, strides),
        steps(region, strides));
    return Tensor.of(whole, out);
  }

  private static int first(Region region, int[] strides) {
    int first = 0;
    for (int a = 0; a < strides.length; a++) first += region.start().get(a) * strides[a];
    return first;
  }

  private static int[] steps(Region region, int[] strides) {
    int[] steps = new int[strides.length];
    for (int a = 0; a < steps.length; a++) steps[a] = region.step().get(a) * strides[a];
    return steps;
  }

  static Tensor concat(Buffers buffers, int axis, List<Tensor> parts) {
    Shape shape = Checks.concat(axis, parts);
    Storage out = buffers.take(parts.getFirst().dtype(), shape.count());
    int outer = shape.slice(0, axis).count(), stride = shape.slice(axis, shape.rank()).count();
    int first = 0;
    for (Tensor part : parts) {
      int block = part.shape().slice(axis, shape.rank()).count();
      Runs.concat(part.storage(), block, out, first, stride, outer);
      first += block;
    }
    return Tensor.of(shape, out);
  }

  static Tensor gather(Buffers buffers, Tensor x, int axis, Indices index) {
    Shape shape = Checks.gather(x, axis, index);
    Storage out = buffers.take(x.dtype(), shape.count());
    Runs.gather(x, axis, index, out);
    return Tensor.of(shape, out);
  }
}
