// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Reduction;
import tacit.autodiff.op.Multiply;
import tacit.autodiff.op.ScaleShift;

/// An affine layer's rows as sums of outer products, `∂f/∂W = s Σ_p h_p δ_pᵀ` and `∂f/∂b = σ_b Σ_p
/// δ_p` with the inputs `h_p` and the cotangents `δ_p` of the outputs at the positions `p` (one for
/// a dense layer, the pixels for a convolution). The rows are never formed:
///
/// ```text
/// Θₗ = Σ_{p, p'} (s² h_p·h'_{p'} + σ_b²) (δ_p·δ'_{p'})
/// ```
///
/// @param inputs `h: (n P, d)`
/// @param cotangents `δ` by [OutputLayout#arranged]
/// @param weight `s²`
/// @param bias `σ_b²`, 0 for no bias
/// @source Novak, Sohl-Dickstein & Schoenholz 2022 (structured derivatives)
record Outer(
    Kernels on,
    OutputLayout layout,
    Tensor inputs,
    Tensor cotangents,
    int positions,
    double weight,
    double bias)
    implements Factor {
  @Override
  public Tensor with(Factor other) {
    var that = (Outer) other;
    Tensor deltas = layout.products(on, cotangents, that.cotangents, positions);
    Tensor inner =
        on.map(new ScaleShift(weight, bias), on.matmul(inputs, false, that.inputs, true));
    Tensor product = on.zip(new Multiply(), deltas, spread(inner, deltas.shape()));
    int rank = product.shape().rank();
    return on.reduce(Reduction.SUM, product, rank - 2, rank);
  }

  /// `(n₁ P, n₂ P)` as `(n₁, n₂, rest…, P, P)`.
  private Tensor spread(Tensor inner, Shape to) {
    int n1 = to.size(0), n2 = to.size(1);
    Tensor pairs = inner;
    if (positions > 1) {
      pairs = on.permute(inner.reshape(Shape.of(n1, positions, n2, positions)), 0, 2, 1, 3);
    }
    pairs = pairs.reshape(Shape.of(n1, n2, positions, positions));
    Shape rest = to.slice(2, to.rank() - 2);
    return rest.count() == 1 ? pairs.reshape(to) : on.spread(pairs, 2, rest);
  }
}
