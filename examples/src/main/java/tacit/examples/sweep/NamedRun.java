// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import java.util.ArrayList;
import java.util.List;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;

/// A model of one of several sweeps that share a table, whose first column names the sweep.
public record NamedRun(String sweep, ModelRun run) implements Run {
  private static final long serialVersionUID = 1;
  private static final String COLUMN = "sweep";

  @Override
  public Table rows() {
    Table rows = run.rows();
    List<String> columns = new ArrayList<>(List.of(COLUMN));
    columns.addAll(rows.columns());
    var named = rows.rows().stream().map(this::named).toList();
    return new Table(columns, named);
  }

  private List<Object> named(List<Object> row) {
    List<Object> entries = new ArrayList<>(List.of(sweep));
    entries.addAll(row);
    return entries;
  }

  /// The rows of one sweep, without its name.
  public static Table of(String sweep, Table rows) {
    var own = rows.where(COLUMN, sweep);
    return new Table(
        own.columns().subList(1, own.columns().size()),
        own.rows().stream().map(row -> row.subList(1, row.size())).toList());
  }
}
