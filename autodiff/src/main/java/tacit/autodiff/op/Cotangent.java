// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import tacit.autodiff.Var;

/// The cotangent of one input, computed only if somebody asks: the gradient by the first layer's
/// images is a third of a training step's work, and nobody wants it.
@FunctionalInterface
public interface Cotangent {
  /// The input's derivative is zero everywhere (or nowhere defined but on a null set).
  Cotangent ZERO =
      () -> {
        throw new IllegalStateException("cotangent: a zero cotangent has no value to compute");
      };

  Var get();
}
