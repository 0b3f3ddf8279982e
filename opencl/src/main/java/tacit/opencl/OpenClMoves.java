// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Checks;
import tacit.autodiff.kernel.Region;

/// Moves of values on a device, all exact: each is a copy between two regular grids
/// (`copy_grid.cl`), but for permutations that move the last axis (`transpose.cl`).
final class OpenClMoves {
  /// Smallest side for which tiles pay.
  private static final int TILED = 8;

  private OpenClMoves() {}

  static Tensor spread(On on, Tensor x, int at, Shape inserted) {
    Shape shape = Checks.spread(x, at, inserted);
    int inner = x.shape().slice(at, x.shape().rank()).count(), repeats = inserted.count();
    Shape three = Shape.of(x.shape().slice(0, at).count(), repeats, inner);
    DeviceStorage y = on.out(x.dtype(), shape.count());
    copy(on, Grid.of(three, new int[] {inner, 0, 1}, Grid.steps(three)), on.in(x), 0, y, 0);
    return Tensor.of(shape, y);
  }

  static Tensor permute(On on, Tensor x, int... order) {
    Shape shape = x.shape().permute(order);
    int[] steps = Grid.steps(x.shape()), permuted = new int[order.length];
    for (int i = 0; i < order.length; i++) permuted[i] = steps[order[i]];
    Grid grid = Grid.of(shape, permuted, Grid.steps(shape));
    DeviceStorage y = on.out(x.dtype(), shape.count());
    Grid.Axis q = grid.last(), p = densest(grid);
    if (!p.equals(q) && p.stepX() == 1 && Math.min(p.size(), q.size()) >= TILED) {
      transpose(on, grid.without(p).without(q), p, q, on.in(x), y);
    } else {
      copy(on, grid, on.in(x), 0, y, 0);
    }
    return Tensor.of(shape, y);
  }

  /// The axis on which neighbors are closest in `x`.
  private static Grid.Axis densest(Grid grid) {
    Grid.Axis densest = grid.last();
    for (Grid.Axis axis : grid.axes()) if (axis.stepX() < densest.stepX()) densest = axis;
    return densest;
  }

  private static void transpose(
      On on, Grid others, Grid.Axis p, Grid.Axis q, DeviceStorage x, DeviceStorage y) {
    Grain grain = on.grain();
    int tile = grain.tile(), group = grain.group();
    long tiles = (long) Math.ceilDiv(p.size(), tile) * Math.ceilDiv(q.size(), tile);
    on.call("transpose", "transpose", x.dtype())
        .define("RANK", others.rank())
        .define("TILE", tile)
        .define("GROUP", group)
        .arg(x)
        .arg(p.size())
        .arg(q.size())
        .arg(q.stepX())
        .arg(p.stepY())
        .struct(others.numbers())
        .arg(y)
        .over(new long[] {y.size() == 0 ? 0 : tiles * others.count() * group}, new long[] {group});
  }

  static Tensor slice(On on, Tensor x, Region region) {
    Shape shape = Checks.slice(x, region);
    int[] whole = Grid.steps(x.shape());
    DeviceStorage y = on.out(x.dtype(), shape.count());
    Grid grid = Grid.of(shape, strides(region, whole), Grid.steps(shape));
    copy(on, grid, on.in(x), first(region, whole), y, 0);
    return Tensor.of(shape, y);
  }

  static Tensor embed(On on, Tensor x, Shape whole, Region region) {
    Checks.embed(x, whole, region);
    int[] steps = Grid.steps(whole);
    DeviceStorage y = on.out(x.dtype(), whole.count());
    on.call("fill", "fill", x.dtype()).arg(y).arg(y.size()).real(0).over(y.size());
    Grid grid = Grid.of(x.shape(), Grid.steps(x.shape()), strides(region, steps));
    copy(on, grid, on.in(x), 0, y, first(region, steps));
    return Tensor.of(whole, y);
  }

  static Tensor concat(On on, int axis, List<Tensor> parts) {
    Shape shape = Checks.concat(axis, parts);
    int outer = shape.slice(0, axis).count(), stride = shape.slice(axis, shape.rank()).count();
    DeviceStorage y = on.out(parts.getFirst().dtype(), shape.count());
    int at = 0;
    for (Tensor part : parts) {
      int block = part.shape().slice(axis, shape.rank()).count();
      Shape two = Shape.of(outer, block);
      copy(on, Grid.of(two, Grid.steps(two), new int[] {stride, 1}), on.in(part), 0, y, at);
      at += block;
    }
    return Tensor.of(shape, y);
  }

  private static int first(Region region, int[] steps) {
    int first = 0;
    for (int a = 0; a < steps.length; a++) first += region.start().get(a) * steps[a];
    return first;
  }

  private static int[] strides(Region region, int[] steps) {
    int[] strides = new int[steps.length];
    for (int a = 0; a < strides.length; a++) strides[a] = region.step().get(a) * steps[a];
    return strides;
  }

  private static void copy(
      On on, Grid grid, DeviceStorage x, int firstX, DeviceStorage y, int firstY) {
    int chunk = on.grain().chunk(), size = grid.last().size();
    on.call("copy_grid", "copy_grid", y.dtype())
        .define("RANK", grid.rank())
        .define("CHUNK", chunk)
        .arg(x)
        .arg(firstX)
        .arg(y)
        .arg(firstY)
        .struct(grid.numbers())
        .over(size == 0 ? 0 : grid.count() / size * Math.ceilDiv(size, chunk));
  }
}
