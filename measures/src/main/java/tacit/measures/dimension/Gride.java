// SPDX-License-Identifier: Apache-2.0
package tacit.measures.dimension;

import java.util.Arrays;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;

/// Dimension from the ratio of distances to neighbors `n₁ < n₂`, `μᵢ = r_{i,n₂} / r_{i,n₁}`, so at
/// a scale of one's choice; the root of
///
/// ```text
/// M/d + (n₂ − n₁ − 1) Σ log μ / (1 − μ^{−d}) − (n₂ − 1) Σ log μ = 0
/// ```
///
/// with `M = N` for maximum likelihood. Neighbors 1 and 2 give [TwoNn]'s `N / Σ log μ`.
///
/// - Shapes: `x: (n, d)`; `n₂` below the number of distinct points
///
/// @param likelihood the root at `M = N`
/// @param value the root at `M = N − 1`, unbiased for neighbors 1 and 2
/// @param standardError observed information at `likelihood` to the power `−1/2`
/// @param scale mean of `(r_{n₁} + r_{n₂})/2`
/// @param duplicates rows left out because they equal another
/// @source Denti, Doimo, Laio & Mira 2022, The generalized ratios intrinsic dimension estimator
public record Gride(
    double likelihood, double value, double standardError, double scale, int duplicates) {
  private static final String NAME = "gride";

  /// Neighbors 1 and 2.
  public static Gride of(Tensor x, Kernels on) {
    return of(x, 1, on);
  }

  /// Neighbors `n₁` and `2 n₁`.
  public static Gride of(Tensor x, int n1, Kernels on) {
    return of(x, n1, 2 * n1, on);
  }

  public static Gride of(Tensor x, int n1, int n2, Kernels on) {
    return of(NearestDistances.of(x, n2, on), n1, n2);
  }

  public static Gride of(NearestDistances near, int n1, int n2) {
    Points.require(
        NAME,
        n1 >= 1 && n1 < n2,
        "neighbors %d and %d; give two from 1 on, the nearer first".formatted(n1, n2));
    near.require(NAME, n2);
    double[] logs = near.logRatios(n1, n2);
    Points.require(
        NAME,
        Arrays.stream(logs).sum() > 0,
        "neighbors %d and %d of every point are at one distance; compare others".formatted(n1, n2));
    int n = logs.length;
    Score score = new Score(logs, n2 - n1 - 1, n2 - 1);
    double d = score.root(n);
    double error = 1 / Math.sqrt(score.information(n, d));
    return new Gride(d, score.root(n - 1), error, near.scale(n1, n2), near.duplicates());
  }

  /// The left side, `M/d + between Σ L/(1 − e^{−dL}) − below Σ L` with `L = log μ`.
  private static final class Score {
    private static final int MOST_STEPS = 100;

    private final double[] logs;
    private final int between;
    private final int below;

    Score(double[] logs, int between, int below) {
      this.logs = logs;
      this.between = between;
      this.below = below;
    }

    double at(int m, double d) {
      double sum = 0;
      for (double l : logs) {
        sum += between * (l == 0 ? 1 / d : l / -Math.expm1(-d * l)) - below * l;
      }
      return m / d + sum;
    }

    /// Less its slope in `d`.
    double information(int m, double d) {
      double sum = m / (d * d);
      for (double l : logs) {
        double share = -Math.expm1(-d * l);
        sum += between * (l == 0 ? 1 / (d * d) : l * l * Math.exp(-d * l) / (share * share));
      }
      return sum;
    }

    /// Newton's steps. The left side falls and is convex, so they rise to the root from any place
    /// below it; one such follows from `L/(1 − e^{−dL}) ≥ 1/d`.
    double root(int m) {
      double d = (m + between * (double) logs.length) / (below * Arrays.stream(logs).sum());
      for (int i = 0; i < MOST_STEPS; i++) {
        double next = d + at(m, d) / information(m, d);
        if (!(next > d)) break;
        d = next;
      }
      return d;
    }
  }
}
