// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;

/// Centered kernel alignment of `K = k(X, X)` and `L = k(Y, Y)`, [Cka] of [Hsic].
///
/// - Shapes: `X: (n, d)`, `Y: (n, e)`; debiased needs `n ≥ 4`
/// - Memory: some matrices `(n, n)`
///
/// @source Kornblith et al. 2019, section 3; Cortes et al. 2012
public record KernelCka(Kernel kernel) {
  private static final String NAME = "kernel cka";

  public Cka biased(Tensor x, Tensor y, Kernels on) {
    check(x, y, 2);
    return biased(Matrix.of(kernel.gram(x, on)), Matrix.of(kernel.gram(y, on)));
  }

  public Cka debiased(Tensor x, Tensor y, Kernels on) {
    check(x, y, 4);
    return debiased(Matrix.of(kernel.gram(x, on)), Matrix.of(kernel.gram(y, on)));
  }

  private static void check(Tensor x, Tensor y, int fewest) {
    Representation.paired(NAME, x, y);
    Representation.of(NAME, "x", x, fewest);
    Representation.of(NAME, "y", y, fewest);
  }

  static Cka biased(Matrix k, Matrix l) {
    Matrix a = Hsic.centered(k), b = Hsic.centered(l);
    double below = k.n() - 1.0, squared = below * below;
    return new Cka(a.dot(b) / squared, a.square() / squared, b.square() / squared);
  }

  static Cka debiased(Matrix k, Matrix l) {
    return new Cka(Hsic.unbiased(k, l), Hsic.unbiasedSelf(k), Hsic.unbiasedSelf(l));
  }
}
