// SPDX-License-Identifier: Apache-2.0
package tacit.theory.special;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/// `∫ f` over an interval on which `f` is smooth, by Gauss and Legendre's rule of 20 points on it
/// and on its halves: where both agree to `10⁻¹²` of the whole the halves count, else each is
/// halved again.
///
/// Give an interval between places where `f` jumps or bends, and short enough that 20 points meet
/// what there is of `f`.
///
/// @source Abramowitz & Stegun 1964, 25.4.29 (the rule)
public final class Integral {
  private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(20);
  private static final int MOST_HALVINGS = 20;
  private static final double AGREED = 1e-12;

  private Integral() {}

  public static double of(DoubleUnaryOperator f, double low, double high) {
    if (!(low <= high && Double.isFinite(low) && Double.isFinite(high))) {
      throw new IllegalArgumentException(
          "integral: from %s to %s; give finite ends in order".formatted(low, high));
    }
    if (low == high) return 0;
    return halved(f, low, high, rule(f, low, high), MOST_HALVINGS);
  }

  private static double halved(
      DoubleUnaryOperator f, double low, double high, double whole, int left) {
    double middle = (low + high) / 2;
    double lower = rule(f, low, middle), upper = rule(f, middle, high), sum = lower + upper;
    if (!Double.isFinite(sum)) {
      throw new ArithmeticException(
          "integral: the sum from %s to %s is %s; give a function that is finite there"
              .formatted(low, high, sum));
    }
    double agreed = AGREED * (Math.abs(lower) + Math.abs(upper)) + Double.MIN_NORMAL;
    if (Math.abs(sum - whole) <= agreed || left == 0) return sum;
    return halved(f, low, middle, lower, left - 1) + halved(f, middle, high, upper, left - 1);
  }

  private static double rule(DoubleUnaryOperator f, double low, double high) {
    double middle = (low + high) / 2, half = (high - low) / 2;
    return half * RULE.integrate(t -> f.applyAsDouble(middle + half * t));
  }
}
