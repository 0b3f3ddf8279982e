// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

/// The deviation map of `erf`. With `a = 2q/(1 + 2q)` and `b = a (1 − h)`, the difference of two
/// arcsines is one angle,
///
/// ```text
/// δK′ = (2σ_w²/π) (asin a − asin b)
///     = (2σ_w²/π) atan2(a √(1 − b²) − b √(1 − a²), √((1 − a²)(1 − b²)) + a b)
/// χ₁ − χ = (4σ_w²/π) (1/√A − 1/√B),   A = 1 + 4q,   B = A + 4q² h (2 − h)
/// ```
///
/// where for `b ≥ 0` the first argument is `a² h (2 − h) / (a √(1 − b²) + b √(1 − a²))`, and `1/√A
/// − 1/√B = (B − A) / (√A √B (√A + √B))`: no two nearly equal numbers are subtracted.
///
/// @param weightVariance `σ_w²`
/// @param q `q*`
/// @source Tacit
public record ErfDeviation(double weightVariance, double q) implements DeviationMap {
  @Override
  public double chi1() {
    return 4 * weightVariance / (Math.PI * Math.sqrt(1 + 4 * q));
  }

  @Override
  public double deltaK(double h) {
    double a = 2 * q / (1 + 2 * q), b = a * (1 - h);
    double cosA = Math.sqrt(1 + 4 * q) / (1 + 2 * q), cosB = Math.sqrt((1 - b) * (1 + b));
    double sine = b < 0 ? a * cosB - b * cosA : a * a * h * (2 - h) / (a * cosB + b * cosA);
    return 2 * weightVariance / Math.PI * Math.atan2(sine, cosA * cosB + a * b);
  }

  @Override
  public double chiGap(double h) {
    double more = 4 * q * q * h * (2 - h);
    double rootA = Math.sqrt(1 + 4 * q), rootB = Math.sqrt(1 + 4 * q + more);
    return 4 * weightVariance / Math.PI * more / (rootA * rootB * (rootA + rootB));
  }
}
