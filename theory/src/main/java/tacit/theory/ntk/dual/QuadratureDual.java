// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import tacit.theory.ntk.dual.Expansion.Terms;

/// Dual of any smooth `φ`, by its expansion in Hermite polynomials. With `aₙ(q) = E[φ(√q z) hₙ(z)]`
/// and `c = k₁₂ / √(k₁₁k₂₂)`
///
/// ```text
/// T = Σₙ aₙ(k₁₁) aₙ(k₂₂) cⁿ,   Ṫ = Σₙ n aₙ(k₁₁) aₙ(k₂₂) cⁿ⁻¹ / √(k₁₁k₂₂)
/// E[φ″²] = Σₙ n (n − 1) aₙ(q)² / q²
/// ```
///
/// Coefficients belong to a sample and serve all its pairs; no derivative of `φ` is asked for.
/// There are as many terms as count (`tanh`: about `154 q`). Where 2,048 are too few, the trapezoid
/// rule in two dimensions takes over, thousands of times slower.
///
/// @source Mehler 1866; Daniely, Frostig & Singer 2016, section 4.2
public final class QuadratureDual implements Dual {
  private static final double STEP = 1.0 / 16;

  /// Step of the rule in two dimensions.
  private static final double PLANE_STEP = 0.1;

  private static final HermiteTable FINE = new HermiteTable(STEP);

  private final DoubleUnaryOperator function;
  private final String name;

  /// The dual of `function`, which must be smooth, named as in messages.
  public QuadratureDual(DoubleUnaryOperator function, String name) {
    this.function = function;
    this.name = name;
  }

  /// `tanh x`.
  public static QuadratureDual tanh() {
    return new QuadratureDual(Math::tanh, "tanh");
  }

  /// `1 / (1 + e⁻ˣ)`.
  public static QuadratureDual sigmoid() {
    return new QuadratureDual(x -> 0.5 + 0.5 * Math.tanh(x / 2), "sigmoid");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double value(double k12, double k11, double k22) {
    return pair(FINE, PLANE_STEP, k12, k11, k22).value();
  }

  @Override
  public double slope(double k12, double k11, double k22) {
    return pair(FINE, PLANE_STEP, k12, k11, k22).slope();
  }

  /// How far `T` is from the same rule with the double step: a bound of its error.
  public double error(double k12, double k11, double k22) {
    double coarse = pair(new HermiteTable(2 * STEP), 2 * PLANE_STEP, k12, k11, k22).value();
    return Math.abs(coarse - value(k12, k11, k22));
  }

  @Override
  public double variance(double k) {
    return value(k, k, k);
  }

  @Override
  public double varianceSlope(double k) {
    return slope(k, k, k);
  }

  @Override
  public double curvature(double k) {
    double[] a = FINE.coefficients(name, function, k);
    if (k == 0 || a.length == 0) {
      return PlaneRule.trapezoid(PLANE_STEP).pair(x -> Differences.second(function, x), k, k, k);
    }
    double sum = 0;
    for (int n = a.length - 1; n > 1; n--) sum += (double) n * (n - 1) * a[n] * a[n];
    return sum / (k * k);
  }

  @Override
  public Marginals marginals(double[] variances) {
    var terms = Arrays.stream(variances).mapToObj(q -> terms(FINE, q)).toList();
    return new Expanded(variances, new Expansion(terms, 1));
  }

  @Override
  public void row(
      Marginals one,
      int i,
      int step,
      Marginals two,
      int j,
      double[] k,
      double[] theta,
      int at,
      int length) {
    var first = (Expanded) one;
    var second = (Expanded) two;
    if (first.expansion().complete() && second.expansion().complete()) {
      first.expansion().row(i, step, second.expansion(), j, k, theta, at, length);
      return;
    }
    for (int t = 0; t < length; t++) {
      var sums = pair(first, i + t * step, second, j + t, k[at + t]);
      k[at + t] = sums.value();
      if (theta.length > 0) theta[at + t] *= sums.slope();
    }
  }

  private Sums pair(Expanded one, int i, Expanded two, int j, double k12) {
    if (one.expansion().known(i) && two.expansion().known(j)) {
      return one.expansion().pair(i, two.expansion(), j, k12);
    }
    return plane(k12, one.variance(i), two.variance(j), PLANE_STEP);
  }

  private Sums pair(HermiteTable table, double planeStep, double k12, double k11, double k22) {
    var both = new Expansion(List.of(terms(table, k11), terms(table, k22)), 1);
    boolean known = both.known(0) && both.known(1);
    return known ? both.pair(0, both, 1, k12) : plane(k12, k11, k22, planeStep);
  }

  private Terms terms(HermiteTable table, double q) {
    if (q > 0) return new Terms(table.coefficients(name, function, q), 1 / Math.sqrt(q));
    double[] atZero = {function.applyAsDouble(0), Differences.first(function, 0)};
    return new Terms(atZero, 1);
  }

  private Sums plane(double k12, double k11, double k22, double planeStep) {
    DoubleUnaryOperator slope = x -> Differences.first(function, x);
    var rule = PlaneRule.trapezoid(planeStep);
    return new Sums(rule.pair(function, k12, k11, k22), rule.pair(slope, k12, k11, k22));
  }
}
