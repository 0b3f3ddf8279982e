// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.Tensor;

/// What an infinitely wide layer ends with, `K′ = T(K; k₁₁, k₂₂)` and `Θ′ = Θ Ṫ(K; k₁₁, k₂₂)` with
/// variances `k₁₁, k₂₂` of the two samples, `one` and `two` as [CovarianceKernels#marginals] leaves
/// them by the same dual's rule.
///
/// @source Cho & Saul 2009, equation (6) (rectifier); Williams 1997 (erf); Novak et al. 2020
///   (normalization)
public sealed interface PairDual {
  /// Nothing.
  record None() implements PairDual {}

  /// Dual of `a min(x, 0) + b max(x, 0)`: with `s = √(k₁₁k₂₂ − K²)`, exactly 0 where it is no more
  /// than rounding, and `θ = atan2(s, K)`, `π/2` if both are 0, `Ṫ = (a² + b²)/2 − (a − b)² θ/2π`
  /// and `T = (a − b)² s/2π + Ṫ K`.
  record Rectifier(double a, double b, Tensor one, Tensor two) implements PairDual {
    /// Its rule.
    public static final MarginalRule RULE = new MarginalRule(0, 1, true, false);
  }

  /// Dual of `a erf(b x) + c`: with `r = √((1 + 2b²k₁₁)(1 + 2b²k₂₂) − 4b⁴K²)`, `T = (2a²/π)
  /// atan2(2b²K, r) + c²` and `Ṫ = 4a²b²/(π r)`.
  record ErrorFunction(double a, double b, double c, Tensor one, Tensor two) implements PairDual {
    /// Its rule.
    public static MarginalRule rule(double b) {
      return new MarginalRule(1, 2 * b * b, false, false);
    }
  }

  /// Layer norm, `T = K / √((ε + k₁₁)(ε + k₂₂))` and `Ṫ` that factor.
  record Normalization(Tensor one, Tensor two) implements PairDual {
    /// Its rule.
    ///
    /// @param mean whether `k₁₁` is its mean over pixels
    public static MarginalRule rule(double epsilon, boolean mean) {
      return new MarginalRule(epsilon, 1, false, mean);
    }
  }
}
