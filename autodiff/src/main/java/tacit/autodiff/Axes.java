// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import java.util.ArrayList;
import java.util.List;

/// Named axes of one operation's operands: `bind("a", shape, "n k")` gives each letter a size and
/// refuses an operand whose size differs from an earlier binding of the same letter.
///
/// A leading `...` stands for any number of axes, the same ones in every operand that has it.
public final class Axes {
  /// A letter, `pattern[start, end)`, and the axes `from` to `to` of the shape that it stands for.
  private record Bound(
      String operand, String pattern, int start, int end, Shape shape, int from, int to) {
    boolean names(String other, int otherStart, int otherEnd) {
      return end - start == otherEnd - otherStart
          && pattern.regionMatches(start, other, otherStart, end - start);
    }

    boolean sameSizes(Bound other) {
      if (to - from != other.to - other.from) return false;
      for (int i = 0; i < to - from; i++) {
        if (shape.size(from + i) != other.shape.size(other.from + i)) return false;
      }
      return true;
    }

    /// `784`, or `(2, 3)` of leading axes.
    Object size() {
      return open(pattern, start) ? shape.slice(from, to) : shape.size(from);
    }

    @Override
    public String toString() {
      return operand + " (" + pattern.replace(" ", ", ") + ") = " + shape;
    }
  }

  private static final String OPEN = "...";

  private final String operation;
  private final List<Bound> bound = new ArrayList<>();

  private Axes(String operation) {
    this.operation = operation;
  }

  public static Axes of(String operation) {
    return new Axes(operation);
  }

  public Axes bind(String operand, Shape shape, String pattern) {
    boolean open = open(pattern, 0);
    int named = letters(pattern) - (open ? 1 : 0), lead = shape.rank() - named;
    if (open ? lead < 0 : lead != 0) {
      throw new IllegalArgumentException(
          operation
              + ": "
              + operand
              + " needs axes ("
              + pattern.replace(" ", ", ")
              + ") but has shape "
              + shape);
    }
    int axis = 0;
    for (int start = 0; start < pattern.length(); ) {
      int space = pattern.indexOf(' ', start), end = space < 0 ? pattern.length() : space;
      int next = axis + (open(pattern, start) ? lead : 1);
      bind(new Bound(operand, pattern, start, end, shape, axis, next));
      axis = next;
      start = end + 1;
    }
    return this;
  }

  private static boolean open(String pattern, int start) {
    return pattern.startsWith(OPEN, start);
  }

  private static int letters(String pattern) {
    if (pattern.isEmpty()) return 0;
    int letters = 1;
    for (int i = 0; i < pattern.length(); i++) if (pattern.charAt(i) == ' ') letters++;
    return letters;
  }

  private void bind(Bound now) {
    for (Bound before : bound) {
      if (!before.names(now.pattern, now.start, now.end)) continue;
      if (before.sameSizes(now)) return;
      boolean lead = open(now.pattern, now.start);
      String letter = now.pattern.substring(now.start, now.end);
      throw new IllegalArgumentException(
          "%s: %s %s in %s but %s in %s"
              .formatted(
                  operation,
                  lead ? "leading axes are" : "axis " + letter + " is",
                  before.size(),
                  before,
                  now.size(),
                  now));
    }
    bound.add(now);
  }

  /// Size of a bound letter.
  public int size(String letter) {
    for (Bound b : bound) if (b.names(letter, 0, letter.length())) return b.shape.size(b.from);
    throw new IllegalArgumentException(operation + ": axis " + letter + " is not bound");
  }
}
