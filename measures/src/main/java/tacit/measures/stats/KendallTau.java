// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

import java.util.OptionalDouble;

/// Kendall's `τ`, how many more pairs are in the same order than in the opposite one. `P` pairs `i
/// < j` stand in the same order in both lists, `Q` in the opposite one, `X` are equal in `x` alone,
/// `Y` in `y` alone:
///
/// ```text
/// τ_b                   (P − Q) / √((P + Q + X) (P + Q + Y))
/// double ties dropped   (P − Q) / (P + Q + X + Y)
/// ```
///
/// Without ties both are the same number. Either takes `n log n` steps, by counting the exchanges
/// of a sort.
///
/// - In: `x, y: (n)`, infinities allowed
/// - Out: from −1 to 1
///
/// @source Kendall 1945 (ties); Knight 1966 (the sort)
public final class KendallTau {
  private KendallTau() {}

  /// `τ_b`.
  public static double of(double[] x, double[] y) {
    Pairs.check("kendall", x, y);
    var pairs = PairCounts.of(x, y);
    double changeX = pairs.all() - pairs.equalX(), changeY = pairs.all() - pairs.equalY();
    return pairs.agreement() / Math.sqrt(changeX * changeY);
  }

  public static double of(double[] x, double[] y, TiePolicy ties) {
    return switch (ties) {
      case TAU_B -> of(x, y);
      case DROP_DOUBLE_TIES -> {
        Pairs.checkNumbers("kendall", x, y);
        yield doubleTiesDropped(x, y).orElseThrow(() -> allEqual(x, y));
      }
    };
  }

  /// The same, or nothing where the ties leave no pair to count.
  public static OptionalDouble ifDefined(double[] x, double[] y, TiePolicy ties) {
    Pairs.checkNumbers("kendall", x, y);
    return switch (ties) {
      case TAU_B ->
          Pairs.constant(x) || Pairs.constant(y)
              ? OptionalDouble.empty()
              : OptionalDouble.of(of(x, y));
      case DROP_DOUBLE_TIES -> doubleTiesDropped(x, y);
    };
  }

  private static OptionalDouble doubleTiesDropped(double[] x, double[] y) {
    var pairs = PairCounts.of(x, y);
    long kept = pairs.all() - pairs.equalBoth();
    return kept == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) pairs.agreement() / kept);
  }

  private static ArithmeticException allEqual(double[] x, double[] y) {
    return new ArithmeticException(
        ("kendall: all %d numbers of x are %s and all of y are %s; no pair is left, give lists of"
                + " which one changes")
            .formatted(x.length, x[0], y[0]));
  }
}
