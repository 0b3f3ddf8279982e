// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure;

import tacit.autodiff.Tensor;
import tacit.autodiff.Var;

/// The last, affine layer, `h ↦ h Wᵀ + b`.
///
/// @param weight `W (c, d)`
/// @param bias `b (c)`
public record Readout(Tensor weight, Tensor bias) {
  /// `(n, d)` to `(n, c)`.
  public Var apply(Var h) {
    return h.matmul(h.like(weight).transpose()).plusRow(h.like(bias));
  }

  public int inputs() {
    return weight.shape().size(1);
  }
}
