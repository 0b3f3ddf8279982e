// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

/// What an [Association] needs of its lists, said in its name.
final class Pairs {
  private Pairs() {}

  /// Refuses lists of two lengths, fewer than two numbers, NaN, and a constant.
  static void check(String operation, double[] x, double[] y) {
    checkLengths(operation, x, y);
    check(operation, "x", x);
    check(operation, "y", y);
  }

  /// The same, but a constant may pass.
  static void checkNumbers(String operation, double[] x, double[] y) {
    checkLengths(operation, x, y);
    Samples.refuseNaN(operation, "x", x);
    Samples.refuseNaN(operation, "y", y);
  }

  static boolean constant(double[] values) {
    for (double v : values) if (v != values[0]) return false;
    return true;
  }

  private static void checkLengths(String operation, double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "%s: x has %d numbers but y has %d; give one pair an example"
              .formatted(operation, x.length, y.length));
    }
    if (x.length < 2) {
      throw new IllegalArgumentException(
          "%s: x and y have %d numbers; an order needs at least 2".formatted(operation, x.length));
    }
  }

  private static void check(String operation, String name, double[] values) {
    Samples.refuseNaN(operation, name, values);
    if (!constant(values)) return;
    throw new ArithmeticException(
        "%s: all %d numbers of %s are %s; a constant goes neither up nor down with the other list"
            .formatted(operation, values.length, name, values[0]));
  }
}
