// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tacit.autodiff.Seed;
import tacit.examples.figure.Table;
import tacit.measures.evaluation.Calibrator;

/// Models with the columns of the [Calibrator]s behind their measures: oracles that know the test
/// accuracy up to an error, and a random list.
///
/// A model whose training diverged has there the word that it has for its test accuracy.
public final class Calibrated {
  private Calibrated() {}

  /// Drawn from a stream for each calibrator and each seed of the models.
  public static Models of(Models models, Seed seed) {
    Table table = models.table();
    for (var calibrator : Calibrator.usual()) {
      table = with(table, calibrator, seed.child(calibrator.name()));
    }
    return Models.of(table);
  }

  private static Table with(Table table, Calibrator calibrator, Seed seed) {
    int ofSeed = table.columns().indexOf(Models.SEED);
    int accuracy = table.columns().indexOf(Models.TEST_ACCURACY);
    Map<String, RandomGenerator> streams = new HashMap<>();
    List<String> columns = new ArrayList<>(table.columns());
    columns.add(calibrator.name());
    List<List<Object>> rows = new ArrayList<>();
    for (List<Object> row : table.rows()) {
      var random =
          streams.computeIfAbsent(row.get(ofSeed).toString(), each -> seed.child(each).generator());
      List<Object> more = new ArrayList<>(row);
      more.add(entry(row.get(accuracy), calibrator, random));
      rows.add(more);
    }
    return new Table(columns, rows);
  }

  private static Object entry(Object accuracy, Calibrator calibrator, RandomGenerator random) {
    if (!(accuracy instanceof Number g)) return accuracy;
    return calibrator.of(new double[] {g.doubleValue()}, random)[0];
  }
}
