// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import java.util.LinkedHashMap;
import java.util.Map;

/// Named axes of one operation's operands: `bind("a", shape, "n k")` gives each letter a size and
/// refuses an operand whose size differs from an earlier binding of the same letter.
///
/// A leading `...` stands for any number of axes, the same ones in every operand that has it.
public final class Axes {
  private record Bound(String operand, String pattern, Shape shape, Shape size) {
    @Override
    public String toString() {
      return operand + " (" + pattern.replace(" ", ", ") + ") = " + shape;
    }
  }

  private final String operation;
  private final Map<String, Bound> bound = new LinkedHashMap<>();

  private Axes(String operation) {
    this.operation = operation;
  }

  public static Axes of(String operation) {
    return new Axes(operation);
  }

  public Axes bind(String operand, Shape shape, String pattern) {
    String[] letters = pattern.isEmpty() ? new String[0] : pattern.split(" ");
    boolean open = letters.length > 0 && letters[0].equals("...");
    int named = open ? letters.length - 1 : letters.length;
    if (open ? shape.rank() < named : shape.rank() != named) {
      throw new IllegalArgumentException(
          operation
              + ": "
              + operand
              + " needs axes ("
              + pattern.replace(" ", ", ")
              + ") but has shape "
              + shape);
    }
    int lead = shape.rank() - named;
    if (open) same("...", new Bound(operand, pattern, shape, shape.slice(0, lead)));
    for (int i = 0; i < named; i++) {
      String letter = letters[open ? i + 1 : i];
      same(letter, new Bound(operand, pattern, shape, shape.slice(lead + i, lead + i + 1)));
    }
    return this;
  }

  private void same(String letter, Bound now) {
    Bound before = bound.putIfAbsent(letter, now);
    if (before == null || before.size().equals(now.size())) return;
    boolean lead = letter.equals("...");
    throw new IllegalArgumentException(
        "%s: %s %s in %s but %s in %s"
            .formatted(
                operation,
                lead ? "leading axes are" : "axis " + letter + " is",
                lead ? before.size() : before.size().size(0),
                before,
                lead ? now.size() : now.size().size(0),
                now));
  }

  /// Size of a bound letter.
  public int size(String letter) {
    Bound b = bound.get(letter);
    if (b == null)
      throw new IllegalArgumentException(operation + ": axis " + letter + " is not bound");
    return b.size().size(0);
  }
}
