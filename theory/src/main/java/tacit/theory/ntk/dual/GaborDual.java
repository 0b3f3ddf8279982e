// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

/// Dual of `φ(x) = e^−x² sin x`. With `S = k₁₁ + k₂₂`, `P = k₁₁k₂₂`, `k = k₁₂`, `f = 4(P − k²)`, `g
/// = 2S + f + 1`, `eₗ = e^−(S + f + 2k)/2g`, `eᵣ = e^2k/g`, `u = 1 + 2S + 4(k² + P)` and `v = 4k(f
/// + 3S + 2)`
///
/// ```text
/// T = eₗ (eᵣ − 1) / (2 √g),   Ṫ = eₗ [(u − v) + eᵣ (u + v)] / (2 g^5/2)
/// ```
///
/// @source Novak et al. 2020, code; derived again as the characteristic function of a narrowed
///   normal
public record GaborDual() implements Dual {
  @Override
  public String name() {
    return "gabor";
  }

  @Override
  public double value(double k12, double k11, double k22) {
    double s = k11 + k22, f = 4 * Plane.determinant(k12, k11, k22), g = 2 * s + f + 1;
    return Math.exp(-(s + f + 2 * k12) / (2 * g)) * Math.expm1(2 * k12 / g) / (2 * Math.sqrt(g));
  }

  @Override
  public double slope(double k12, double k11, double k22) {
    double s = k11 + k22, f = 4 * Plane.determinant(k12, k11, k22), g = 2 * s + f + 1;
    double left = Math.exp(-(s + f + 2 * k12) / (2 * g)), right = Math.exp(2 * k12 / g);
    double u = 1 + 2 * s + 4 * (k12 * k12 + k11 * k22), v = 4 * k12 * (f + 3 * s + 2);
    return left * (u - v + right * (u + v)) / (2 * g * g * Math.sqrt(g));
  }

  /// From `φ″ = e^−x² [(4x² − 3) sin x − 4x cos x]`, with `t = k/(1 + 4k)`: `E[φ″²]` is `[24t² − 4t
  /// + 9/2 + e^−2t (−128t⁴ + 320t³ − 200t² + 44t − 9/2)] / √(1 + 4k)`.
  @Override
  public double curvature(double k) {
    double t = k / (1 + 4 * k);
    double even = t * (24 * t - 4);
    double odd = t * (44 + t * (-200 + t * (320 - 128 * t)));
    return (even + Math.exp(-2 * t) * odd - 4.5 * Math.expm1(-2 * t)) / Math.sqrt(1 + 4 * k);
  }
}
