// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Shape;

/// A regular grid of positions inside a shape: along axis `i` the `size.size(i)` positions
/// `start[i], start[i] + step[i], …`. Slicing reads a region; embedding writes one, zero elsewhere.
///
/// @param start first position on each axis
/// @param step distance between positions on each axis, 1 or more
/// @param size how many positions each axis has
public record Region(List<Integer> start, List<Integer> step, Shape size) {
  public Region {
    start = List.copyOf(start);
    step = List.copyOf(step);
  }

  /// All of `whole`, but on one axis only positions `from` (inclusive) to `to` (exclusive).
  public static Region range(Shape whole, int axis, int from, int to) {
    return range(whole, axis, from, to, 1);
  }

  /// As above with a step; `to` is exclusive.
  public static Region range(Shape whole, int axis, int from, int to, int step) {
    int a = whole.axis(axis);
    if (from < 0 || to > whole.size(a) || from > to || step < 1) {
      throw new IllegalArgumentException(
          "slice: axis %d of %s has no positions %d to %d by %d"
              .formatted(a, whole, from, to, step));
    }
    Integer[] start = fill(whole.rank(), 0);
    Integer[] steps = fill(whole.rank(), 1);
    start[a] = from;
    steps[a] = step;
    return new Region(
        Arrays.asList(start), Arrays.asList(steps), whole.with(a, (to - from + step - 1) / step));
  }

  private static Integer[] fill(int n, int value) {
    return IntStream.generate(() -> value).limit(n).boxed().toArray(Integer[]::new);
  }

  /// Refuses a region that does not lie inside `whole`.
  public void checkInside(String operation, Shape whole) {
    boolean inside =
        start.size() == whole.rank() && step.size() == whole.rank() && size.rank() == whole.rank();
    for (int a = 0; inside && a < whole.rank(); a++) {
      long last = start.get(a) + Math.max(0, size.size(a) - 1) * (long) step.get(a);
      inside = start.get(a) >= 0 && step.get(a) >= 1 && (size.size(a) == 0 || last < whole.size(a));
    }
    if (!inside) {
      throw new IllegalArgumentException(
          "%s: the region from %s by %s of size %s is not inside %s"
              .formatted(operation, start, step, size, whole));
    }
  }
}
