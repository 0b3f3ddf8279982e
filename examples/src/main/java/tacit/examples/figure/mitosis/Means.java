// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis;

import java.util.Arrays;
import java.util.List;
import tacit.examples.figure.Table;
import tacit.examples.report.Digits;
import tacit.examples.report.LineChart.Point;

/// Numbers of several seeds as one, and as text.
public final class Means {
  private Means() {}

  /// Over all rows.
  public static double of(Table rows, String column) {
    return Arrays.stream(rows.numbers(column)).average().orElseThrow();
  }

  /// Of `y` for each whole number `x`.
  public static List<Point> points(Table rows, String x, String y) {
    return rows.words(x).stream()
        .map(at -> new Point(Double.parseDouble(at), of(rows.where(x, Long.parseLong(at)), y)))
        .toList();
  }

  /// To three digits.
  public static String text(double value) {
    return Digits.significant(value, 3);
  }

  /// Ours and, in brackets, that of an independent run in PyTorch.
  public static String beside(double ours, String theirs) {
    return theirs.isEmpty() ? text(ours) : "%s (%s)".formatted(text(ours), theirs);
  }
}
