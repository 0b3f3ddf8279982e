// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

/// Three ways to one empirical tangent kernel `Θ = J₁ J₂ᵀ`, with `n` examples on each side, `k`
/// outputs, `p` weights, and `F` multiply-adds in a forward pass of one example.
///
/// | | time, about | holds at once |
/// |---|---|---|
/// | [#JACOBIAN] | `4 n k F + n² k p` | two blocks of rows of `J`, `k p` numbers an example |
/// | [#PRODUCTS] | `2 n² k F` | one pass over `x₁`, and one row of `J` |
/// | [#STRUCTURED] | `4 n k F + n² k Σ (widths)` | inputs and cotangents of every layer |
///
/// A dense layer of `d` inputs and `m` outputs has `d m` weights but only `d + m` numbers of
/// structure, so the last is the fast one.
///
/// @source Novak, Sohl-Dickstein & Schoenholz 2022, "Fast finite width neural tangent kernel"
public enum Implementation {
  /// Rows of both Jacobians by reverse mode, one example after another, then their products.
  JACOBIAN,
  /// Column after column: a Jacobian-vector product along a vector-Jacobian product.
  PRODUCTS,
  /// Factors of each layer's rows, `h δᵀ`, multiplied without forming the rows.
  STRUCTURED
}
