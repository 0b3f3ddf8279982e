// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Shape;
import tacit.autodiff.Var;

/// Sum over each window, `y = Σ x` for each channel; padding counts as zeros.
///
/// - Shapes: `x: (n, h, w, c)`, `y: (n, h', w', c)`; in one dimension `(n, l, c)`, `(n, l', c)`
///
/// @param window `(h, w)` or `(l)`
/// @param strides likewise
public record SumPool(Shape window, Shape strides, Padding padding) implements Pool {
  public SumPool {
    new Sliding("sum_pool", window, strides, padding).check("window");
  }

  /// Windows side by side.
  public static SumPool of(Shape window) {
    return new SumPool(window, window, Padding.VALID);
  }

  @Override
  public Var apply(Params<Var> p, Var x, Pass pass) {
    Sliding sliding = Sliding.of(this);
    return sliding.read(x).sumPool(sliding.over(x));
  }
}
