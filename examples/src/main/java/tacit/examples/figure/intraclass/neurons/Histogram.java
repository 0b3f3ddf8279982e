// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.neurons;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// Bins of equal width from the smallest value to the largest.
///
/// @param from where the first begins
/// @param width of a bin
record Histogram(double from, double width) {
  static final int BINS = 24;

  /// Bins that all values fall into.
  static Histogram over(List<double[]> values) {
    var all = values.stream().flatMapToDouble(Arrays::stream).summaryStatistics();
    double range = all.getMax() - all.getMin();
    return new Histogram(all.getMin(), range > 0 ? range / BINS : 1);
  }

  double middle(int bin) {
    return from + (bin + 0.5) * width;
  }

  /// The percent of the chosen values in each bin; 0 where none is chosen.
  double[] percent(double[] values, IntPredicate chosen) {
    double[] count = new double[BINS];
    int all = 0;
    for (int i = 0; i < values.length; i++) {
      if (!chosen.test(i)) continue;
      count[Math.min(BINS - 1, (int) ((values[i] - from) / width))]++;
      all++;
    }
    for (int b = 0; b < BINS; b++) count[b] *= 100.0 / Math.max(1, all);
    return count;
  }
}
