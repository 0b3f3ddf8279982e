// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.linalg;

import java.util.Optional;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Storage;

/// QR decomposition of a tall matrix whose columns are far from dependent, by Cholesky factors of
/// its Gram matrix, twice:
///
/// ```text
/// Aᵀ A = R₁ᵀ R₁,   Q₁ = A R₁⁻¹,   Q₁ᵀ Q₁ = R₂ᵀ R₂,   Q = Q₁ R₂⁻¹,   R = R₂ R₁
/// ```
///
/// `Q₁` is orthonormal but for the square of the condition of `A`; where it is so to [#CLOSE], the
/// second turn leaves roundings alone. That is looked at, not hoped for: elsewhere there is no
/// answer. Four passes over `A`, all of them products.
///
/// @source Yamamoto et al. 2015, Roundoff error analysis of the CholeskyQR2 algorithm
final class CholeskyQr {
  /// How far entries of `Q₁ᵀ Q₁` may be from those of `I`.
  private static final double CLOSE = 1e-4;

  private CholeskyQr() {}

  /// Of `a: (n, m)`, `n ≥ m ≥ 1`, finite.
  static Optional<Qr> of(Tensor a, Kernels on) {
    return factor(on.matmul(a, true, a, false))
        .flatMap(first -> again(on.matmul(a, false, inverse(first), false), first, on));
  }

  private static Optional<Qr> again(Tensor q, Tensor first, Kernels on) {
    Tensor gram = on.matmul(q, true, q, false);
    if (!close(gram)) return Optional.empty();
    return factor(gram)
        .map(second ->
            new Qr(
                on.matmul(q, false, inverse(second), false),
                upper(on.matmul(second, false, first, false))));
  }

  private static boolean close(Tensor gram) {
    int m = gram.shape().size(0);
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < m; j++) {
        if (!(Math.abs(gram.get(i, j) - (i == j ? 1 : 0)) * m <= CLOSE)) return false;
      }
    }
    return true;
  }

  /// `R` of `RᵀR`, empty where a pivot is rounding.
  private static Optional<Tensor> factor(Tensor gram) {
    try {
      Tensor l = Cholesky.of(gram).l();
      int m = l.shape().size(0);
      double[] r = new double[m * m];
      for (int i = 0; i < m; i++) for (int j = 0; j <= i; j++) r[j * m + i] = l.get(i, j);
      return Optional.of(Tensor.of(l.shape(), Storage.of(r)));
    } catch (IllegalArgumentException notPositive) {
      return Optional.empty();
    }
  }

  /// `R⁻¹`, a row from those below it.
  private static Tensor inverse(Tensor r) {
    int m = r.shape().size(0);
    double[][] inverse = new double[m][m];
    for (int i = m - 1; i >= 0; i--) {
      double[] row = inverse[i];
      row[i] = 1;
      for (int k = i + 1; k < m; k++) {
        double factor = r.get(i, k);
        double[] below = inverse[k];
        for (int j = k; j < m; j++) row[j] -= factor * below[j];
      }
      for (int j = i; j < m; j++) row[j] /= r.get(i, i);
    }
    return Tensor.matrix(inverse);
  }

  /// With zeros below the diagonal, where a product has roundings or `−0`.
  private static Tensor upper(Tensor r) {
    int m = r.shape().size(0);
    double[] upper = new double[m * m];
    for (int i = 0; i < m; i++) for (int j = i; j < m; j++) upper[i * m + j] = r.get(i, j);
    return Tensor.of(Shape.of(m, m), Storage.of(upper));
  }
}
