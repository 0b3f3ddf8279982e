// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import java.util.function.UnaryOperator;

/// One-dimensional data `(n, l, c)` as images `(n, 1, l, c)` of height 1, there and back.
final class Images {
  private Images() {}

  /// `f` of the images that `x` is, in the rank of `x`.
  static Var through(Var x, UnaryOperator<Var> f) {
    if (x.shape().rank() != 3) return f.apply(x);
    Var y = f.apply(x.reshape(x.shape().insert(1, Shape.of(1))));
    return y.reshape(y.shape().without(1, 2));
  }

  /// A filter `(k, c, o)` as one of height 1.
  static Var filter(Var w) {
    return w.shape().rank() == 3 ? w.reshape(w.shape().insert(0, Shape.of(1))) : w;
  }
}
