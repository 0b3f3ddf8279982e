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
public record SumPool(Shape window, Shape strides, Padding padding) implements Layer {
  public SumPool {
    new Sliding("sum_pool", window, strides, padding).check("window");
  }

  /// Windows side by side.
  public static SumPool of(Shape window) {
    return new SumPool(window, window, Padding.VALID);
  }

  @Override
  public Shape output(Shape example) {
    return sliding().output(example);
  }

  @Override
  public Var apply(Params<Var> p, Var x, Pass pass) {
    Sliding sliding = sliding();
    return sliding.read(x).sumPool(sliding.over(x));
  }

  private Sliding sliding() {
    return new Sliding("sum_pool", window, strides, padding);
  }
}
