// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Sizes of a batch of matrix products, `(n, k) (k, m) → (n, m)`.
record Product(DType dtype, int batches, int n, int k, int m) {
  /// The product that gives a result of shape `y`, which has been checked.
  static Product of(Tensor a, boolean transposeA, Shape y) {
    int r = y.rank(), k = a.shape().size(transposeA ? r - 2 : r - 1);
    return new Product(a.dtype(), y.slice(0, r - 2).count(), y.size(r - 2), k, y.size(r - 1));
  }

  double multiplyAdds() {
    return (double) batches * n * k * m;
  }

  /// Count of numbers of the result.
  int count() {
    return batches * n * m;
  }
}
