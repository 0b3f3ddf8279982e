// SPDX-License-Identifier: Apache-2.0
package tacit.theory.special;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/// A root of a continuous function between two places where its signs differ, `f(x) = 0`.
///
/// Brent's method: inverse quadratic interpolation where that helps, bisection where it does not.
/// The result is as near to a change of sign as two neighboring doubles allow, a few units in the
/// last place of `x`.
///
/// @source Brent 1973, Algorithms for Minimization without Derivatives, chapter 4
public final class Roots {
  private static final int MOST_EVALUATIONS = 1000;

  private Roots() {}

  /// The root in `[low, high]`; an end where `f` is 0 is one.
  public static double brent(DoubleUnaryOperator f, double low, double high) {
    double atLow = f.applyAsDouble(low), atHigh = f.applyAsDouble(high);
    if (atLow == 0) return low;
    if (atHigh == 0) return high;
    if (!(low < high) || !(Math.signum(atLow) * Math.signum(atHigh) < 0)) {
      throw new IllegalArgumentException(
          "brent: f(%s) = %s and f(%s) = %s do not enclose a root; give ends, in order, with signs that differ"
              .formatted(low, atLow, high, atHigh));
    }
    double tiny = Double.MIN_NORMAL;
    return new BrentSolver(Math.ulp(1.0), tiny, tiny)
        .solve(MOST_EVALUATIONS, f::applyAsDouble, low, high);
  }
}
