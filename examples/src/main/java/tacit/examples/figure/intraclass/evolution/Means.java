// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.evolution;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import tacit.examples.figure.Table;
import tacit.examples.report.LineChart.Point;

/// Numbers of several seeds as one, and as text.
final class Means {
  private Means() {}

  static <T> double of(List<T> all, ToDoubleFunction<T> number) {
    return all.stream().mapToDouble(number).average().orElseThrow();
  }

  /// Over all rows.
  static double of(Table rows, String column) {
    return Arrays.stream(rows.numbers(column)).average().orElseThrow();
  }

  /// Of `y` for each whole number `x`.
  static List<Point> points(Table rows, String x, String y) {
    return rows.words(x).stream()
        .map(at -> new Point(Double.parseDouble(at), of(rows.where(x, Long.parseLong(at)), y)))
        .toList();
  }

  /// The mean, and in brackets the least and the largest, where there are more than one.
  static <T> String text(List<T> all, ToDoubleFunction<T> number) {
    return text(all.stream().mapToDouble(number).toArray());
  }

  /// The same over all rows.
  static String text(Table rows, String column) {
    return text(rows.numbers(column));
  }

  private static String text(double... values) {
    var all = Arrays.stream(values).summaryStatistics();
    String mean = three(all.getAverage());
    if (values.length == 1) return mean;
    return "%s (%s to %s)".formatted(mean, three(all.getMin()), three(all.getMax()));
  }

  private static String three(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replace('-', '−');
  }
}
