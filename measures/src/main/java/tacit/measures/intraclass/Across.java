// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import java.util.Arrays;

/// How numbers of classes or subclasses become one. The median is little moved by a few subclasses
/// that stand out; of an even count it is the mean of the two in the middle.
///
/// @source Carbonnelle 2022 (thesis), chapter 2: the median for `c₀`, `c₁`, `c₂`, the mean for
///   `c₃`, `c₄`
public enum Across {
  MEDIAN,
  MEAN,
  MAX;

  double of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    if (Double.isNaN(sorted[n - 1])) return Double.NaN; // NaN is sorted last
    return switch (this) {
      case MEDIAN -> n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
      case MEAN -> Arrays.stream(sorted).sum() / n;
      case MAX -> sorted[n - 1];
    };
  }
}
