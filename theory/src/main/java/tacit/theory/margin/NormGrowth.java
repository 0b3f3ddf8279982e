// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import tacit.theory.special.Roots;

/// How the product of norms grows when the directions rest: `n` points of the same margin `m`, and
/// `K` layers of equal norm,
///
/// ```text
/// ρ̇ = K n m ρ^{2−2/K} e^{−ρm},   ρ(0) = ρ₀
/// K = 1:  ρ(t) = (1/m) ln(e^{ρ₀m} + n m² t)
/// any K:  t(ρ) = 1/(K n m) Σ_{j≥0} (mʲ/j!) ∫_{ρ₀}^{ρ} r^{j−2+2/K} dr
/// ```
///
/// so it grows like a logarithm, whatever the depth.
///
/// @param depth `K`
/// @param count `n`
/// @param margin `m > 0`
/// @param start `ρ₀ > 0`
/// @source derived
public record NormGrowth(int depth, int count, double margin, double start) {
  public NormGrowth {
    if (depth < 1 || count < 1) {
      throw new IllegalArgumentException(
          "norm growth: %d layers and %d points; give at least one of each"
              .formatted(depth, count));
    }
    if (!(margin > 0 && start > 0)) {
      throw new IllegalArgumentException(
          "norm growth: margin %s from norm %s; both must be above 0".formatted(margin, start));
    }
  }

  /// `ρ̇` at `ρ`.
  public double rate(double rho) {
    return depth * count * margin * Math.pow(rho, 2 - 2.0 / depth) * Math.exp(-rho * margin);
  }

  /// `ρ(t)`.
  public double at(double t) {
    if (!(t >= 0)) {
      throw new IllegalArgumentException("norm growth: time " + t + "; give 0 or later");
    }
    if (depth == 1) {
      return Math.log(Math.exp(start * margin) + count * margin * margin * t) / margin;
    }
    double high = 2 * start;
    while (time(high) < t) high *= 2;
    return Roots.brent(rho -> time(rho) - t, start, high);
  }

  /// `t(ρ)`, when the norm is `ρ`.
  public double time(double rho) {
    double sum = 0, coefficient = 1;
    for (int j = 0; ; j++) {
      double power = j - 1 + 2.0 / depth;
      double term = coefficient * integral(power, rho);
      sum += term;
      coefficient *= margin / (j + 1);
      if (j > margin * rho && Math.abs(term) <= Math.ulp(sum)) break;
    }
    return sum / (depth * count * margin);
  }

  /// `∫_{ρ₀}^{ρ} r^{p−1} dr`.
  private double integral(double p, double rho) {
    return p == 0 ? Math.log(rho / start) : (Math.pow(rho, p) - Math.pow(start, p)) / p;
  }
}
