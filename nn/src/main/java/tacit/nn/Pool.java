// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Shape;

/// A layer that makes one number of each window of positions, channel by channel.
///
/// - Shapes: `x: (n, h, w, c)`, `y: (n, h', w', c)`; in one dimension `(n, l, c)`, `(n, l', c)`
public sealed interface Pool extends Layer permits AveragePool, MaxPool, ProductPool, SumPool {
  /// `(h, w)` or `(l)`.
  Shape window();

  /// From one window to the next, likewise.
  Shape strides();

  Padding padding();

  @Override
  default Shape output(Shape example) {
    return Sliding.of(this).output(example);
  }
}
