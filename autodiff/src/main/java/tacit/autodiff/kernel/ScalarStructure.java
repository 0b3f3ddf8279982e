// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Moves of values, which do not change them.
final class ScalarStructure {
  private ScalarStructure() {}

  static Tensor spread(Buffers buffers, Tensor x, int at, Shape inserted) {
    Shape shape = Checks.spread(x, at, inserted);
    int inner = x.shape().slice(at, x.shape().rank()).count();
    int repeats = inserted.count();
    Storage in = x.storage(), out = buffers.take(x.dtype(), shape.count());
    for (int i = 0; i < out.size(); i++) {
      out.set(i, in.get(i / (inner * repeats) * inner + i % inner));
    }
    return Tensor.of(shape, out);
  }

  static Tensor permute(Buffers buffers, Tensor x, int... order) {
    Shape shape = x.shape().permute(order);
    int[] strides = strides(x.shape());
    int[] permuted = new int[order.length];
    for (int i = 0; i < order.length; i++) permuted[i] = strides[order[i]];
    Storage in = x.storage(), out = buffers.take(x.dtype(), shape.count());
    overGrid(shape, 0, permuted, (i, at) -> out.set(i, in.get(at)));
    return Tensor.of(shape, out);
  }

  static Tensor slice(Buffers buffers, Tensor x, Region region) {
    Shape shape = Checks.slice(x, region);
    Storage in = x.storage(), out = buffers.take(x.dtype(), shape.count());
    overRegion(region, x.shape(), (i, at) -> out.set(i, in.get(at)));
    return Tensor.of(shape, out);
  }

  static Tensor embed(Buffers buffers, Tensor x, Shape whole, Region region) {
    Checks.embed(x, whole, region);
    Storage in = x.storage(), out = buffers.take(x.dtype(), whole.count());
    for (int i = 0; i < out.size(); i++) out.set(i, 0);
    overRegion(region, whole, (i, at) -> out.set(at, in.get(i)));
    return Tensor.of(whole, out);
  }

  static Tensor concat(Buffers buffers, int axis, List<Tensor> parts) {
    Shape shape = Checks.concat(axis, parts);
    int outer = shape.slice(0, axis).count(), stride = shape.slice(axis, shape.rank()).count();
    Storage out = buffers.take(parts.getFirst().dtype(), shape.count());
    int at = 0;
    for (Tensor part : parts) {
      Storage in = part.storage();
      int block = part.shape().slice(axis, shape.rank()).count();
      for (int o = 0; o < outer; o++) {
        for (int i = 0; i < block; i++) out.set(o * stride + at + i, in.get(o * block + i));
      }
      at += block;
    }
    return Tensor.of(shape, out);
  }

  static Tensor gather(Buffers buffers, Tensor x, int axis, Indices index) {
    Shape shape = Checks.gather(x, axis, index);
    int inner = shape.slice(axis + 1, shape.rank()).count();
    int from = x.shape().size(axis), to = index.size();
    Storage in = x.storage(), out = buffers.take(x.dtype(), shape.count());
    for (int i = 0; i < out.size(); i++) {
      int o = i / (to * inner), p = i / inner % to;
      out.set(i, in.get((o * from + index.get(p)) * inner + i % inner));
    }
    return Tensor.of(shape, out);
  }

  static Tensor scatterAdd(Buffers buffers, Tensor x, int axis, Indices index, int size) {
    Shape shape = Checks.scatterAdd(x, axis, index, size);
    int inner = shape.slice(axis + 1, shape.rank()).count();
    int from = index.size();
    double[] sums = new double[shape.count()];
    for (int i = 0; i < x.storage().size(); i++) {
      int o = i / (from * inner), p = i / inner % from;
      sums[(o * size + index.get(p)) * inner + i % inner] += x.storage().get(i);
    }
    return store(buffers, x, shape, sums);
  }

  /// Sums taken in double, rounded once into the type of `like`.
  static Tensor store(Buffers buffers, Tensor like, Shape shape, double[] sums) {
    Storage out = buffers.take(like.dtype(), sums.length);
    for (int i = 0; i < sums.length; i++) out.set(i, sums[i]);
    return Tensor.of(shape, out);
  }

  /// Receives the row-major position in the grid and the position it stands for.
  @FunctionalInterface
  private interface Pair {
    void at(int i, int position);
  }

  private static void overRegion(Region region, Shape whole, Pair pair) {
    int[] strides = strides(whole);
    int first = 0;
    for (int a = 0; a < strides.length; a++) {
      first += region.start().get(a) * strides[a];
      strides[a] *= region.step().get(a);
    }
    overGrid(region.size(), first, strides, pair);
  }

  /// All index tuples of `grid` in row-major order: position `first + Σ index[a] strides[a]`.
  private static void overGrid(Shape grid, int first, int[] strides, Pair pair) {
    int[] index = new int[strides.length];
    int at = first;
    for (int i = 0; i < grid.count(); i++) {
      pair.at(i, at);
      for (int a = strides.length - 1; a >= 0; a--) {
        at += strides[a];
        if (++index[a] < grid.size(a)) break;
        at -= index[a] * strides[a];
        index[a] = 0;
      }
    }
  }

  private static int[] strides(Shape shape) {
    int[] strides = new int[shape.rank()];
    Arrays.setAll(strides, a -> shape.slice(a + 1, shape.rank()).count());
    return strides;
  }
}
