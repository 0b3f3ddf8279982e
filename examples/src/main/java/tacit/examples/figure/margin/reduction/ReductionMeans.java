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

  /// The smallest margin over the mean of the margins, of each seed: a ratio without a scale.
  private double[] evenness(String tried, double share) {
    double[] least = each(tried, share, "min_margin"), area = each(tried, share, "area");
    return IntStream.range(0, least.length).mapToDouble(i -> least[i] / area[i]).toArray();
  }

  /// The smallest difference of that ratio, `a − b`, of any seed.
  double leastEvennessAbove(String a, double shareA, String b, double shareB) {
    double[] first = evenness(a, shareA), second = evenness(b, shareB);
    return IntStream.range(0, first.length)
        .mapToDouble(i -> first[i] - second[i])
        .min()
        .orElse(Double.NaN);
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

  /// The mean of `a − b` over seeds.
  double meanAbove(String a, double shareA, String b, double shareB, String column) {
    return Arrays.stream(apart(a, shareA, b, shareB, column)).average().orElse(Double.NaN);
  }
}
