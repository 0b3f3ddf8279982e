// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.intraclass;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.examples.measure.RepFile;

/// Samples in groups `0 … count − 1`, none of them empty.
///
/// @param name of the array, for messages
/// @param one what a group is
record Groups(String name, String one, Indices of, int count) {
  /// Fewer samples make means and deviations of single groups unsteady.
  private static final int FEW = 10;

  private static final int SHOWN = 5;

  static Groups classes(RepFile rep) {
    return of("labels", "class", rep.labels());
  }

  static Groups subclasses(RepFile rep) {
    return of("sublabels", "subclass", rep.sublabels());
  }

  /// Refused where a number below the largest is missing.
  static Groups of(String name, String one, Indices labels) {
    int[] there = Arrays.stream(labels.toArray()).sorted().distinct().toArray();
    for (int g = 0; g < there.length; g++) {
      if (there[g] == g) continue;
      throw new IllegalArgumentException(
          "%s: %s %d has no sample, but %s %d has; number them from 0 without a gap"
              .formatted(name, one, g, one, there[g]));
    }
    return new Groups(name, one, labels, there.length);
  }

  /// Says which groups have few samples.
  List<String> warnings() {
    int[] sizes = new int[count];
    for (int g : of.toArray()) sizes[g]++;
    int[] few = IntStream.range(0, count).filter(g -> sizes[g] < FEW).toArray();
    if (few.length == 0) return List.of();
    return List.of(
        "%s: fewer than %d samples in %s %s; numbers of so few are unsteady"
            .formatted(name, FEW, one, listed(few)));
  }

  /// `3, 7`, or the first few of many.
  static String listed(int... numbers) {
    String some =
        Arrays.stream(numbers)
            .limit(SHOWN)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
    int more = numbers.length - SHOWN;
    return more > 0 ? some + " and " + more + " more" : some;
  }
}
