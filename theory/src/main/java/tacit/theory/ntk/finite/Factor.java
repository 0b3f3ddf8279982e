// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import tacit.autodiff.Tensor;

/// What some weights of a network contribute to its tangent kernel, in the form in which one set of
/// examples brings it: the rows `∂f(xᵢ)/∂θₗ` of those weights, or factors of them.
///
/// ```text
/// Θ = Σₗ Θₗ,   Θₗ[i, j] = ∂f(xᵢ)/∂θₗ · ∂f(xⱼ)/∂θₗ
/// ```
sealed interface Factor permits Rows, Outer {
  /// `Θₗ` of these examples with those of a factor of the same weights: `(n₁, n₂, rest…)`, summed
  /// (not yet averaged) over the mean of the layout.
  Tensor with(Factor other);
}
