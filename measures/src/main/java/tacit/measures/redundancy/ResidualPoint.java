// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.List;

/// What chunks of one size leave on average: `MC` over all neurons, `MC_out` over those outside the
/// chunk (NaN if a draw leaves fewer than two), what independent residuals leave on so few examples
/// (NaN for `n ≤ w + 1`), and how many neurons outside `MC_out` skips because nothing is left of
/// them.
public record ResidualPoint(
    int size,
    double meanCorrelation,
    double meanCorrelationOutside,
    double independenceFloor,
    double meanSkipped) {
  static ResidualPoint of(int size, List<ResidualCorrelation> draws) {
    return new ResidualPoint(
        size,
        draws.stream().mapToDouble(ResidualCorrelation::meanAbsolute).average().orElseThrow(),
        draws.stream()
            .mapToDouble(ResidualCorrelation::meanAbsoluteOutsideChunk)
            .average()
            .orElseThrow(),
        draws.getFirst().independenceFloor(),
        draws.stream().mapToInt(ResidualCorrelation::skipped).average().orElseThrow());
  }

  /// `MC_out` less its floor: what neurons share beyond what chance leaves.
  public double excess() {
    return meanCorrelationOutside - independenceFloor;
  }
}
