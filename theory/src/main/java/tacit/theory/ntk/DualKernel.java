// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import tacit.theory.ntk.dual.Dual;

/// Activation: `K′₁₂ = T(K₁₂; k₁₁, k₂₂)`, `Θ′₁₂ = Ṫ(K₁₂; k₁₁, k₂₂) Θ₁₂`; needs a Gaussian input.
///
/// @param name as in messages, `leaky_relu`
public record DualKernel(Dual dual, String name) implements KernelLayer {
  /// By the dual's own name.
  public DualKernel(Dual dual) {
    this(dual, dual.name());
  }
}
