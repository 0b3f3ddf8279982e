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
final class Expansion {
  /// Numbers after the last, which lanes may read and ignore.
  private static final int MARGIN = 64;

  private final int samples;
  private final int terms;
  private final double[] a;
  private final double[] r;
  private final double most;
  private final boolean odd;
  private final boolean complete;

  /// What one sample has: `aₙ`, none where no power series is known, and `r`, the inverse of its
  /// standard deviation or 1.
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Terms(double[] a, double r) {}

  /// The samples' coefficients; `x` is held within `±most`.
  Expansion(List<Terms> all, double most) {
    this.most = most;
    samples = all.size();
    int longest = all.stream().mapToInt(each -> each.a().length).max().orElse(0);
    terms = longest + longest % 2;
    a = new double[terms * samples + MARGIN];
    r = new double[samples + MARGIN];
    boolean odd = true;
    boolean complete = true;
    for (int i = 0; i < samples; i++) {
      double[] each = all.get(i).a();
      for (int n = 0; n < each.length; n++) {
        a[n * samples + i] = each[n];
        odd &= n % 2 == 1 || each[n] == 0;
      }
      r[i] = each.length > 0 ? all.get(i).r() : 0;
      complete &= each.length > 0;
    }
    this.odd = odd;
    this.complete = complete;
  }

  int samples() {
    return samples;
  }

  /// How many terms the sample has that has most; even.
  int terms() {
    return terms;
  }

  /// `aₙ` of sample `i` at `n samples + i`.
  double[] a() {
    return a;
  }

  /// `rᵢ`; 0 for a sample without coefficients.
  double[] r() {
    return r;
  }

  double most() {
    return most;
  }

  /// Whether all even coefficients are 0.
  boolean odd() {
    return odd;
  }

  /// Whether all samples have coefficients.
  boolean complete() {
    return complete;
  }

  /// Whether sample `i` has coefficients.
  boolean known(int i) {
    return r[i] > 0;
  }

  /// The pair of sample `i` here with sample `j` there.
  Sums pair(int i, Expansion other, int j, double k12) {
    double scale = r[i] * other.r[j], x = Math.max(Math.min(k12 * scale, most), -most), x2 = x * x;
    double even = 0, evenSlope = 0, odd = 0, oddSlope = 0;
    for (int n = Math.min(terms, other.terms) - 2; n >= 0; n -= 2) {
      int u = n * samples + i, v = n * other.samples + j;
      evenSlope = Math.fma(evenSlope, x2, even);
      even = Math.fma(even, x2, a[u] * other.a[v]);
      oddSlope = Math.fma(oddSlope, x2, odd);
      odd = Math.fma(odd, x2, a[u + samples] * other.a[v + other.samples]);
    }
    double slope = Math.fma(2 * x, evenSlope, Math.fma(2 * x * x, oddSlope, odd));
    return new Sums(odd * x + even, slope * scale);
  }

  /// [Dual#row] for samples that all have coefficients.
  void row(int i, int step, Expansion two, int j, double[] k, double[] theta, int at, int length) {
    if (VectorModule.PRESENT) {
      ExpansionLanes.row(this, i, step, two, j, k, theta, at, length);
      return;
    }
    for (int t = 0; t < length; t++) {
      var sums = pair(i + t * step, two, j + t, k[at + t]);
      k[at + t] = sums.value();
      if (theta.length > 0) theta[at + t] *= sums.slope();
    }
  }
}
