// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict.Finding;
import tacit.examples.sweep.Axis;
import tacit.examples.sweep.Grid;
import tacit.examples.sweep.Model;

/// Rows of a sweep's models, with measures of one's choice.
final class MadeUpSweep {
  static final List<String> MEASURES =
      List.of("c1_k1", "c2", "c3_k5", "c4", "inverse_margin", "sharpness_random");

  private MadeUpSweep() {}

  /// How a measure goes with the test accuracy.
  enum Goes {
    /// In the same order.
    WITH,
    /// In the opposite order.
    AGAINST,
    /// In no order: by the number of the model, scattered.
    NOT
  }

  /// All with it but the sharpness.
  static Map<String, Goes> asMeant() {
    return Map.of("sharpness_random", Goes.NOT);
  }

  static Table rows(Grid grid, Map<String, Goes> how, long... seeds) {
    List<String> columns = new ArrayList<>(grid.axes().stream().map(Axis::column).toList());
    columns.addAll(List.of("seed", "epochs", "reached"));
    columns.addAll(List.of("train_accuracy", "train_loss", "test_accuracy"));
    columns.addAll(MEASURES);
    List<List<Object>> rows = new ArrayList<>();
    for (long seed : seeds) {
      for (int i = 0; i < grid.models().size(); i++) rows.add(row(grid, i, how, seed));
    }
    return new Table(columns, rows);
  }

  /// Test accuracy rises with rate, width and dropout and falls with the batch, all apart.
  private static List<Object> row(Grid grid, int i, Map<String, Goes> how, long seed) {
    Model model = grid.models().get(i);
    double accuracy =
        0.8
            + 0.02 * Math.log(model.training().rate())
            + 0.01 * model.network().inputDropout()
            + 0.00003 * model.network().width()
            - 0.00002 * model.training().batch();
    List<Object> row = new ArrayList<>();
    for (Axis axis : grid.axes()) row.add(axis.of(model));
    row.addAll(List.of(seed, 60, 1, 1.0, 0.01 + 0.001 * i, accuracy));
    for (String measure : MEASURES) {
      row.add(
          switch (how.getOrDefault(measure, Goes.WITH)) {
            case WITH -> accuracy;
            case AGAINST -> -accuracy;
            case NOT -> (double) (29 * i % 48);
          });
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
