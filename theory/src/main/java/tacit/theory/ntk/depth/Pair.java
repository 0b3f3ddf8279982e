// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

/// Two inputs in one layer: their covariances and tangent kernel,
///
/// ```text
/// K = [k₁₁ k₁₂; k₁₂ k₂₂],   Θ = [θ₁₁ θ₁₂; θ₁₂ θ₂₂]
/// ```
public record Pair(
    double k11, double k22, double k12, double theta11, double theta22, double theta12) {
  /// After the first dense layer, where `Θ = K`.
  public static Pair start(double k11, double k22, double k12) {
    return new Pair(k11, k22, k12, k11, k22, k12);
  }

  /// The correlation `c = k₁₂ / √(k₁₁ k₂₂)`.
  public double correlation() {
    return k12 / Math.sqrt(k11 * k22);
  }

  /// `κ` of the two by two matrix `Θ`.
  public double conditionNumber() {
    double mean = (theta11 + theta22) / 2, half = (theta11 - theta22) / 2;
    double radius = Math.hypot(half, theta12);
    return (mean + radius) / (mean - radius);
  }

  /// `κ` of `m` inputs any two of which are such a pair of equal norms.
  public double conditionNumber(int m) {
    return (theta11 + (m - 1) * theta12) / (theta11 - theta12);
  }
}
