// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Samples by their margin, smallest first; equal margins keep the order of the samples.
final class Ascending {
  private Ascending() {}

  static int[] order(String measure, double... margins) {
    if (margins.length == 0) {
      throw new IllegalArgumentException(measure + ": there are no margins; give at least one");
    }
    for (int i = 0; i < margins.length; i++) {
      if (!Double.isFinite(margins[i])) {
        throw new ArithmeticException(
            "%s: margin %d is %s; give finite numbers".formatted(measure, i, margins[i]));
      }
    }
    // 0.0 and -0.0 are the same margin
    return IntStream.range(0, margins.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> margins[i] + 0.0))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
