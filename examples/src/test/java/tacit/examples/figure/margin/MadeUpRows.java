// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict.Finding;

/// Rows as of [MarginColumns], with numbers of one's choice.
final class MadeUpRows {
  private MadeUpRows() {}

  /// What matters of a network: the area and the smallest margin in thousandths, and the errors.
  record Network(double area, double smallest, double testError, double trainError) {
    static Network of(double area, double smallest, double testError) {
      return new Network(area, smallest, testError, 0);
    }
  }

  static Table none(List<String> settings) {
    var columns = new ArrayList<>(settings);
    columns.addAll(List.of("images", "epochs", "loss", "train_error", MarginColumns.ERROR));
    columns.addAll(List.of("log_scale", MarginColumns.AREA, MarginColumns.MINIMUM));
    columns.addAll(List.of(MarginColumns.TENTH, MarginColumns.RELATIVE, MarginColumns.SPECTRAL));
    columns.addAll(MarginColumns.curveNames());
    return new Table(columns, List.of());
  }

  /// With one network more, whose curve is straight.
  static Table with(Table rows, List<?> settings, int images, Network network) {
    double area = network.area() / 1_000, smallest = network.smallest() / 1_000;
    var row = new ArrayList<Object>(settings);
    row.addAll(List.of(images, 100, 0.009, network.trainError(), network.testError(), 7.0));
    row.addAll(List.of(area, smallest, (area + smallest) / 2, area + network.testError(), area));
    for (int i = 0; i < MarginColumns.POINTS; i++) {
      row.add(smallest + i * (area - smallest) / (MarginColumns.POINTS / 2.0));
    }
    return rows.row(row.toArray());
  }

  /// What does not hold.
  static List<String> failed(Figure figure, Table rows) {
    return figure.verdict(rows).findings().stream()
        .filter(finding -> !finding.holds())
        .map(Finding::what)
        .toList();
  }

  static double[] replaced(double[] values, int i, double by) {
    double[] other = Arrays.copyOf(values, values.length);
    other[i] = by;
    return other;
  }
}
