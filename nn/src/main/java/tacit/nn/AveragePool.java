// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Shape;
import tacit.autodiff.Var;

/// Mean over each window, `y = Σ x / k` for each channel, where `k` is the count of the window's
/// positions, or of those that lie inside the data if `normalizeEdges`; padding counts as zeros.
///
/// - Shapes: `x: (n, h, w, c)`, `y: (n, h', w', c)`; in one dimension `(n, l, c)`, `(n, l', c)`
///
/// @param window `(h, w)` or `(l)`
/// @param strides likewise
/// @param normalizeEdges matters with [Padding#SAME] only
public record AveragePool(Shape window, Shape strides, Padding padding, boolean normalizeEdges)
    implements Pool {
  public AveragePool {
    new Sliding("average_pool", window, strides, padding).check("window");
  }

  /// Windows side by side.
  public static AveragePool of(Shape window) {
    return new AveragePool(window, window, Padding.VALID, false);
  }

  @Override
  public Var apply(Params<Var> p, Var x, Pass pass) {
    Sliding sliding = Sliding.of(this);
    Var read = sliding.read(x);
    boolean inside = normalizeEdges && padding == Padding.SAME;
    return inside ? read.averagePoolInside(sliding.over(x)) : read.averagePool(sliding.over(x));
  }
}
