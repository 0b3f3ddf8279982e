// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import tacit.measures.margin.MarginBound;
import tacit.measures.margin.MarginDistribution;

/// The least `B(γ) = R(γ) + c/γ` of many levels: those of the margins, many between any two, and
/// some far above all.
final class LevelGrid {
  private static final int BETWEEN = 20;
  private static final double FAR = 1e4;

  private LevelGrid() {}

  static double least(MarginDistribution margins, double c) {
    double least = Double.POSITIVE_INFINITY, from = 0;
    for (double margin : margins.sorted()) {
      if (margin <= 0) continue;
      for (int i = 1; i <= BETWEEN; i++) {
        double level = i == BETWEEN ? margin : from + (margin - from) * i / BETWEEN;
        if (level > 0) least = Math.min(least, MarginBound.atLevel(margins, level, c));
      }
      from = margin;
    }
    for (double level = margins.max(); level < FAR; level *= 2) {
      if (level > 0) least = Math.min(least, MarginBound.atLevel(margins, level, c));
      else break;
    }
    return least;
  }
}
