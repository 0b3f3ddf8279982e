// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import tacit.autodiff.Axes;
import tacit.autodiff.Tensor;

/// What every measure here refuses of its matrices, said in its name.
final class Representation {
  /// Fourth powers of larger numbers, summed, leave the range of doubles.
  private static final double LARGEST = 1e70;

  private Representation() {}

  static void require(String measure, boolean right, String message) {
    if (!right) throw new IllegalArgumentException(measure + ": " + message);
  }

  /// Refuses two matrices that are not of the same examples.
  static void paired(String measure, Tensor x, Tensor y) {
    Axes.of(measure).bind("x", x.shape(), "n d").bind("y", y.shape(), "n e");
  }

  /// The numbers of a representation `(n, d)` that differs from example to example.
  static Matrix of(String measure, String name, Tensor x, int fewest) {
    Matrix rows = anyOf(measure, name, x, fewest);
    require(
        measure,
        !constant(rows),
        "all %d rows of %s are equal, so it tells no example from another; give one that changes"
            .formatted(rows.n(), name));
    require(
        measure,
        rows.centered().largest() >= 1 / LARGEST,
        "%s changes by less than %s, whose fourth power is 0 in doubles; scale %s"
            .formatted(name, 1 / LARGEST, name));
    return rows;
  }

  /// The same, of one that may be constant.
  static Matrix anyOf(String measure, String name, Tensor x, int fewest) {
    Axes.of(measure).bind(name, x.shape(), "n d");
    Matrix rows = Matrix.of(x);
    require(measure, rows.d() > 0, name + " has no neurons; give at least 1");
    require(
        measure,
        rows.n() >= fewest,
        "%s has %d examples; give at least %d".formatted(name, rows.n(), fewest));
    for (int i = 0; i < rows.n(); i++) {
      for (int j = 0; j < rows.d(); j++) number(measure, name, i, j, rows.get(i, j));
    }
    return rows;
  }

  /// Refuses more examples than a matrix of all their pairs holds in one array.
  static void pairwise(String measure, int n) {
    int most = (int) Math.sqrt(Integer.MAX_VALUE);
    require(
        measure,
        n <= most,
        "%d examples have more pairs than an array holds; give %d or fewer".formatted(n, most));
  }

  private static void number(String measure, String name, int i, int j, double value) {
    if (Math.abs(value) <= LARGEST) return;
    String remedy =
        Double.isFinite(value)
            ? "fourth powers beyond %s leave the doubles; scale %s".formatted(LARGEST, name)
            : "every number must be finite";
    throw new IllegalArgumentException(
        "%s: %s[%d, %d] is %s; %s".formatted(measure, name, i, j, value, remedy));
  }

  private static boolean constant(Matrix rows) {
    for (int i = 1; i < rows.n(); i++) {
      for (int j = 0; j < rows.d(); j++) if (rows.get(i, j) != rows.get(0, j)) return false;
    }
    return true;
  }
}
