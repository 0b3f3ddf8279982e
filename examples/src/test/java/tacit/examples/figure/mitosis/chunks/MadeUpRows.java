// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.chunks;

import java.util.ArrayList;
import java.util.List;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict.Finding;
import tacit.examples.figure.mitosis.CloneRows;

/// Rows of chunks, with numbers of one's choice.
final class MadeUpRows {
  private MadeUpRows() {}

  /// What a column says of chunks of a size.
  interface Numbers {
    double at(int width, double decay, int size, String column);

    /// The same but for one number, in networks of all widths.
    default Numbers but(double ofDecay, int ofSize, String ofColumn, double number) {
      return (width, decay, size, column) ->
          decay == ofDecay && size == ofSize && column.equals(ofColumn)
              ? number
              : at(width, decay, size, column);
    }

    /// The same but for one number, in networks of one width.
    default Numbers but(int ofWidth, int ofSize, String ofColumn, double number) {
      return (width, decay, size, column) ->
          width == ofWidth && size == ofSize && column.equals(ofColumn)
              ? number
              : at(width, decay, size, column);
    }
  }

  /// Clones of 64 neurons: errors and correlations fall with the size, R² rises.
  static double clones(int width, int size, String column) {
    return switch (column) {
      case "test_error" -> .185 + 2.0 / size;
      case "train_error" -> size >= 64 ? 0 : 1.6 / size;
      case "r2" -> 1 - .5 * (1.0 / size - 1.0 / width);
      case "correlation" -> .5 / size * (1 - (double) size / width);
      default -> .5 / size;
    };
  }

  /// Two seeds of each network, and all halves of its width.
  static Table of(int[] widths, List<Double> decays, Numbers numbers) {
    Table rows = CloneRows.under("width", "weight_decay", "seed");
    for (int width : widths) {
      for (double decay : decays) {
        for (int size = 1; size <= width; size *= 2) {
          for (long seed = 0; seed < 2; seed++) {
            rows = rows.row(row(rows, numbers, width, decay, size, seed).toArray());
          }
        }
      }
    }
    return rows;
  }

  private static List<Object> row(
      Table rows, Numbers numbers, int width, double decay, int size, long seed) {
    var row = new ArrayList<Object>(List.of(width, decay, seed, size));
    for (String column : rows.columns().subList(row.size(), rows.columns().size())) {
      boolean none = size == width && column.endsWith("_outside");
      double spread = seed == 0 ? .99 : 1.01; // about the mean
      if (none) row.add(CloneRows.NONE);
      else row.add(spread * numbers.at(width, decay, size, column));
    }
    return row;
  }

  /// What does not hold.
  static List<String> failed(Figure figure, Table rows) {
    return figure.verdict(rows).findings().stream()
        .filter(finding -> !finding.holds())
        .map(Finding::what)
        .toList();
  }
}
