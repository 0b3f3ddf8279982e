// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import java.util.Arrays;
import java.util.List;
import tacit.theory.ntk.dual.Expansion.Terms;

/// Dual of a polynomial, `φ(x) = Σⱼ aⱼ xʲ`
///
/// ```text
/// T = Σₗ sₗ(k₁₁) sₗ(k₂₂) k₁₂ˡ,   Ṫ = Σₗ l sₗ(k₁₁) sₗ(k₂₂) k₁₂ˡ⁻¹
/// sₗ(q) = Σᵢ a₂ᵢ₊ₗ (2i + l)! / (2ⁱ i! √l!) qⁱ
/// ```
///
/// No variance is divided by, so a zero input needs no rule.
///
/// @param coefficients `a₀, a₁, …`
/// @source Mehler 1866; Novak et al. 2020, code
public record PolynomialDual(List<Double> coefficients) implements Dual {
  public PolynomialDual {
    coefficients = List.copyOf(coefficients);
    if (coefficients.isEmpty()) {
      throw new IllegalArgumentException("polynomial: there are no coefficients; give a0, a1, ...");
    }
  }

  /// `a₀ + a₁ x + …`.
  public static PolynomialDual of(double... coefficients) {
    return new PolynomialDual(Arrays.stream(coefficients).boxed().toList());
  }

  @Override
  public String name() {
    return "polynomial";
  }

  @Override
  public double value(double k12, double k11, double k22) {
    return pair(k12, k11, k22).value();
  }

  @Override
  public double slope(double k12, double k11, double k22) {
    return pair(k12, k11, k22).slope();
  }

  /// `Σₗ l (l − 1) sₗ(k)² kˡ⁻²`.
  @Override
  public double curvature(double k) {
    double[] s = terms(k).a();
    double sum = 0;
    for (int l = s.length - 1; l > 1; l--) sum = Math.fma(sum, k, l * (l - 1) * s[l] * s[l]);
    return sum;
  }

  @Override
  public Marginals marginals(double[] variances) {
    return new Expanded(variances, expansion(variances));
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
    var first = ((Expanded) one).expansion();
    first.row(i, step, ((Expanded) two).expansion(), j, k, theta, at, length);
  }

  private Sums pair(double k12, double k11, double k22) {
    var both = expansion(k11, k22);
    return both.pair(0, both, 1, k12);
  }

  private Expansion expansion(double... variances) {
    return new Expansion(
        Arrays.stream(variances).mapToObj(this::terms).toList(), Double.POSITIVE_INFINITY);
  }

  private Terms terms(double q) {
    double[] s = new double[coefficients.size()];
    for (int l = 0; l < s.length; l++) s[l] = term(l, q);
    return new Terms(s, 1);
  }

  /// `sₗ(q)`; the next factor is `(2i + l)! / (2ⁱ i! √l!)`.
  private double term(int l, double q) {
    double factor = 1, power = 1, sum = 0;
    for (int j = 1; j <= l; j++) factor *= Math.sqrt(j);
    for (int i = 0; 2 * i + l < coefficients.size(); i++) {
      sum += coefficients.get(2 * i + l) * factor * power;
      factor *= (2 * i + l + 1) * (2 * i + l + 2) / (2.0 * (i + 1));
      power *= q;
    }
    return sum;
  }
}
