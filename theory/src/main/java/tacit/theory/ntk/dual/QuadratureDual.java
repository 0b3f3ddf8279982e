// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
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
/// There are as many terms as count (`tanh`: about `300 q`). Where 2,048 are too few, the trapezoid
/// rule in two dimensions takes over, thousands of times slower.
///
/// @source Mehler 1866; Daniely, Frostig & Singer 2016, section 4.2
public final class QuadratureDual implements Dual {
  private static final double STEP = 1.0 / 16;
  private static final int TERMS = 2048;

  /// How much longer steps are to see their error; with the double step the last terms would fall
  /// between them.
  private static final double COARSER = 1.5;

  private static final double COARSE_STEP = 0.2;

  /// For variances of which the first table has too few terms.
  private static final class Wide {
    static final HermiteTable TABLE = wide(1);
  }

  private static final HermiteTable TABLE = narrow(1);

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
    return pair(k12, k11, k22).value();
  }

  @Override
  public double slope(double k12, double k11, double k22) {
    return pair(k12, k11, k22).slope();
  }

  /// How far `T` is from the same sum with coefficients by longer steps: a bound of its error.
  /// Where there is no sum, how far it is from that of the plane with a fixed step.
  public double error(double k12, double k11, double k22) {
    var one = terms(narrow(COARSER), () -> wide(COARSER), k11);
    var two = terms(narrow(COARSER), () -> wide(COARSER), k22);
    var both = new Expansion(List.of(one, two), 1);
    double coarse =
        both.complete()
            ? both.pair(0, both, 1, k12).value()
            : PlaneRule.trapezoid(COARSE_STEP).pair(function, k12, k11, k22);
    return Math.abs(coarse - value(k12, k11, k22));
  }

  @Override
  public double curvature(double k) {
    double[] a = terms(k).a();
    if (k == 0 || a.length == 0) {
      return PlaneRule.settled(x -> Differences.second(function, x), k, k, k);
    }
    double sum = 0;
    for (int n = a.length - 1; n > 1; n--) sum += (double) n * (n - 1) * a[n] * a[n];
    return sum / (k * k);
  }

  @Override
  public Marginals marginals(double[] variances) {
    var terms = Arrays.stream(variances).mapToObj(this::terms).toList();
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
    return plane(k12, one.variance(i), two.variance(j));
  }

  private Sums pair(double k12, double k11, double k22) {
    var both = new Expansion(List.of(terms(k11), terms(k22)), 1);
    return both.complete() ? both.pair(0, both, 1, k12) : plane(k12, k11, k22);
  }

  private Terms terms(double q) {
    return terms(TABLE, () -> Wide.TABLE, q);
  }

  private Terms terms(HermiteTable table, Supplier<HermiteTable> wide, double q) {
    if (q == 0) {
      return new Terms(new double[] {function.applyAsDouble(0), Differences.first(function, 0)}, 1);
    }
    double[] a = table.coefficients(name, function, q);
    if (a.length == 0) a = wide.get().coefficients(name, function, q);
    return new Terms(a, 1 / Math.sqrt(q));
  }

  private Sums plane(double k12, double k11, double k22) {
    DoubleUnaryOperator slope = x -> Differences.first(function, x);
    return new Sums(
        PlaneRule.settled(function, k12, k11, k22), PlaneRule.settled(slope, k12, k11, k22));
  }

  private static HermiteTable narrow(double steps) {
    return new HermiteTable(steps * STEP, TERMS);
  }

  private static HermiteTable wide(double steps) {
    return new HermiteTable(steps * STEP / 2, 4 * TERMS);
  }
}
