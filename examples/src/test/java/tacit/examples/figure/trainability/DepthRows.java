// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.util.ArrayList;
import java.util.List;
import tacit.examples.figure.Table;

/// Rows that are wrong on purpose.
final class DepthRows {
  private DepthRows() {}

  /// The same rows with one column's numbers all times `factor`.
  static Table changed(Table rows, String column, double factor) {
    int at = rows.columns().indexOf(column);
    var changed = new ArrayList<List<Object>>();
    for (var row : rows.rows()) {
      var copy = new ArrayList<>(row);
      copy.set(at, ((Number) row.get(at)).doubleValue() * factor);
      changed.add(copy);
    }
    return new Table(rows.columns(), changed);
  }
}
