// SPDX-License-Identifier: Apache-2.0
package tacit.measures.dimension;

import java.util.Arrays;

/// The exponent `d` of ratios `μ ≥ 1` that follow Pareto's law, `F(μ) = 1 − μ^{−d}`:
///
/// ```text
/// line:        −log(1 − i/N) ≈ d · log μ₍ᵢ₎ for the smallest ⌊f N⌋, through the origin
/// likelihood:  N / Σ log μ
/// unbiased:    (N − 1) / Σ log μ
/// least error: (N − 2) / Σ log μ
/// ```
///
/// For independent ratios `Σ log μ` follows `Γ(N, d)`, so the third has mean `d` and the last the
/// least mean squared error of all multiples of `1/Σ`. The line leaves out the largest ratios,
/// which see most of what is not uniform.
///
/// @source Facco, d'Errico, Rodriguez & Laio 2017 (line); the other two derived from the Gamma law
public final class ParetoRatios {
  private static final String NAME = "pareto ratios";

  /// `log μ`, ascending.
  private final double[] logs;

  private final double sum;

  private ParetoRatios(double[] logs) {
    this.logs = Arrays.stream(logs).sorted().toArray();
    sum = Arrays.stream(this.logs).sum();
    Points.require(
        NAME, logs.length >= 3, logs.length + " ratios; give 3 or more, one for each point");
    Points.require(
        NAME,
        sum > 0,
        "all %d ratios are 1, as on a grid, and have no exponent; compare neighbors farther away"
            .formatted(logs.length));
  }

  public static ParetoRatios of(double... mu) {
    for (int i = 0; i < mu.length; i++) {
      Points.require(
          NAME,
          mu[i] >= 1 && mu[i] < Double.POSITIVE_INFINITY,
          "ratio %d is %s; give finite ratios from 1 on".formatted(i, mu[i]));
    }
    return new ParetoRatios(Arrays.stream(mu).map(Math::log).toArray());
  }

  static ParetoRatios ofLogs(double... logs) {
    return new ParetoRatios(logs);
  }

  /// The line through the smallest `⌊f N⌋` ratios, `0 < f < 1`.
  public double line(double fraction) {
    int n = logs.length, kept = (int) (fraction * n);
    Points.require(
        NAME,
        fraction < 1 && kept >= 1,
        "fraction %s of %d ratios; give one below 1 that keeps a ratio".formatted(fraction, n));
    double xx = 0, xy = 0;
    for (int i = 1; i <= kept; i++) {
      double x = logs[i - 1];
      xx += x * x;
      xy -= x * Math.log1p(-(double) i / n);
    }
    Points.require(
        NAME,
        xx > 0,
        "the smallest %d of %d ratios are 1 and have no line; keep a larger fraction"
            .formatted(kept, n));
    return xy / xx;
  }

  public double likelihood() {
    return count() / sum;
  }

  public double unbiased() {
    return (count() - 1) / sum;
  }

  public double leastError() {
    return (count() - 2) / sum;
  }

  /// Of [#likelihood], `d/√N`, as if the ratios were independent. Those of neighboring points are
  /// not, and the spread is some 1.2 to 1.4 times as large.
  public double standardError() {
    return likelihood() / Math.sqrt(count());
  }

  public int count() {
    return logs.length;
  }
}
