// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import tacit.autodiff.op.*;

/// Many numbers to one, over named axes; the result lacks those axes. Without axes: over all.
public sealed interface Reductions permits Var {
  Var self();

  /// Σ over the contiguous axes `from` (inclusive) to `to` (exclusive).
  default Var sumAxes(int from, int to) {
    return from == to ? self() : Var.of(new Sum(from, to), self());
  }

  default Var sum(int... axes) {
    return overBlocks(axes, Var::sumAxes);
  }

  default Var meanAxes(int from, int to) {
    return sumAxes(from, to).times(1.0 / self().shape().slice(from, to).count());
  }

  default Var mean(int... axes) {
    Var sum = sum(axes);
    return sum.times((double) sum.shape().count() / self().shape().count());
  }

  /// `Σ (x − mean)² / count`.
  default Var variance(int... axes) {
    Var mean = mean(axes);
    Var centered = self().minus(mean.spreadLike(self().shape(), axes));
    return centered.square().mean(axes);
  }

  /// The largest; ties share the derivative.
  default Var max(int... axes) {
    return overBlocks(axes, (v, from, to) -> Var.of(new Max(from, to), v));
  }

  /// `log Σ exp x`, safe for large `x`.
  default Var logSumExp(int... axes) {
    return overBlocks(axes, (v, from, to) -> Var.of(new LogSumExp(from, to), v));
  }

  /// `Π x`, halves multiplied pairwise, so that zeros among the factors do no harm to derivatives.
  default Var product(int... axes) {
    return overBlocks(
        axes,
        (v, from, to) -> {
          Var flat =
              v.reshape(
                  v.shape()
                      .without(from, to)
                      .insert(from, Shape.of(v.shape().slice(from, to).count())));
          return halvedProduct(flat, from);
        });
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

  /// A reduction of one contiguous block of axes.
  @FunctionalInterface
  interface Block {
    Var over(Var v, int from, int to);
  }

  private Var overBlocks(int[] axes, Block reduction) {
    Var v = self();
    int[] sorted = v.shape().axes(axes);
    for (int end = sorted.length; end > 0; ) {
      int start = end - 1;
      while (start > 0 && sorted[start - 1] == sorted[start] - 1) start--;
      v = reduction.over(v, sorted[start], sorted[end - 1] + 1);
      end = start;
    }
    return v;
  }
}
