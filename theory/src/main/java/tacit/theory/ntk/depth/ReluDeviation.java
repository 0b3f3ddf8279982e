// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

/// The deviation map of the rectifier. With the angle `t = arccos(1 − h) = 2 asin √(h/2)`,
///
/// ```text
/// δK′ = (σ_w² q/2) (h + (t cos t − sin t)/π),   χ₁ − χ = χ₁ t/π
/// t cos t − sin t = −(t³/3) (1 − t²/10 + t⁴/280 − t⁶/15120 + …)
/// ```
///
/// the series where `t < 0.1`, so that nothing cancels.
///
/// @param weightVariance `σ_w²`
/// @param q `q*`
/// @source Tacit
public record ReluDeviation(double weightVariance, double q) implements DeviationMap {
  /// Below it the series' first missing term is under 10⁻¹⁶ of the first, and above it the
  /// difference loses fewer than three digits of a term that is small beside `h`.
  private static final double SMALL = 0.1;

  @Override
  public double chi1() {
    return weightVariance / 2;
  }

  @Override
  public double deltaK(double h) {
    return weightVariance * q / 2 * (h + bend(angle(h)) / Math.PI);
  }

  @Override
  public double chiGap(double h) {
    return chi1() * angle(h) / Math.PI;
  }

  private static double angle(double h) {
    return 2 * Math.asin(Math.sqrt(h / 2));
  }

  /// `t cos t − sin t`.
  private static double bend(double t) {
    if (t >= SMALL) return t * Math.cos(t) - Math.sin(t);
    double s = t * t;
    return -t * s / 3 * (1 - s / 10 * (1 - s / 28 * (1 - s / 54)));
  }
}
