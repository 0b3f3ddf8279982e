// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin.reduction;

import java.util.Arrays;
import java.util.stream.IntStream;
import tacit.examples.figure.Table;

/// Numbers of what was tried, over all seeds.
record ReductionMeans(Table rows) {
  /// Of each seed, in order.
  double[] each(String tried, double share, String column) {
    return rows.where("tried", tried).where("share", share).numbers(column);
  }

  double mean(String tried, double share, String column) {
    return Arrays.stream(each(tried, share, column)).average().orElse(Double.NaN);
  }

  double largest(String tried, double share, String column) {
    return Arrays.stream(each(tried, share, column)).max().orElse(Double.NaN);
  }

  double smallest(String tried, double share, String column) {
    return Arrays.stream(each(tried, share, column)).min().orElse(Double.NaN);
  }

  /// `a − b` of each seed.
  private double[] apart(String a, double shareA, String b, double shareB, String column) {
    double[] first = each(a, shareA, column), second = each(b, shareB, column);
    return IntStream.range(0, first.length).mapToDouble(i -> first[i] - second[i]).toArray();
  }

  /// The largest `a − b` of any seed.
  double mostAbove(String a, double shareA, String b, double shareB, String column) {
    return Arrays.stream(apart(a, shareA, b, shareB, column)).max().orElse(Double.NaN);
  }

  /// The smallest `a − b` of any seed.
  double leastAbove(String a, double shareA, String b, double shareB, String column) {
    return Arrays.stream(apart(a, shareA, b, shareB, column)).min().orElse(Double.NaN);
  }
}
