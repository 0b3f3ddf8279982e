// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train.reduction;

import java.util.Comparator;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;

/// Examples in the order in which a selection takes them.
final class Ranked implements ReductionSchedule.Ranking {
  private final int[] order;
  private final double[] difficulty;
  private final Tensor logits;
  private final Indices labels;

  /// @param order positions, the first to keep first
  /// @param difficulty of every position
  /// @param logits of every position, `(n, k)`
  /// @param labels of every position
  Ranked(int[] order, double[] difficulty, Tensor logits, Indices labels) {
    this.order = order;
    this.difficulty = difficulty;
    this.logits = logits;
    this.labels = labels;
  }

  /// By `key`, the smallest first, equal ones by position.
  static int[] ascending(double[] key) {
    return IntStream.range(0, key.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> key[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  /// Only those that are wanted.
  Ranked among(boolean[] wanted) {
    int[] left = IntStream.of(order).filter(i -> wanted[i]).toArray();
    return new Ranked(left, difficulty, logits, labels);
  }

  @Override
  public int size() {
    return order.length;
  }

  @Override
  public double difficulty(int rank) {
    return difficulty[order[rank]];
  }

  @Override
  public double[] inOrder(Difficulty each) {
    double[] all = each.of(logits, labels);
    return IntStream.of(order).mapToDouble(i -> all[i]).toArray();
  }

  int[] order() {
    return order.clone();
  }

  /// The first `count`, in ascending order of position: so that keeping all changes nothing.
  int[] first(int count) {
    return IntStream.of(order).limit(count).sorted().toArray();
  }
}
