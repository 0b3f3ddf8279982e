// SPDX-License-Identifier: Apache-2.0
package tacit.measures.boundary;

import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;

/// Output margins as a differentiable value, `Σᵢ qᵢ` with `qᵢ = fᵢ[yᵢ] − fᵢ[jᵢ]` and `jᵢ` the best
/// wrong class, held fixed; of equal ones the first.
final class Gap {
  private Gap() {}

  /// `Σᵢ qᵢ`. Rows do not depend on each other, so its gradient by the rows `aᵢ` is `∂qᵢ/∂aᵢ`.
  static Var sum(Var logits, Indices labels) {
    Tensor f = logits.value();
    int n = f.shape().size(0), c = f.shape().size(1);
    double[] sides = new double[n * c];
    for (int i = 0; i < n; i++) {
      sides[i * c + labels.get(i)] = 1;
      sides[i * c + rival(f, i, labels.get(i))] = -1;
    }
    return logits.times(logits.like(Tensor.of(f.shape(), sides))).sum();
  }

  private static int rival(Tensor f, int row, int label) {
    int rival = label == 0 ? 1 : 0;
    for (int j = 0; j < f.shape().size(1); j++) {
      if (j != label && f.get(row, j) > f.get(row, rival)) rival = j;
    }
    return rival;
  }

  /// `‖xᵢ‖²` of each row, whatever axes it has.
  static double[] squares(Tensor x) {
    int n = x.shape().size(0);
    double[] all = x.toDoubles(), squares = new double[n];
    int d = n == 0 ? 0 : all.length / n;
    for (int k = 0; k < all.length; k++) squares[k / d] += all[k] * all[k];
    return squares;
  }
}
