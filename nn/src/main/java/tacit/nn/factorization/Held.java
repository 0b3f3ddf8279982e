// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import tacit.autodiff.Tensor;

/// A weight in the cells of a descent, or its transpose.
record Held(Cells cells, boolean transposed) {
  static Held of(Tensor w, boolean transposed) {
    int n = w.shape().size(0), m = w.shape().size(1);
    var cells = transposed ? new Cells(m, n) : new Cells(n, m);
    cells.put(w, transposed);
    return new Held(cells, transposed);
  }

  /// The present numbers, copied.
  Tensor value() {
    return cells.tensor(cells.value(), transposed);
  }

  /// The gradient of the last step, copied.
  Tensor bar() {
    return cells.tensor(cells.bar(), transposed);
  }
}
