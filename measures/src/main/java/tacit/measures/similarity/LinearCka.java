// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;

/// Centered kernel alignment of linear kernels, `K = X Xᵀ`. With `X̃, Ỹ` the centered matrices:
///
/// ```text
/// biased          ‖Ỹᵀ X̃‖² / (‖X̃ᵀ X̃‖ ‖Ỹᵀ Ỹ‖)
/// n (n − 3) HSIC₁ = ‖Ỹᵀ X̃‖² − n/(n − 2) Σᵢ ‖x̃ᵢ‖² ‖ỹᵢ‖² + ‖X̃‖² ‖Ỹ‖² / ((n − 1)(n − 2))
/// ```
///
/// The same as [KernelCka] with [Kernel.Linear], and computed so where a width reaches `n`.
///
/// - Shapes: `X: (n, d)`, `Y: (n, e)`; debiased needs `n ≥ 4`
/// - Unchanged by: a rotation or reflection, one scale, a shift of either; not by other maps
///
/// @source Kornblith et al. 2019, section 3; the second line is derived from Song et al. 2012
public final class LinearCka {
  private static final String NAME = "linear cka";

  private LinearCka() {}

  public static Cka biased(Tensor x, Tensor y, Kernels on) {
    Representation.paired(NAME, x, y);
    Matrix a = Representation.of(NAME, "x", x, 2).centered();
    Matrix b = Representation.of(NAME, "y", y, 2).centered();
    if (narrow(a, b)) {
      return new Cka(biasedHsic(a, b, on), biasedHsic(a, a, on), biasedHsic(b, b, on));
    }
    return KernelCka.biased(a.gram(on), b.gram(on));
  }

  public static Cka debiased(Tensor x, Tensor y, Kernels on) {
    Representation.paired(NAME, x, y);
    Matrix a = Representation.of(NAME, "x", x, 4).centered();
    Matrix b = Representation.of(NAME, "y", y, 4).centered();
    if (narrow(a, b)) {
      return new Cka(
          unbiased(a, b, on).value(), unbiased(a, a, on).self(), unbiased(b, b, on).self());
    }
    return KernelCka.debiased(a.gram(on), b.gram(on));
  }

  private static boolean narrow(Matrix a, Matrix b) {
    return Math.max(a.d(), b.d()) < a.n();
  }

  private static double biasedHsic(Matrix a, Matrix b, Kernels on) {
    double below = a.n() - 1.0;
    return a.transposedTimes(b, on).square() / (below * below);
  }

  /// The three terms of `n (n − 3) HSIC₁`, none negative.
  private record Terms(double product, double rows, double totals, int n) {
    double value() {
      return (product - rows + totals) / Hsic.pairs(n);
    }

    /// Of a matrix with itself, and 0 where the difference is rounding.
    double self() {
      double rounding = n * Math.ulp(1.0) * (product + rows + totals) / Hsic.pairs(n);
      return value() <= rounding ? 0 : value();
    }
  }

  private static Terms unbiased(Matrix a, Matrix b, Kernels on) {
    int n = a.n();
    double[] left = a.rowSquares(), right = b.rowSquares();
    double rows = 0;
    for (int i = 0; i < n; i++) rows += left[i] * right[i];
    return new Terms(
        a.transposedTimes(b, on).square(),
        rows * n / (n - 2.0),
        a.square() * b.square() / ((n - 1.0) * (n - 2)),
        n);
  }
}
