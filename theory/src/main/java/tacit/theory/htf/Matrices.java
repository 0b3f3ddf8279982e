// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

/// Products of matrices and powers of symmetric ones.
final class Matrices {
  private static final Kernels ON = new ScalarKernels();

  private Matrices() {}

  /// `a b`, either transposed where asked.
  static Tensor times(Tensor a, boolean transposeA, Tensor b, boolean transposeB) {
    return ON.matmul(a, transposeA, b, transposeB);
  }

  static Tensor times(Tensor a, Tensor b) {
    return times(a, false, b, false);
  }

  /// The product of the list from its end, `M_k ⋯ M_2 M_1`; the identity of size `n` if it is
  /// empty.
  static Tensor product(List<Tensor> factors, int n) {
    Tensor product = Tensor.identity(n);
    for (Tensor factor : factors) product = times(factor, product);
    return product;
  }

  /// `Q diag(λ^p) Qᵀ` for orthonormal columns `Q`; the identity for `p = 0`, on all of the space.
  static Tensor power(Tensor q, double[] lambda, double p) {
    if (p == 0) return Tensor.identity(q.shape().size(0));
    double[] powers = Arrays.stream(lambda).map(each -> Math.pow(each, p)).toArray();
    return times(Weights.scaleColumns(q, powers), false, q, true);
  }
}
