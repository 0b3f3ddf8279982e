// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;

/// Rows of a Jacobian as they are, `Θₗ = J₁ J₂ᵀ`.
///
/// @param arranged rows by [OutputLayout#arranged], with one position
record Rows(Kernels on, OutputLayout layout, Tensor arranged) implements Factor {
  /// @param rows `(n, out…, p)`
  static Rows of(Kernels on, OutputLayout layout, Tensor rows) {
    int axes = rows.shape().rank();
    Shape positions = rows.shape().insert(axes - 1, Shape.of(1));
    return new Rows(on, layout, layout.arranged(on, rows.reshape(positions)));
  }

  @Override
  public Tensor with(Factor other) {
    Tensor products = layout.products(on, arranged, ((Rows) other).arranged, 1);
    return products.reshape(products.shape().slice(0, products.shape().rank() - 2));
  }
}
