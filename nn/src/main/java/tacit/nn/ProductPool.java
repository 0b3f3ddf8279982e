// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Shape;
import tacit.autodiff.Var;

/// Product over each window, `y = Π x` for each channel; padding counts as ones. Convolutions of
/// kernel size 1 between product pools make a convolutional arithmetic circuit.
///
/// - Shapes: `x: (n, h, w, c)`, `y: (n, h', w', c)`; in one dimension `(n, l, c)`, `(n, l', c)`
///
/// @param window `(h, w)` or `(l)`
/// @param strides likewise
public record ProductPool(Shape window, Shape strides, Padding padding) implements Pool {
  public ProductPool {
    new Sliding("product_pool", window, strides, padding).check("window");
  }

  /// Windows side by side.
  public static ProductPool of(Shape window) {
    return new ProductPool(window, window, Padding.VALID);
  }

  @Override
  public Var apply(Params<Var> p, Var x, Pass pass) {
    Sliding sliding = Sliding.of(this);
    return sliding.read(x).productPool(sliding.over(x));
  }
}
