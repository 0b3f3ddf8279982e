// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;

/// Samples whose segments are walked for one subclass: `from[j]` to `to[j]`.
///
/// @param within of samples of the subclass and the same in a drawn order; a sample may meet itself
/// @param between of samples of the subclass and as many drawn of the rest of the class, or all of
///   the rest where it has fewer
record SegmentPairs(Segments within, Segments between) {
  record Segments(Indices from, Indices to) {}

  static SegmentPairs draw(Indices members, Indices rest, RandomGenerator random) {
    int[] own = members.toArray(), drawn = shuffled(own, random);
    int[] others = shuffled(rest.toArray(), random);
    int count = Math.min(own.length, others.length);
    return new SegmentPairs(
        new Segments(members, Indices.of(drawn)),
        new Segments(first(drawn, count), first(others, count)));
  }

  private static Indices first(int[] of, int count) {
    return Indices.of(Arrays.copyOf(of, count));
  }

  /// Every order is as likely (Fisher and Yates).
  static int[] shuffled(int[] of, RandomGenerator random) {
    int[] order = of.clone();
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1), kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }

  /// Samples of the groups that `groups` names.
  static Indices members(Indices labels, Indices groups) {
    int[] of = groups.toArray();
    return Indices.of(
        IntStream.range(0, labels.size())
            .filter(s -> Arrays.stream(of).anyMatch(g -> g == labels.get(s)))
            .toArray());
  }
}
