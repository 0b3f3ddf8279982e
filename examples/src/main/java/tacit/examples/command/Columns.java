// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tacit.examples.report.Digits;

/// A table for people: columns as wide as their widest text, two spaces apart.
final class Columns {
  private static final int DIGITS = 7, SHOWN = 6;

  private final List<List<String>> rows = new ArrayList<>();

  Columns(String... names) {
    row(names);
  }

  void row(String... texts) {
    rows.add(List.of(texts));
  }

  /// The largest numbers first, of many only some.
  static String largest(double... numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    String first =
        IntStream.range(0, Math.min(SHOWN, sorted.length))
            .mapToObj(i -> Digits.significant(sorted[sorted.length - 1 - i], DIGITS))
            .collect(Collectors.joining("  "));
    return sorted.length > SHOWN ? first + "  ..." : first;
  }

  /// Each row on a line of its own.
  @Override
  public String toString() {
    int[] wide =
        IntStream.range(0, rows.getFirst().size())
            .map(c -> rows.stream().mapToInt(row -> row.get(c).length()).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> line(row, wide)).collect(Collectors.joining("%n".formatted()));
  }

  private static String line(List<String> row, int... wide) {
    return IntStream.range(0, row.size())
        .mapToObj(c -> row.get(c) + " ".repeat(wide[c] - row.get(c).length()))
        .collect(Collectors.joining("  ", "  ", ""))
        .stripTrailing();
  }
}
