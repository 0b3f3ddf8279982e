// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import tacit.autodiff.Seed;
import tacit.measures.margin.MarginDistribution;

/// Margins to try theorems on, drawn uniformly.
final class DrawnMargins {
  private DrawnMargins() {}

  /// `n` margins of `[−0.5, 1)`.
  static MarginDistribution mixed(Seed seed, int n) {
    return MarginDistribution.of(seed.generator().doubles(n, -0.5, 1).toArray());
  }

  /// `∫ F(t) dt` from `from` to `to`, exact up to rounding: the share of margins up to `t` is
  /// constant between neighbors.
  static double integralOfShare(MarginDistribution margins, double from, double to) {
    double sum = 0, at = from;
    for (double margin : margins.sorted()) {
      double next = Math.clamp(margin, from, to);
      sum += (next - at) * margins.cdf((at + next) / 2);
      at = next;
    }
    return sum + (to - at) * margins.cdf((at + to) / 2);
  }
}
