// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

import java.util.List;
import java.util.stream.IntStream;

/// The share of margins up to each level, `(γ, F(γ))`, `F(γ) = #{mᵢ ≤ γ}/n`: the sorted curve with
/// its axes exchanged, as works on boosting draw it.
public final class ShareCurve {
  private ShareCurve() {}

  /// At `points` levels at equal distances, from the smallest margin to the largest.
  public static List<CurvePoint> of(MarginDistribution margins, int points) {
    if (points < 2) {
      throw new IllegalArgumentException(
          "share curve: a curve of " + points + " points; give 2 or more");
    }
    double low = margins.min(), high = margins.max();
    return IntStream.range(0, points)
        .mapToDouble(i -> i == points - 1 ? high : low + (high - low) * i / (points - 1))
        .mapToObj(level -> new CurvePoint(margins.cdf(level), level))
        .toList();
  }
}
