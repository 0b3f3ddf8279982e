// SPDX-License-Identifier: Apache-2.0
package tacit.measures.pairs;

import java.util.Arrays;

/// The `k` smallest of the numbers that came by, in a heap with the largest of them on top. NaN is
/// passed over.
public final class Smallest {
  private final double[] heap;

  public Smallest(int k) {
    heap = new double[k];
    Arrays.fill(heap, Double.POSITIVE_INFINITY);
  }

  public void add(double value) {
    if (!(value < heap[0])) return;
    int at = 0;
    for (int child = largerChild(at); child > 0 && heap[child] > value; ) {
      heap[at] = heap[child];
      at = child;
      child = largerChild(at);
    }
    heap[at] = value;
  }

  /// The larger of the two below a place; 0 where there is none.
  private int largerChild(int at) {
    int left = 2 * at + 1, right = left + 1;
    if (left >= heap.length) return 0;
    return right < heap.length && heap[right] > heap[left] ? right : left;
  }

  /// The `k`-th; infinite until there are as many.
  public double last() {
    return heap[0];
  }

  /// All of them, ascending.
  public double[] ascending() {
    double[] sorted = heap.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
