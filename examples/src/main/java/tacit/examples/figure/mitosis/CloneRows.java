// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis;

import java.util.List;
import java.util.stream.Stream;
import tacit.examples.figure.Table;
import tacit.measures.redundancy.ClonePoint;
import tacit.measures.redundancy.CloneReport;

/// Rows of chunk curves: what varies first, then [ClonePoint#COLUMNS], a row a size. A column has
/// the word `none` where there is no number, as of the neurons outside the whole layer.
public final class CloneRows {
  public static final String NONE = "none";

  private CloneRows() {}

  /// No rows yet, under columns that begin with these.
  public static Table under(String... axes) {
    return new Table(
        Stream.concat(Stream.of(axes), ClonePoint.COLUMNS.stream()).toList(), List.of());
  }

  /// With the rows of a report, all of which begin with these entries.
  public static Table with(Table rows, List<?> axes, CloneReport report) {
    Table all = rows;
    for (ClonePoint each : report.points()) {
      var values = each.values().stream().skip(1).map(v -> v.isNaN() ? NONE : v);
      Stream<Object> row =
          Stream.of(axes.stream(), Stream.of(each.size()), values).flatMap(part -> part);
      all = all.row(row.toArray());
    }
    return all;
  }
}
