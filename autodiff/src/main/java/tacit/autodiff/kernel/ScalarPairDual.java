// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.Tensor;

/// Duals of pairs, entry by entry, for [ScalarCovariances].
final class ScalarPairDual {
  private ScalarPairDual() {}

  /// One entry: the variances of its samples and pixels, the product of their inverse roots, and of
  /// their scales.
  private record At(double k11, double k22, double inverse, double scale) {
    static At of(Tensor one, int i, Tensor two, int j) {
      int n = one.storage().size() / 4, m = two.storage().size() / 4;
      var x = one.storage();
      var y = two.storage();
      return new At(
          x.get(i), y.get(j), x.get(n + i) * y.get(m + j), x.get(2 * n + i) * y.get(2 * m + j));
    }
  }

  /// `T` over `k`, and `Θ` times `Ṫ`.
  static void apply(PairDual dual, PairBlock x, int p, double[] k, double[] theta) {
    int entries = x.full() ? p * p : p;
    for (int at = 0; at < k.length; at++) {
      int t = at / entries, a = x.full() ? at / p % p : at % p, b = at % p;
      int i = x.pairs().first(t) * p + a, j = x.pairs().second(t) * p + b;
      double slope =
          switch (dual) {
            case PairDual.None() -> 1;
            case PairDual.Rectifier r -> rectifier(r, At.of(r.one(), i, r.two(), j), k, at, x);
            case PairDual.ErrorFunction e -> erf(e, At.of(e.one(), i, e.two(), j), k, at);
            case PairDual.Normalization(var one, var two) -> {
              double factor = At.of(one, i, two, j).inverse();
              k[at] *= factor;
              yield factor;
            }
          };
      if (theta.length > 0) theta[at] *= slope;
    }
  }

  private static double rectifier(
      PairDual.Rectifier dual, At at, double[] k, int i, PairBlock block) {
    double a = dual.a(), b = dual.b(), kink = (a - b) * (a - b) / (2 * Math.PI);
    double x = k[i] / at.scale(), squares = at.k11() * at.k22(), determinant = squares - x * x;
    boolean straight = determinant <= 8 * block.dtype().epsilon() * squares;
    double s = straight ? 0 : Math.sqrt(determinant);
    double angle = s == 0 && x == 0 ? Math.PI / 2 : Math.atan2(s, Math.abs(x));
    double slope = x < 0 ? a * b + kink * angle : (a * a + b * b) / 2 - kink * angle;
    k[i] = (slope * x + kink * s) * at.scale();
    return slope;
  }

  private static double erf(PairDual.ErrorFunction dual, At at, double[] k, int i) {
    double beta = 2 * dual.b() * dual.b();
    double determinant = Math.max(at.k11() * at.k22() - k[i] * k[i], 0);
    double r = Math.sqrt(1 + beta * (at.k11() + at.k22() + beta * determinant));
    double a2 = dual.a() * dual.a();
    k[i] = 2 * a2 / Math.PI * Math.atan2(beta * k[i], r) + dual.c() * dual.c();
    return 2 * a2 * beta / (Math.PI * r);
  }

  /// The four numbers of a [MarginalRule].
  static double[] marginal(MarginalRule rule, double variance) {
    boolean scales = rule.scaled() && variance > 0 && Double.isFinite(variance);
    double g = scales ? Math.scalb(1, Math.getExponent(variance) >> 1) : 1;
    double k = variance / g / g, square = rule.shift() + rule.slope() * k;
    return new double[] {k, square > 0 ? 1 / Math.sqrt(square) : 0, g, 1 / g};
  }
}
