// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

import java.util.Arrays;

/// What every statistic needs of a list of numbers, said in its name.
final class Samples {
  private Samples() {}

  static void refuseNaN(String operation, String name, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) continue;
      throw new ArithmeticException(
          "%s: number %d of %s is NaN, which has no place in an order; find where it came from"
              .formatted(operation, i, name));
    }
  }

  /// The numbers in ascending order, after a refusal of none and of those that are not finite.
  static double[] sorted(String operation, String name, double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException(
          operation + ": " + name + " has no numbers; give at least one");
    }
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i])) continue;
      throw new ArithmeticException(
          "%s: number %d of %s is %s; give finite numbers"
              .formatted(operation, i, name, values[i]));
    }
    return Arrays.stream(values).map(v -> v + 0.0).sorted().toArray(); // −0 + 0 = 0
  }
}
