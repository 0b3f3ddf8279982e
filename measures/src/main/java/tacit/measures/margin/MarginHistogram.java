// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

import java.util.Arrays;
import java.util.List;

/// How many margins lie in each of `b` bins of one width, `[from + j w, from + (j + 1) w)` with `w
/// = (to − from)/b`; the last bin has its upper end.
///
/// The sorted curve, [MarginDistribution#curve], shows the same without a choice of bins.
public record MarginHistogram(double from, double to, List<Integer> counts) {
  public MarginHistogram {
    counts = List.copyOf(counts);
  }

  /// From the smallest margin to the largest.
  public static MarginHistogram of(MarginDistribution margins, int bins) {
    return of(margins, margins.min(), margins.max(), bins);
  }

  /// Between ends that all margins lie between, such as those of two sets to be compared.
  public static MarginHistogram of(MarginDistribution margins, double from, double to, int bins) {
    require(bins > 0, bins + " bins; give 1 or more");
    require(
        from <= margins.min() && margins.max() <= to && from < to,
        "margins from %s to %s in bins from %s to %s; the bins must hold them and have a width"
            .formatted(margins.min(), margins.max(), from, to));
    int[] counts = new int[bins];
    for (double margin : margins.sorted()) {
      counts[Math.min((int) ((margin - from) / (to - from) * bins), bins - 1)]++;
    }
    return new MarginHistogram(from, to, Arrays.stream(counts).boxed().toList());
  }

  private static void require(boolean right, String message) {
    if (!right) throw new IllegalArgumentException("margin histogram: " + message);
  }
}
