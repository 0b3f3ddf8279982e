// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import java.util.List;
import tacit.autodiff.kernel.Region;
import tacit.autodiff.kernel.Window;
import tacit.autodiff.op.*;

/// Windows of positions to one, channel by channel: `(n, h, w, c) → (n, h', w', c)`, and in one
/// dimension `(n, l, c) → (n, l', c)` with windows of height 1.
public sealed interface Pooling permits Var {
  Var self();

  /// `Σ x`; padding counts as zeros.
  default Var sumPool(Window window) {
    return Images.through(self(), x -> Var.of(new SumPool(window), x));
  }

  /// `max x`; padding is never the largest.
  default Var maxPool(Window window) {
    return Images.through(self(), x -> Var.of(new MaxPool(window), x));
  }

  /// `Σ x / k` with the count `k` of the window's positions; padding counts as zeros.
  default Var averagePool(Window window) {
    return sumPool(window).times(1.0 / (window.kernelH() * window.kernelW()));
  }

  /// `Σ x / k` with the count `k` of the positions that lie inside the data; a window of padding
  /// alone gives 0.
  default Var averagePoolInside(Window window) {
    Shape s = self().shape();
    Var ones = self().like(Tensor.full(self().value().dtype(), s.with(0, 1), 1));
    Var counts = ones.sumPool(window);
    counts = counts.reshape(counts.shape().slice(1, s.rank()));
    Var one = counts.like(1);
    return sumPool(window).timesRow(one.over(counts.maximum(one)));
  }

  /// `Π x`; padding counts as ones. Zeros among the factors do no harm to derivatives.
  default Var productPool(Window window) {
    return Images.through(self(), x -> productOfTaps(x, window));
  }

  private static Var productOfTaps(Var x, Window window) {
    Shape y = window.output(x.shape(), x.shape().size(3));
    Var padded =
        x.padWith(1, 1, window.top(), window.bottom()).padWith(1, 2, window.left(), window.right());
    List<Integer> steps = List.of(1, window.strideH(), window.strideW(), 1);
    Var product = padded.slice(new Region(List.of(0, 0, 0, 0), steps, y));
    for (int tap = 1; tap < window.kernelH() * window.kernelW(); tap++) {
      List<Integer> start = List.of(0, tap / window.kernelW(), tap % window.kernelW(), 0);
      product = product.times(padded.slice(new Region(start, steps, y)));
    }
    return product;
  }

  /// Mean over all positions: `(n, …, c) → (n, c)`.
  default Var globalAveragePool() {
    return self().meanAxes(1, self().shape().rank() - 1);
  }
}
