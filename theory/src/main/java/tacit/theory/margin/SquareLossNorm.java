// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import java.util.Arrays;

/// The norm under square loss and weight decay when the directions rest, `L = Σₙ (ρ fₙ − yₙ)² +
/// λρ²` with `fₙ = f_V(xₙ)`:
///
/// ```text
/// ρ̇ = −2 (ρ (λ + Σ fₙ²) − Σ yₙfₙ)
/// ρ_eq = Σ yₙfₙ / (λ + Σ fₙ²),   ρ(t) = ρ_eq + (ρ₀ − ρ_eq) e^{−2(λ + Σ fₙ²)t}
/// ```
///
/// At interpolation, `λ → 0` and `ρ fₙ = yₙ`, every margin `yₙfₙ` is `1/ρ`: all equal, and the
/// largest for the smallest norm.
///
/// @param equilibrium `ρ_eq`
/// @param halfRate `λ + Σ fₙ²`
/// @source derived; the equilibrium is also in a summary of Poggio & Liao 2021, Explicit
///   regularization and implicit bias in deep network classifiers trained with the square loss
public record SquareLossNorm(double equilibrium, double halfRate) {
  /// From the decay and the outputs at norm 1.
  ///
  /// @param decay `λ ≥ 0`
  /// @param margins `yₙ fₙ` with `y = ±1`
  public static SquareLossNorm of(double decay, double... margins) {
    double squares = Arrays.stream(margins).map(m -> m * m).sum();
    double halfRate = decay + squares;
    if (!(decay >= 0 && halfRate > 0)) {
      throw new IllegalArgumentException(
          "square loss norm: decay %s and squared outputs that sum to %s; the first must not be negative, and one must be above 0"
              .formatted(decay, squares));
    }
    return new SquareLossNorm(Arrays.stream(margins).sum() / halfRate, halfRate);
  }

  /// `ρ̇` at `ρ`.
  public double rate(double rho) {
    return -2 * halfRate * (rho - equilibrium);
  }

  /// `ρ(t)` from `ρ₀`.
  public double at(double t, double start) {
    return equilibrium + (start - equilibrium) * Math.exp(-2 * halfRate * t);
  }
}
