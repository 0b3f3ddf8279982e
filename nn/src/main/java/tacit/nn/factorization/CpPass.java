// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.Params;

/// Closed form of a [CpFactorization]. With the Khatri-Rao product `A` of all factors but the last,
/// `C`, the end tensor is the matrix `A Cᵀ`, so `Ā = W̄ C` and `C̄ = W̄ᵀ A`.
record CpPass(Kernels on, Shape shape, Params<Tensor> w, ColumnProduct a, Tensor c)
    implements ClosedForm.Forward {
  static CpPass of(Kernels on, Shape shape, Params<Tensor> w) {
    List<Tensor> factors = w.values();
    ColumnProduct a = ColumnProduct.of(on, factors.subList(0, factors.size() - 1));
    return new CpPass(on, shape, w, a, factors.getLast());
  }

  @Override
  public Tensor end() {
    return on.matmul(a.value(), false, c, true).reshape(shape);
  }

  @Override
  public Params<Tensor> gradient(Tensor byEnd) {
    Shape parted = Shape.of(a.value().shape().size(0), c.shape().size(0));
    Tensor by = byEnd.reshape(parted);
    List<Tensor> gradients = new ArrayList<>(a.back(on.matmul(by, false, c, false)));
    gradients.add(on.matmul(by, true, a.value(), false));
    return w.with(gradients);
  }
}
