// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import tacit.theory.ntk.dual.Dual;
import tacit.theory.ntk.dual.ReluDual;
import tacit.theory.special.Roots;

/// The fixed points of variance and correlation, `q* = Q(q*)` and `c* = C(c*)`, with
///
/// ```text
/// Q(q) = σ_w² E[φ(√q z)²] + σ_b²
/// C(c) = (σ_w² T(c q*; q*, q*) + σ_b²) / q*,   C(1) = 1,   C′(c) = χ(c) = σ_w² Ṫ(c q*; q*, q*)
/// ```
///
/// Both are found between two ends whose signs differ: the first fixed point of `Q` above zero, and
/// in the chaotic phase that of `C` below 1. Newton's method, which others use, can leave `q > 0`.
///
/// @source Schoenholz et al. 2017, section 3; the brackets and boundary cases are Tacit's
public final class MeanFieldTheory {
  private static final double LEAST_Q = 1e-12, MOST_Q = 1e12;

  /// How far apart a root is looked for; finely where doubling has found none, since the bounded
  /// variances of an exponential are a narrow range.
  private static final double DOUBLE = 2, FINE = 1.02;

  /// As near to `c = 1` as rounding leaves the sign of `C(c) − c` to be seen.
  private static final double NEAR_ONE = 1 - 1e-7;

  /// A `χ₁` this far from 1 on both sides of its root jumps there, where variances diverge.
  private static final double JUMP = 1e-6;

  /// A quadrature leaves this much of a `C(0)` that is 0.
  private static final double ZERO_CORRELATION = 1e-14;

  private MeanFieldTheory() {}

  /// Where a network of activation `phi` settles.
  public static MeanField solve(Dual phi, double weightVariance, double biasVariance) {
    notNegative("weight variance", weightVariance);
    notNegative("bias variance", biasVariance);
    if (phi instanceof ReluDual) return rectified(phi, weightVariance, biasVariance);
    double q = fixedVariance(phi, weightVariance, biasVariance);
    double chi1 = weightVariance * phi.varianceSlope(q == infinity() ? MOST_Q : q);
    if (q == 0 || q == infinity()) return new MeanField(q, 1, chi1, chi1, slope(phi, 0));
    double c = fixedCorrelation(phi, weightVariance, biasVariance, q);
    double chiStar = c == 1 ? chi1 : weightVariance * phi.slope(c * q, q, q);
    return new MeanField(q, c, chi1, chiStar, weightVariance * slope(phi, q));
  }

  /// `σ_w²` of the critical line, `χ₁ = 1`, at a given `σ_b²`. The line's end at `σ_b = 0`, `q* =
  /// 0` is `1/φ′(0)²`; beyond it `χ₁ − 1` grows as a square, too slowly for a root to be found.
  public static double criticalWeightVariance(Dual phi, double biasVariance) {
    notNegative("bias variance", biasVariance);
    if (phi instanceof ReluDual) return rectifiedCritical(phi, biasVariance);
    if (zeroStays(phi, biasVariance) && phi.varianceSlope(0) > 0) return 1 / phi.varianceSlope(0);
    double high = 1;
    while (!(chi1(phi, high, biasVariance) > 1)) {
      high *= 2;
      if (high > MOST_Q) throw noCriticalPoint(phi, biasVariance);
    }
    double root = Roots.brent(w -> chi1(phi, w, biasVariance) - 1, Math.min(1e-3, high / 2), high);
    if (Math.abs(chi1(phi, root, biasVariance) - 1) > JUMP)
      throw noCriticalPoint(phi, biasVariance);
    return root;
  }

  private static IllegalArgumentException noCriticalPoint(Dual phi, double biasVariance) {
    return new IllegalArgumentException(
        "critical line: for %s at bias variance %s no weight variance has χ₁ = 1 and a bounded variance; there is no critical point"
            .formatted(phi.name(), biasVariance));
  }

  /// `χ₁` alone, without `c*`, whose bracket closes at the critical line.
  private static double chi1(Dual phi, double weightVariance, double biasVariance) {
    double q = fixedVariance(phi, weightVariance, biasVariance);
    return weightVariance * phi.varianceSlope(Math.min(q, MOST_Q));
  }

  /// `Q(q)`.
  static double nextVariance(Dual phi, double weightVariance, double biasVariance, double q) {
    return weightVariance * phi.variance(q) + biasVariance;
  }

  /// The first `q` above 0 with `Q(q) = q`; infinite if there is none to `10¹²`, and 0 where
  /// activations die out: `σ_b = 0`, `φ(0) = 0`, `Q′(0) = σ_w² φ′(0)² ≤ 1`.
  static double fixedVariance(Dual phi, double weightVariance, double biasVariance) {
    boolean zeroStays = zeroStays(phi, biasVariance);
    if (zeroStays && weightVariance * phi.varianceSlope(0) <= 1) return 0;
    double first = zeroStays ? LEAST_Q : 0;
    double q = firstRoot(phi, weightVariance, biasVariance, first, DOUBLE);
    return q < infinity() ? q : firstRoot(phi, weightVariance, biasVariance, first, FINE);
  }

  /// The root between `low` and the first of `10⁻¹², 10⁻¹² ratio, …` at which `Q(q) < q`.
  private static double firstRoot(
      Dual phi, double weightVariance, double biasVariance, double first, double ratio) {
    double low = first, high = LEAST_Q;
    while (!(nextVariance(phi, weightVariance, biasVariance, high) < high)) {
      low = high;
      high *= ratio;
      if (high > MOST_Q) return infinity();
    }
    if (low == high) return 0;
    return Roots.brent(q -> nextVariance(phi, weightVariance, biasVariance, q) - q, low, high);
  }

  private static boolean zeroStays(Dual phi, double biasVariance) {
    return biasVariance == 0 && phi.variance(0) == 0;
  }

  private static double fixedCorrelation(
      Dual phi, double weightVariance, double biasVariance, double q) {
    double chi1 = weightVariance * phi.varianceSlope(q);
    if (chi1 <= 1 + Phase.CRITICAL_WIDTH) return 1;
    var map = new CorrelationMap(phi, weightVariance, biasVariance, q);
    if (Math.abs(map.at(0)) <= ZERO_CORRELATION) return 0;
    boolean signSeen = map.at(NEAR_ONE) < NEAR_ONE;
    if (!signSeen) return 1 - 2 * (chi1 - 1) / (weightVariance * slope(phi, q));
    return Roots.brent(c -> map.at(c) - c, 0, NEAR_ONE);
  }

  /// The family `a min(x, 0) + b max(x, 0)`, of degree one: `Q(q) = χ₁ q + σ_b²` for all `q`, and
  /// `χ₁ = σ_w² (a² + b²)/2` for all `q`. At `χ₁ = 1`, `σ_b = 0` every `q` is kept; 1 stands for
  /// it.
  private static MeanField rectified(Dual phi, double weightVariance, double biasVariance) {
    double chi1 = weightVariance * phi.varianceSlope(1);
    double q = biasVariance == 0 ? 0 : biasVariance / (1 - chi1);
    if (chi1 > 1 || (chi1 == 1 && biasVariance > 0)) q = infinity();
    if (Math.abs(chi1 - 1) <= Phase.CRITICAL_WIDTH && biasVariance == 0) q = 1;
    return new MeanField(q, 1, chi1, chi1, weightVariance * slope(phi, 1));
  }

  private static double rectifiedCritical(Dual phi, double biasVariance) {
    if (biasVariance == 0) return 1 / phi.varianceSlope(1);
    throw new IllegalArgumentException(
        "critical line: %s has one critical point, (%s, 0), and none at bias variance %s, where variances grow without bound; give bias variance 0"
            .formatted(phi.name(), 1 / phi.varianceSlope(1), biasVariance));
  }

  /// `q E[φ″(√q z)²]`; 0 at `q = 0` but infinite for a kink.
  private static double slope(Dual phi, double q) {
    double curvature = phi.curvature(q);
    return Double.isInfinite(curvature) ? curvature : q * curvature;
  }

  private static void notNegative(String name, double variance) {
    if (variance >= 0 && Double.isFinite(variance)) return;
    throw new IllegalArgumentException(
        "mean field: the %s is %s; a variance is a finite number, 0 or more"
            .formatted(name, variance));
  }

  private static double infinity() {
    return Double.POSITIVE_INFINITY;
  }
}
