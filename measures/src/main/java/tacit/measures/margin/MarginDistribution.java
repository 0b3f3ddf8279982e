// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tacit.measures.stats.Quantile;

/// Margins sorted, `m₍₁₎ ≤ … ≤ m₍ₙ₎`, and what is read off their curve, the quantile function
/// `Q(u)`:
///
/// ```text
/// area            A    = ∫₀¹ Q(u) du = (1/n) Σ mᵢ = ∫₀^∞ (1 − F(t)) dt − ∫₋∞⁰ F(t) dt
/// positive area   A⁺   = (1/n) Σ max(mᵢ, 0)       = ∫₀^∞ (1 − F(t)) dt
/// share           F(t) = #{mᵢ ≤ t} / n
/// ramp risk       R(γ) = (1/n) Σ min(1, max(0, 1 − mᵢ/γ))
/// ```
///
/// `F(0) ≤ R(γ) ≤ F(γ)`, and once all data are separated, all `mᵢ > 0`, `A = A⁺`.
///
/// Say which labels the margins are of: with noisy labels, those that were trained on.
///
/// @source Banburski et al. 2021, abstract, for the area under the curve; its convention, and that
///   of every other number here, is ours
public final class MarginDistribution {
  private final double[] sorted;
  private final Spread spread;

  private MarginDistribution(double[] sorted) {
    this.sorted = sorted;
    spread = new Spread(sorted);
  }

  /// Of margins in any order.
  public static MarginDistribution of(double... margins) {
    require(margins.length > 0, "there are no margins; give at least one");
    for (int i = 0; i < margins.length; i++) {
      if (!Double.isFinite(margins[i])) {
        throw new ArithmeticException(
            "margin distribution: margin %d is %s; give finite numbers".formatted(i, margins[i]));
      }
    }
    double[] sorted = margins.clone();
    Arrays.sort(sorted);
    return new MarginDistribution(sorted);
  }

  /// The margins in ascending order, as a fresh array.
  public double[] sorted() {
    return sorted.clone();
  }

  public int count() {
    return sorted.length;
  }

  public double min() {
    return sorted[0];
  }

  public double max() {
    return sorted[sorted.length - 1];
  }

  public double mean() {
    return spread.mean();
  }

  /// The `k`-th smallest, `k` from 1.
  public double kth(int k) {
    require(k >= 1 && k <= count(), "k = %d of %d margins; k counts from 1".formatted(k, count()));
    return sorted[k - 1];
  }

  public boolean separated() {
    return min() > 0;
  }

  /// `A`, with steps.
  public double area() {
    return area(AreaConvention.STEP);
  }

  public double area(AreaConvention convention) {
    return switch (convention) {
      case STEP -> mean();
      case TRAPEZOID -> trapezoid();
      case RELATIVE -> relative();
      case RANK_AXIS -> Arrays.stream(sorted).sum();
    };
  }

  private double trapezoid() {
    defined(count() > 1, "the trapezoid area needs two margins or more, and there is one");
    double ends = (min() + max()) / 2;
    return (Arrays.stream(sorted).sum() - ends) / (count() - 1);
  }

  private double relative() {
    defined(max() > 0, "the relative area needs a largest margin above 0, and it is " + max());
    return mean() / max();
  }

  /// `A⁺`.
  public double positiveArea() {
    return Arrays.stream(sorted).map(m -> Math.max(m, 0)).sum() / count();
  }

  /// `Q(p)` between order statistics, by [Quantile].
  public double quantile(double p) {
    return Quantile.ofSorted(sorted, p);
  }

  public double median() {
    return quantile(0.5);
  }

  /// `F(t)`, the share of margins of at most `t`.
  public double cdf(double t) {
    require(!Double.isNaN(t), "the share of margins of at most NaN; give a number");
    return (double) countUpTo(t) / count();
  }

  /// `1 − F(t)`, the share of margins above `t`.
  public double survival(double t) {
    return 1 - cdf(t);
  }

  private int countUpTo(double t) {
    int low = 0, high = count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= t) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /// `R(γ)`: a loss that falls from 1 at the boundary to 0 at the level `γ`.
  public double rampRisk(double gamma) {
    double level = level(gamma);
    return Arrays.stream(sorted).map(m -> Math.clamp(1 - m / level, 0, 1)).sum() / count();
  }

  /// `F(γ)`, the share of margins of at most the level `γ`.
  public double zeroOneMarginRisk(double gamma) {
    return cdf(level(gamma));
  }

  private static double level(double gamma) {
    require(
        gamma > 0 && Double.isFinite(gamma),
        "the level gamma is " + gamma + "; give a finite number above 0");
    return gamma;
  }

  public double standardDeviation() {
    return spread.standardDeviation();
  }

  /// The standard deviation `√((1/n) Σ (mᵢ − A)²)` divided by `A`, which must be above 0.
  public double coefficientOfVariation() {
    return spread.coefficientOfVariation();
  }

  /// `(1/n) Σ (mᵢ − A)³` divided by the cube of the standard deviation, which must be above 0.
  public double skewness() {
    return spread.skewness();
  }

  /// Half the mean distance of two margins, `Σᵢⱼ |mᵢ − mⱼ| / (2 n² A)`, where `A` must be above 0.
  public double gini() {
    return spread.gini();
  }

  /// `(1/n) Σ min(mᵢ − A, 0)²`: the variance's share of the margins below the mean.
  public double semiVariance() {
    return spread.semiVariance();
  }

  /// `points` points `(u, Q(u))` at equal distances of `u` from 0 to 1, with [#quantile]; as many
  /// points as margins give the margins themselves, up to rounding.
  public List<CurvePoint> curve(int points) {
    require(points > 1, "a curve of %d points; give 2 or more".formatted(points));
    return IntStream.range(0, points)
        .mapToDouble(i -> (double) i / (points - 1))
        .mapToObj(u -> new CurvePoint(u, quantile(u)))
        .toList();
  }

  private static void require(boolean right, String message) {
    if (!right) throw new IllegalArgumentException("margin distribution: " + message);
  }

  private static void defined(boolean defined, String message) {
    if (!defined) throw new ArithmeticException("margin distribution: " + message);
  }
}
