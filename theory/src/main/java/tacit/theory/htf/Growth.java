// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.Arrays;
import java.util.OptionalDouble;

/// How fast the norm `σ` of a component of `L` vectors grows under gradient flow, with the pull `γ
/// = ⟨−∇L, C⟩` along its direction:
///
/// ```text
/// exact     σ̇ = σ² γ Σ_w ‖w‖⁻²
/// balanced  σ̇ = L σ^{2−2/L} γ
/// bounds    L σ² γ / (σ^{2/L} + ε)  ≤  σ̇  ≤  L (σ^{2/L} + ε)^{L−1} γ     (γ ≥ 0; else reversed)
/// ```
///
/// @param arity `L`
/// @param sigma `σ`, the product of the norms
/// @param gamma `γ`; nothing where `σ = 0`, which has no direction
/// @param rate `σ̇`, per unit of flow time
/// @param balancedRate what the rate would be at this `σ` if all norms were equal
/// @param lower the smaller bound, whatever the sign of `γ`
/// @param upper the larger bound
/// @source Razin, Maman & Cohen 2022, Theorem 1 and its unbalanced form; Razin, Maman & Cohen 2021
///   for CP
public record Growth(
    int arity,
    double sigma,
    OptionalDouble gamma,
    double rate,
    double balancedRate,
    double lower,
    double upper) {
  /// Of one component.
  ///
  /// @param squares `‖w‖²` of the vectors
  /// @param force `σγ = ⟨w, −∂φ/∂w⟩`, which is the same for all of them
  /// @param epsilon what bounds the differences of the squares
  static Growth of(double[] squares, double force, double epsilon) {
    int arity = squares.length;
    double sigma = 1, inverses = 0;
    for (double square : squares) {
      sigma *= Math.sqrt(square);
      inverses += 1 / square;
    }
    if (sigma == 0) return new Growth(arity, 0, OptionalDouble.empty(), 0, 0, 0, 0);
    double gamma = force / sigma, even = Math.pow(sigma, 2.0 / arity);
    double least = arity * sigma * sigma / (even + epsilon) * gamma;
    double most = arity * Math.pow(even + epsilon, arity - 1) * gamma;
    return new Growth(
        arity,
        sigma,
        OptionalDouble.of(gamma),
        sigma * force * inverses,
        arity * Math.pow(sigma, 2 - 2.0 / arity) * gamma,
        Math.min(least, most),
        Math.max(least, most));
  }

  /// `ε` of these vectors alone, `max ‖w‖² − min ‖w‖²`.
  static double spread(double... squares) {
    var all = Arrays.stream(squares).summaryStatistics();
    return all.getMax() - all.getMin();
  }
}
