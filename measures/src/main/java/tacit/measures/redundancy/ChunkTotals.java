// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.Arrays;

/// Right answers and losses of chunks, a row a size and a column a draw, summed over examples.
final class ChunkTotals {
  private final double[][] right, loss;
  private final int n;

  /// Nothing yet, to become the sums over `n` examples.
  ChunkTotals(int sizes, int draws, int n) {
    right = new double[sizes][draws];
    loss = new double[sizes][draws];
    this.n = n;
  }

  /// One answer of the chunk of size number `s` in draw `t`.
  void add(int s, int t, boolean isRight, double itsLoss) {
    if (isRight) right[s][t]++;
    loss[s][t] += itsLoss;
  }

  /// The sums over other examples.
  void add(ChunkTotals other) {
    for (int s = 0; s < right.length; s++) {
      for (int t = 0; t < right[s].length; t++) {
        right[s][t] += other.right[s][t];
        loss[s][t] += other.loss[s][t];
      }
    }
  }

  double[] errors(int s) {
    return Arrays.stream(right[s]).map(r -> 1 - r / n).toArray();
  }

  double[] losses(int s) {
    return Arrays.stream(loss[s]).map(l -> l / n).toArray();
  }
}
