// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import java.util.Arrays;
import tacit.autodiff.Indices;
import tacit.measures.pairs.RowDistances;
import tacit.measures.pairs.Smallest;

/// The other examples by their distance from one of them, ties by their number. The example itself
/// is never counted.
final class Neighbors {
  private final RowDistances.Row row;
  private final int n;

  Neighbors(RowDistances.Row row, int n) {
    this.row = row;
    this.n = n;
  }

  /// Which examples are the `k` nearest, and whether one left out was as near as one taken.
  Nearest nearest(int k) {
    int[] candidates = row.candidates(k);
    double[] squares = Arrays.stream(candidates).mapToDouble(row::square).toArray();
    var smallest = new Smallest(k);
    for (double square : squares) smallest.add(square);
    double last = smallest.last();
    int[] chosen = new int[k];
    int count = 0, equal = 0;
    for (int c = 0; c < squares.length; c++) {
      if (squares[c] < last) chosen[count++] = candidates[c];
      if (squares[c] == last) equal++;
    }
    boolean tied = equal > k - count;
    for (int c = 0; count < k; c++) if (squares[c] == last) chosen[count++] = candidates[c];
    return new Nearest(Indices.of(chosen), tied);
  }

  /// The place of `other`, from 1.
  int rank(int other) {
    double square = row.square(other);
    int rank = 1;
    for (int i = 0; i < n; i++) {
      if (i == row.self() || i == other) continue;
      int side = side(i, square);
      if (side < 0 || (side == 0 && i < other)) rank++;
    }
    return rank;
  }

  /// Whether a third example is as far as `other`.
  boolean shared(int other) {
    double square = row.square(other);
    for (int i = 0; i < n; i++) {
      if (i != row.self() && i != other && side(i, square) == 0) return true;
    }
    return false;
  }

  /// Whether example `i` is nearer than at a squared distance (−1), farther (1), or there (0).
  private int side(int i, double square) {
    if (row.most(i) < square) return -1;
    if (row.least(i) > square) return 1;
    return Double.compare(row.square(i), square);
  }

  /// In no order.
  record Nearest(Indices chosen, boolean tied) {
    int common(Nearest other, int n) {
      boolean[] here = new boolean[n];
      for (int j = 0; j < chosen.size(); j++) here[chosen.get(j)] = true;
      int common = 0;
      for (int j = 0; j < chosen.size(); j++) if (here[other.chosen.get(j)]) common++;
      return common;
    }
  }
}
