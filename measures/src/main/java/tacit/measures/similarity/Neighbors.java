// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import java.util.Arrays;
import tacit.autodiff.Indices;

/// The other examples by their distance from one of them, ties by their number. The example itself
/// is never counted.
final class Neighbors {
  private final double[] squares;

  /// `squares` from example `self`, which is put behind all others. Keeps `squares`.
  Neighbors(double[] squares, int self) {
    this.squares = squares;
    squares[self] = Double.POSITIVE_INFINITY;
  }

  /// Which examples are the `k` nearest, and whether one left out was as near as one taken.
  Nearest nearest(int k) {
    double[] sorted = squares.clone();
    Arrays.sort(sorted);
    double last = sorted[k - 1];
    int[] chosen = new int[k];
    int count = 0;
    for (int i = 0; i < squares.length; i++) if (squares[i] < last) chosen[count++] = i;
    for (int i = 0; count < k; i++) if (squares[i] == last) chosen[count++] = i;
    return new Nearest(Indices.of(chosen), k < sorted.length && sorted[k] == last);
  }

  /// The place of `other`, from 1.
  int rank(int other) {
    int rank = 1;
    for (int i = 0; i < squares.length; i++) {
      if (squares[i] < squares[other] || (squares[i] == squares[other] && i < other)) rank++;
    }
    return rank;
  }

  /// Whether a third example is as far as `other`.
  boolean shared(int other) {
    for (int i = 0; i < squares.length; i++) {
      if (i != other && squares[i] == squares[other]) return true;
    }
    return false;
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
