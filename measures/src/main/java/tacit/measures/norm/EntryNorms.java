// SPDX-License-Identifier: Apache-2.0
package tacit.measures.norm;

import java.util.Arrays;
import tacit.autodiff.Tensor;

/// Norms of a matrix `(n, m)` that are sums over its entries.
final class EntryNorms {
  private EntryNorms() {}

  /// `√Σ x²`, with the largest number taken out first so that no square overflows or is lost.
  static double euclidean(double... x) {
    double largest = 0, sum = 0;
    for (double each : x) largest = Math.max(largest, Math.abs(each));
    if (largest == 0) return 0;
    for (double each : x) sum += each / largest * (each / largest);
    return largest * Math.sqrt(sum);
  }

  /// `‖W‖_F`.
  static double frobenius(Tensor matrix) {
    return euclidean(matrix.toDoubles());
  }

  /// `‖Wᵀ‖₂,₁`, the sum of the lengths of the rows.
  static double rowSum(Tensor matrix) {
    int n = matrix.shape().size(0), m = matrix.shape().size(1);
    double[] all = matrix.toDoubles();
    double sum = 0;
    for (int i = 0; i < n; i++) sum += euclidean(Arrays.copyOfRange(all, i * m, (i + 1) * m));
    return sum;
  }
}
