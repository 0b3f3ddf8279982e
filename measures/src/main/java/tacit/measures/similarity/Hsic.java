// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import tacit.autodiff.Axes;
import tacit.autodiff.Tensor;

/// Hilbert–Schmidt independence criterion of two Gram matrices of the same `n` examples.
///
/// ```text
/// biased     tr(K H L H) / (n − 1)²,   H = I − 1 1ᵀ/n
/// unbiased   Σᵢⱼ K̃ᵢⱼ L̃ᵢⱼ / (n (n − 3)),
///            K̃ᵢⱼ = Kᵢⱼ − (rᵢ + rⱼ)/(n − 2) + s/((n − 1)(n − 2)) for i ≠ j, K̃ᵢᵢ = 0,
///            r and s the sums of rows and of all of K with zeros on its diagonal
/// ```
///
/// The biased form is never negative, and for independent data above 0 by a share that falls only
/// with `n`. The unbiased form is 0 on average for independent data, so **it may be negative**; of
/// a matrix with itself it is not. The diagonal is replaced by zeros before any sum.
///
/// - Shapes: `K, L: (n, n)`, symmetric; unbiased needs `n ≥ 4`
///
/// @source Gretton et al. 2005 (biased); Song et al. 2012, in the U-centered form of Székely &
///   Rizzo 2014 (unbiased)
public final class Hsic {
  private static final String NAME = "hsic";

  private Hsic() {}

  public static double biased(Tensor k, Tensor l) {
    return biased(gram("k", k, l, 2), gram("l", l, k, 2));
  }

  public static double unbiased(Tensor k, Tensor l) {
    return unbiased(gram("k", k, l, 4), gram("l", l, k, 4));
  }

  static double biased(Matrix k, Matrix l) {
    double below = k.n() - 1.0;
    return centered(k).dot(centered(l)) / (below * below);
  }

  static double unbiased(Matrix k, Matrix l) {
    return uCentered(k).dot(uCentered(l)) / pairs(k.n());
  }

  /// `n (n − 3)`.
  static double pairs(int n) {
    return n * (n - 3.0);
  }

  /// `HSIC₁(K, K)`, and 0 where all that is left of `K` is rounding: entries of `K̃` carry errors
  /// of `n ε` times those of `K`.
  static double unbiasedSelf(Matrix k) {
    double value = uCentered(k).square(), rounding = k.n() * Math.ulp(1.0);
    double entries = hollow(k).square();
    return value <= rounding * rounding * entries ? 0 : value / pairs(k.n());
  }

  /// `H K H`.
  static Matrix centered(Matrix k) {
    int n = k.n();
    double[] mean = rowSums(k);
    double all = 0;
    for (int i = 0; i < n; i++) all += (mean[i] /= n) / n;
    double[] c = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) c[i * n + j] = k.get(i, j) - mean[i] - mean[j] + all;
    }
    return new Matrix(c, n, n);
  }

  /// `K̃`.
  static Matrix uCentered(Matrix k) {
    int n = k.n();
    double[] sums = rowSums(hollow(k)), c = new double[n * n];
    double all = 0;
    for (double sum : sums) all += sum;
    all /= (n - 1.0) * (n - 2);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j) c[i * n + j] = k.get(i, j) - (sums[i] + sums[j]) / (n - 2) + all;
      }
    }
    return new Matrix(c, n, n);
  }

  /// With zeros on the diagonal.
  private static Matrix hollow(Matrix k) {
    int n = k.n();
    double[] h = new double[n * n];
    for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) h[i * n + j] = i == j ? 0 : k.get(i, j);
    return new Matrix(h, n, n);
  }

  private static double[] rowSums(Matrix k) {
    double[] sums = new double[k.n()];
    for (int i = 0; i < k.n(); i++) for (int j = 0; j < k.n(); j++) sums[i] += k.get(i, j);
    return sums;
  }

  private static Matrix gram(String name, Tensor a, Tensor other, int fewest) {
    Axes.of(NAME)
        .bind(name, a.shape(), "n n")
        .bind("k".equals(name) ? "l" : "k", other.shape(), "n n");
    Matrix m = Representation.anyOf(NAME, name, a, fewest);
    double slack = m.n() * Math.ulp(1.0) * m.largest();
    for (int i = 0; i < m.n(); i++) {
      for (int j = 0; j < i; j++) {
        Representation.require(
            NAME,
            Math.abs(m.get(i, j) - m.get(j, i)) <= slack,
            "%s[%d, %d] is %s but %s[%d, %d] is %s; give a symmetric matrix, one entry a pair of examples"
                .formatted(name, i, j, m.get(i, j), name, j, i, m.get(j, i)));
      }
    }
    return m;
  }
}
