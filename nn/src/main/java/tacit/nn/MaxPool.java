// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Shape;
import tacit.autodiff.Var;

/// Largest value of each window, `y = max x` for each channel; padding is never the largest.
///
/// - Shapes: `x: (n, h, w, c)`, `y: (n, h', w', c)`; in one dimension `(n, l, c)`, `(n, l', c)`
///
/// @param window `(h, w)` or `(l)`
/// @param strides likewise
public record MaxPool(Shape window, Shape strides, Padding padding) implements Pool {
  public MaxPool {
    new Sliding("max_pool", window, strides, padding).check("window");
  }

  /// Windows side by side.
  public static MaxPool of(Shape window) {
    return new MaxPool(window, window, Padding.VALID);
  }

  @Override
  public Var apply(Params<Var> p, Var x, Pass pass) {
    Sliding sliding = Sliding.of(this);
    return sliding.read(x).maxPool(sliding.over(x));
  }
}
