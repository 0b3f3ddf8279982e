// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import java.util.Arrays;
import tacit.autodiff.op.*;

/// Many numbers to one, over named axes; the result lacks those axes. Without axes: over all.
public sealed interface Reductions permits Var {
  Var self();

  /// Σ over the contiguous axes `from` (inclusive) to `to` (exclusive).
  default Var sumAxes(int from, int to) {
    return from == to ? self() : Var.of(new Sum(from, to), self());
  }

  default Var sum(int... axes) {
    return blocks(axes).fold(self(), Var::sumAxes);
  }

  default Var meanAxes(int from, int to) {
    return sumAxes(from, to).times(1.0 / counted(self().shape().slice(from, to)));
  }

  default Var mean(int... axes) {
    Shape s = self().shape();
    Shape reduced = Shape.of(Arrays.stream(s.axes(axes)).map(s::size).toArray());
    return sum(axes).times(1.0 / counted(reduced));
  }

  private int counted(Shape reduced) {
    if (reduced.count() == 0) {
      throw new IllegalArgumentException(
          "mean: %s has no elements along axes of sizes %s".formatted(self().shape(), reduced));
    }
    return reduced.count();
  }

  /// `Σ (x − mean)² / count`.
  default Var variance(int... axes) {
    Var mean = mean(axes);
    Var centered = self().minus(mean.spreadLike(self().shape(), axes));
    return centered.square().mean(axes);
  }

  /// The largest; ties share the derivative.
  default Var max(int... axes) {
    return blocks(axes).fold(self(), (v, from, to) -> Var.of(new Max(from, to), v));
  }

  /// `log Σ exp x`, safe for large `x`; `−∞` with derivative 0 where every `x` is `−∞`.
  default Var logSumExp(int... axes) {
    return blocks(axes).fold(self(), (v, from, to) -> Var.of(new LogSumExp(from, to), v));
  }

  /// `Π x`, halves multiplied pairwise, so that zeros among the factors do no harm to derivatives.
  default Var product(int... axes) {
    return blocks(axes).fold(self(), Reductions::productOfBlock);
  }

  private static Var productOfBlock(Var v, int from, int to) {
    Shape s = v.shape();
    Shape flat = s.without(from, to).insert(from, Shape.of(s.slice(from, to).count()));
    return halvedProduct(v.reshape(flat), from);
  }

  private static Var halvedProduct(Var v, int axis) {
    int n = v.shape().size(axis);
    if (n == 0) return v.sumAxes(axis, axis + 1).plus(1);
    while ((n = v.shape().size(axis)) > 1) {
      Var pairs = v.slice(axis, 0, n / 2).times(v.slice(axis, n / 2, 2 * (n / 2)));
      v = n % 2 == 0 ? pairs : pairs.concat(axis, v.slice(axis, n - 1, n));
    }
    return v.reshape(v.shape().without(axis, axis + 1));
  }

  private AxisBlocks blocks(int... axes) {
    return AxisBlocks.of(self().shape(), axes);
  }
}
