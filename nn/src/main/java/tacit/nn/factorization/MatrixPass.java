// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.Params;

/// Closed form of a [MatrixFactorization]. Up, `B_l = W_l ⋯ W_1`; down, from `T_L = W̄`, the
/// gradient by each layer `T_l B_{l−1}ᵀ` and `T_{l−1} = W_lᵀ T_l`.
///
/// @param products `B_1, …, B_L`
record MatrixPass(Kernels on, Params<Tensor> w, List<Tensor> products)
    implements ClosedForm.Forward {
  static MatrixPass of(Kernels on, Params<Tensor> w) {
    List<Tensor> products = new ArrayList<>(w.size());
    products.add(w.values().getFirst());
    for (Tensor layer : w.values().subList(1, w.size())) {
      products.add(on.matmul(layer, false, products.getLast(), false));
    }
    return new MatrixPass(on, w, products);
  }

  @Override
  public Tensor end() {
    return products.getLast();
  }

  @Override
  public Params<Tensor> gradient(Tensor byEnd) {
    Tensor[] gradients = new Tensor[w.size()];
    Tensor t = byEnd;
    for (int l = w.size() - 1; l > 0; l--) {
      gradients[l] = on.matmul(t, false, products.get(l - 1), true);
      t = on.matmul(w.values().get(l), true, t, false);
    }
    gradients[0] = t;
    return w.with(Arrays.asList(gradients));
  }
}
