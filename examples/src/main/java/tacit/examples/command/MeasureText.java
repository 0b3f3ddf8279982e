// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tacit.examples.measure.Measured;
import tacit.examples.measure.Survey;
import tacit.examples.measure.Value;
import tacit.examples.report.Digits;

/// What `tacit measure` tells people.
final class MeasureText {
  private static final int DIGITS = 7;
  private static final double WHOLE = 1e7;

  private MeasureText() {}

  static String of(Survey survey, @Nullable Path out) {
    var lines = new ArrayList<String>();
    for (Measured each : survey.results()) {
      lines.add(
          "%s%s: %s".formatted(each.measure().name(), parameters(each), each.measure().meaning()));
      lines.add(numbers(each));
      if (!each.finding().sizes().isEmpty()) lines.add(rows("neurons", each.finding().sizes()));
      if (!each.finding().layers().isEmpty()) lines.add(rows("layer", each.finding().layers()));
    }
    survey.results().stream()
        .flatMap(each -> each.finding().warnings().stream())
        .distinct()
        .forEach(warning -> lines.add("Warning: " + warning + "."));
    survey.skipped().forEach((name, why) -> lines.add("Skipped: " + name + ": " + why + "."));
    if (out != null) lines.add("Wrote " + out + ".");
    return String.join("%n".formatted(), lines);
  }

  /// ` (quantile 0.1)`, without those that have no value.
  private static String parameters(Measured measured) {
    var words = new ArrayList<String>();
    measured
        .parameters()
        .forEach((name, value) -> {
          if (value != null) words.add(name + " " + value);
        });
    return words.isEmpty() ? "" : " (" + String.join(", ", words) + ")";
  }

  private static String numbers(Measured measured) {
    var table = new Columns("number", "value");
    measured.finding().value().numbers().forEach((name, x) -> table.row(name, text(x)));
    return table.toString();
  }

  /// A row a layer or a size, a column a number.
  private static String rows(String what, SequencedMap<String, Value> found) {
    var names = new LinkedHashSet<String>();
    for (Value each : found.values()) names.addAll(each.numbers().keySet());
    var table = new Columns(row(what, List.copyOf(names)));
    found.forEach(
        (row, value) -> table.row(row(row, names.stream().map(name -> at(value, name)).toList())));
    return table.toString();
  }

  private static String at(Value value, String name) {
    return text(value.numbers().getOrDefault(name, OptionalDouble.empty()));
  }

  private static String[] row(String first, List<String> others) {
    return Stream.concat(Stream.of(first), others.stream()).toArray(String[]::new);
  }

  private static String text(OptionalDouble x) {
    if (x.isEmpty()) return "undefined";
    double number = x.getAsDouble();
    boolean whole = number == Math.rint(number) && Math.abs(number) < WHOLE;
    return whole
        ? Long.toString((long) number).replace('-', '−')
        : Digits.significant(number, DIGITS);
  }
}
