// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;

/// Khatri-Rao product of several matrices, `Φ₁ ⊙ Φ₂ ⊙ …`, the first slowest.
///
/// @param products of the first, of the first two, …: what the way back needs
record ColumnProduct(Kernels on, List<Tensor> factors, List<Tensor> products) {
  static ColumnProduct of(Kernels on, List<Tensor> factors) {
    List<Tensor> products = new ArrayList<>(factors.size());
    products.add(factors.getFirst());
    for (Tensor factor : factors.subList(1, factors.size())) {
      products.add(on.khatriRao(products.getLast(), factor));
    }
    return new ColumnProduct(on, factors, products);
  }

  Tensor value() {
    return products.getLast();
  }

  /// The gradient by each factor, given that by the product.
  List<Tensor> back(Tensor byProduct) {
    List<Tensor> gradients = new ArrayList<>(Collections.nCopies(factors.size(), byProduct));
    Tensor rest = byProduct;
    for (int k = factors.size() - 1; k > 0; k--) {
      gradients.set(k, on.khatriRaoByRight(rest, products.get(k - 1)));
      rest = on.khatriRaoByLeft(rest, factors.get(k));
    }
    gradients.set(0, rest);
    return gradients;
  }
}
