// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.htf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.examples.figure.Table;

/// Made-up rows of a [LearningRun]: sizes that jump from nothing to their end, one after another.
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record LearningRows(Learner learner, double std, String quantity, double... ends) {
  private static final int GAP = 1000;

  /// At iterations 0, 25, …, and with this error and effective rank throughout.
  Table rows(int gap, double error, double rank) {
    List<List<Object>> rows = new ArrayList<>();
    for (int at = 0; at <= (ends.length + 1) * GAP; at += 25) {
      List<Object> row = new ArrayList<>();
      row.addAll(List.of(learner.word(), std, 0, at, 1e-6, error, 0.7, quantity, rank));
      for (int k = 0; k < LearningRun.SHOWN; k++) {
        row.add(k < ends.length && at >= k * gap ? ends[k] : 0.0);
      }
      rows.add(row);
    }
    return new Table(LearningRun.COLUMNS, rows);
  }

  static Table join(Table... tables) {
    return Table.join(Arrays.asList(tables));
  }
}
