// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import tacit.autodiff.kernel.Window;
import tacit.autodiff.op.*;

/// Operations that multiply and add: matrix products, contractions, convolutions, and the row
/// operations and normalizations that go with them.
public sealed interface Products permits Var {
  Var self();

  /// `a b` on the last two axes.
  default Var matmul(Var b) {
    return matmul(false, b, false);
  }

  /// `op(a) op(b)`, `op` the transpose where asked; nothing is copied for it.
  default Var matmul(boolean transposeA, Var b, boolean transposeB) {
    return Var.of(new Matmul(transposeA, transposeB), self(), b);
  }

  /// Contraction with a matrix along one axis, `y[…, j, …] = Σᵢ x[…, i, …] w[i, j]`: `w: (d, m)`.
  default Var contract(int axis, Var w) {
    Var x = self();
    Shape s = x.shape();
    int a = s.axis(axis);
    Axes.of("contract").bind("x", s.slice(a, a + 1), "d").bind("w", w.shape(), "d m");
    int outer = s.slice(0, a).count(), inner = s.slice(a + 1, s.rank()).count();
    Shape to = s.with(a, w.shape().size(1));
    if (inner == 1) return x.reshape(outer, s.size(a)).matmul(w).reshape(to);
    if (outer == 1) return w.matmul(true, x.reshape(s.size(a), inner), false).reshape(to);
    Var rows =
        x.reshape(outer, s.size(a), inner).permute(0, 2, 1).reshape(outer * inner, s.size(a));
    return rows.matmul(w).reshape(outer, inner, w.shape().size(1)).permute(0, 2, 1).reshape(to);
  }

  /// `row`, which has the trailing axes, added to every row.
  default Var plusRow(Var row) {
    return Var.of(new PlusRow(), self(), row);
  }

  /// Every row multiplied by `row`, which has the trailing axes.
  default Var timesRow(Var row) {
    return Var.of(new TimesRow(), self(), row);
  }

  /// `x w + b` in one pass.
  default Var dense(Var w, Var b) {
    return Var.of(new Dense(false), self(), w, b);
  }

  /// `max(x w + b, 0)` in one pass.
  default Var denseRelu(Var w, Var b) {
    return Var.of(new Dense(true), self(), w, b);
  }

  /// Convolution of `(n, h, w, c)` with a filter `(kh, kw, c, o)`. In one dimension, `(n, l, c)`
  /// and `(k, c, o)`, the window has height 1.
  default Var convolve(Var w, Window window) {
    return Images.through(self(), x -> Var.of(new Convolve(window), x, Images.filter(w)));
  }

  /// Convolution, `b: (o)` added, rectified if `relu`, in one pass.
  default Var convolve(Var w, Var b, boolean relu, Window window) {
    return Images.through(
        self(), x -> Var.of(new ConvolveDense(relu, window), x, Images.filter(w), b));
  }

  /// Over the last axis. A row of nothing but `−∞`, or with `∞`, has none: NaN.
  default Var softmax() {
    return Var.of(new Softmax(false), self());
  }

  default Var logSoftmax() {
    return Var.of(new Softmax(true), self());
  }

  /// Cross-entropy of each row's softmax against target weights `(n, k)`: `(n)`.
  default Var softmaxCrossEntropy(Var targets) {
    return Var.of(new SoftmaxCrossEntropy(), self(), targets);
  }

  /// Standardized over all axes but the last, then `γ x̂ + β`.
  default Var batchNorm(Var gamma, Var beta, double epsilon) {
    return Var.of(new BatchNorm(epsilon), self(), gamma, beta);
  }

  /// Standardized over the last axis, `(x − μ) / √(σ² + ε)`; no scale or shift.
  default Var layerNorm(double epsilon) {
    return Var.of(new LayerNorm(epsilon), self());
  }
}
