// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/// Rows of numbers and words under named columns: what a [Run] finds.
///
/// An entry is a whole number ([Long]), a finite real one ([Double]) or a word ([String]).
/// Infinities and NaN have no place in a result; a word says what happened instead.
public record Table(List<String> columns, List<List<Object>> rows) implements Serializable {
  public Table {
    columns = List.copyOf(columns);
    if (columns.isEmpty() || new HashSet<>(columns).size() < columns.size()) {
      throw new IllegalArgumentException("table: columns " + columns + " must be named apart");
    }
    var checked = new ArrayList<List<Object>>();
    for (var row : rows) checked.add(checked(columns, row));
    rows = List.copyOf(checked);
  }

  /// No rows yet.
  public static Table of(String... columns) {
    return new Table(List.of(columns), List.of());
  }

  /// The rows of all tables, which must have the same columns.
  public static Table join(List<Table> tables) {
    var columns = tables.getFirst().columns();
    for (Table each : tables) {
      if (!each.columns.equals(columns)) {
        throw new IllegalArgumentException(
            "table: columns %s cannot go below columns %s".formatted(each.columns, columns));
      }
    }
    return new Table(columns, tables.stream().flatMap(each -> each.rows.stream()).toList());
  }

  /// With one row more.
  public Table row(Object... entries) {
    return new Table(columns, Stream.concat(rows.stream(), Stream.of(List.of(entries))).toList());
  }

  public int size() {
    return rows.size();
  }

  /// Only the rows that have this entry, `where("n", 512)`.
  public Table where(String column, Object entry) {
    int at = at(column);
    Object wanted = entry(entry);
    return filter(row -> row.get(at).equals(wanted));
  }

  /// A number of each row.
  public double[] numbers(String column) {
    return IntStream.range(0, size()).mapToDouble(i -> number(i, column)).toArray();
  }

  /// A number of the only row.
  public double number(String column) {
    if (size() != 1) {
      throw new IllegalArgumentException(
          "table: %d rows where one was expected, column '%s'".formatted(size(), column));
    }
    return number(0, column);
  }

  /// The different entries of a column as text, in the order of the rows.
  public List<String> words(String column) {
    int at = at(column);
    return rows.stream().map(row -> row.get(at).toString()).distinct().toList();
  }

  /// The rows under their columns. A real number has as many digits as tell it apart.
  public String csv() {
    var head = Stream.of(CSVFormat.DEFAULT.format(columns.toArray()));
    var lines = rows.stream().map(row -> CSVFormat.DEFAULT.format(row.toArray()));
    return Stream.concat(head, lines).map(line -> line + "\n").collect(Collectors.joining());
  }

  private double number(int i, String column) {
    Object entry = rows.get(i).get(at(column));
    if (entry instanceof Number number) return number.doubleValue();
    throw new IllegalArgumentException(
        "table: '%s' in column '%s' is no number".formatted(entry, column));
  }

  private Table filter(Predicate<List<Object>> wanted) {
    return new Table(columns, rows.stream().filter(wanted).toList());
  }

  private int at(String column) {
    int at = columns.indexOf(column);
    if (at >= 0) return at;
    throw new IllegalArgumentException(
        "table: no column '%s' in %s".formatted(column, String.join(", ", columns)));
  }

  private static List<Object> checked(List<String> columns, List<?> row) {
    if (row.size() != columns.size()) {
      throw new IllegalArgumentException(
          "table: a row of %d entries under %d columns".formatted(row.size(), columns.size()));
    }
    var entries = new ArrayList<Object>();
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i) instanceof Double d && !Double.isFinite(d)) {
        throw new IllegalArgumentException(
            "table: %s in column '%s'; a result is finite, or a word".formatted(d, columns.get(i)));
      }
      entries.add(entry(row.get(i)));
    }
    return List.copyOf(entries);
  }

  private static Object entry(Object entry) {
    return switch (entry) {
      case Integer i -> (long) i;
      case Long _, Double _, String _ -> entry;
      default ->
          throw new IllegalArgumentException(
              "table: %s is a %s; an entry is an int, a long, a double or a String"
                  .formatted(entry, entry.getClass().getSimpleName()));
    };
  }
}
