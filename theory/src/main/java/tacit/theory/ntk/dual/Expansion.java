// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import java.util.List;

/// Coefficients of many samples, of which the dual is a power series,
///
/// ```text
/// T = Σₙ aₙ(i) aₙ(j) xⁿ,   Ṫ = rᵢ rⱼ Σₙ n aₙ(i) aₙ(j) xⁿ⁻¹,   x = rᵢ rⱼ k₁₂
/// ```
///
/// Even and odd powers are summed by themselves, in `x²`. A sample may have fewer terms than
/// another; those it lacks are 0 and change no bit of a sum.
///
/// @param samples how many there are
/// @param terms even, of the sample that has most
/// @param a `aₙ` of sample `i` at `n samples + i`
/// @param r `rᵢ`, the inverse standard deviation, or 1; 0 for a sample without coefficients
/// @param most `x` is held within `±most`
record Expansion(int samples, int terms, double[] a, double[] r, double most)
    implements Dual.Marginals {
  /// What one sample has; none where no power series is known.
  record Terms(double[] a, double r) {}

  static Expansion of(List<Terms> all, double most) {
    int samples = all.size();
    int terms = all.stream().mapToInt(each -> each.a().length).max().orElse(0);
    terms += terms % 2;
    double[] a = new double[terms * samples], r = new double[samples];
    for (int i = 0; i < samples; i++) {
      double[] each = all.get(i).a();
      for (int n = 0; n < each.length; n++) a[n * samples + i] = each[n];
      r[i] = each.length > 0 ? all.get(i).r() : 0;
    }
    return new Expansion(samples, terms, a, r, most);
  }

  /// Whether sample `i` has coefficients.
  boolean known(int i) {
    return r[i] > 0;
  }

  /// `T` and `Ṫ` of a pair.
  record Sums(double value, double slope) {}

  /// The pair of sample `i` here with sample `j` there.
  Sums pair(int i, Expansion other, int j, double k12) {
    double scale = r[i] * other.r[j], x = Math.clamp(k12 * scale, -most, most), x2 = x * x;
    double even = 0, evenSlope = 0, odd = 0, oddSlope = 0;
    for (int n = Math.min(terms, other.terms) - 2; n >= 0; n -= 2) {
      evenSlope = Math.fma(evenSlope, x2, even);
      even = Math.fma(even, x2, a[n * samples + i] * other.a[n * other.samples + j]);
      oddSlope = Math.fma(oddSlope, x2, odd);
      int m = n + 1;
      odd = Math.fma(odd, x2, a[m * samples + i] * other.a[m * other.samples + j]);
    }
    double value = Math.fma(odd, x, even);
    double slope = Math.fma(2 * x2, oddSlope, odd) + 2 * x * evenSlope;
    return new Sums(value, scale * slope);
  }

  /// [Dual#row] for samples that all have coefficients.
  void row(int i, int step, Expansion two, int j, double[] k, double[] theta, int at, int length) {
    for (int t = 0; t < length; t++) {
      var sums = pair(i + t * step, two, j + t, k[at + t]);
      if (theta.length > 0) theta[at + t] *= sums.slope();
      k[at + t] = sums.value();
    }
  }
}
