// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.HypergeometricDistribution;

/// How many marked ones are among those drawn at once from a population, `P(o) = C(K, o) C(N − K, n
/// − o) / C(N, n)`.
///
/// Two sets of size `k` that know nothing of each other overlap so, with `K = n = k`.
///
/// @param population `N ≥ 1`
/// @param marked `K` of `[0, N]`
/// @param drawn `n` of `[0, N]`
public record Hypergeometric(int population, int marked, int drawn) {
  public Hypergeometric {
    if (population < 1) {
      throw new IllegalArgumentException(
          "hypergeometric: a population of " + population + "; give at least 1");
    }
    check("marked", marked, population);
    check("drawn", drawn, population);
  }

  private static void check(String name, int count, int population) {
    if (count < 0 || count > population) {
      throw new IllegalArgumentException(
          "hypergeometric: %d %s of a population of %d; give a count from 0 to %d"
              .formatted(count, name, population, population));
    }
  }

  /// `n K / N`.
  public double mean() {
    return (double) drawn * marked / population;
  }

  /// `√(n K/N (1 − K/N) (N − n)/(N − 1))`; 0 for a population of one.
  public double standardDeviation() {
    if (population == 1) return 0;
    double share = (double) marked / population;
    double left = (double) (population - drawn) / (population - 1);
    return Math.sqrt(drawn * share * (1 - share) * left);
  }

  /// `P(o)`.
  public double probability(int overlap) {
    if (least() == most()) return overlap == least() ? 1 : 0; // the library divides 0 by 0 here
    return distribution().probability(overlap);
  }

  /// `P(o or more)`.
  public double atLeast(int overlap) {
    if (least() == most()) return overlap <= least() ? 1 : 0;
    return distribution().upperCumulativeProbability(overlap);
  }

  /// `Σₒ P(o) f(o)`.
  public double expected(IntToDoubleFunction f) {
    double sum = 0;
    for (int o = least(); o <= most(); o++) sum += probability(o) * f.applyAsDouble(o);
    return sum;
  }

  private int least() {
    return Math.max(0, drawn - (population - marked));
  }

  private int most() {
    return Math.min(drawn, marked);
  }

  private HypergeometricDistribution distribution() {
    return new HypergeometricDistribution(null, population, marked, drawn);
  }
}
