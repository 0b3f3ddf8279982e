// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

/// Which flow of norms `ρ_k` and directions `V_k`. Both move the norms by `ρ̇_k = (ρ/ρ_k) Σ` and
/// rest at the same directions.
public enum Variant {
  /// `Ẇ_k = −∂L/∂W_k`, so `V̇_k = (ρ/ρ_k²) T_k`.
  GRADIENT_FLOW,
  /// `‖V_k‖ = 1` held by a Lagrange multiplier, or weights `ρ_k v_k/‖v_k‖` with `‖v_k‖ = 1`, which
  /// is weight normalization: `V̇_k = ρ T_k`.
  LAGRANGE_MULTIPLIER
}
