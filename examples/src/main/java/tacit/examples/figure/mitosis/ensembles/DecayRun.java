// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.ensembles;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.examples.CloneProbe;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.examples.figure.mitosis.CloneRows;
import tacit.examples.figure.mitosis.Trained;
import tacit.measures.redundancy.ClonePoint;
import tacit.measures.redundancy.CloneReport;
import tacit.measures.redundancy.CloneSettings;
import tacit.measures.redundancy.ReadoutEnsemble;
import tacit.measures.redundancy.ReadoutEnsemble.Rule;

/// The networks of a family, each in a row of its whole last layer; rows of the chunks of some of
/// them; and a row of all of them together, whose logits are summed.
///
/// @param chunked how many of the networks have chunks measured
/// @param draws of chunks for errors
/// @param fits of them for reconstructions
record DecayRun(Family family, int chunked, int draws, int fits) implements Run {
  private static final long serialVersionUID = 1;
  private static final int LEAST = 8;

  @Override
  public Table rows() {
    var networks = family.trained();
    Table rows = CloneRows.under("width", "weight_decay", "networks", "seed");
    for (int i = 0; i < networks.size(); i++) {
      rows = CloneRows.with(rows, axes(1, family.seed() + i), report(networks.get(i), i));
    }
    return rows.row(together(networks).toArray());
  }

  private List<Object> axes(int networks, long seed) {
    return List.of(family.width(), family.weightDecay(), networks, seed);
  }

  private CloneReport report(Trained of, int i) {
    int width = family.width();
    int[] sizes =
        i < chunked
            ? IntStream.iterate(LEAST, w -> w <= width, w -> 2 * w).toArray()
            : new int[] {width};
    return CloneProbe.report(
        of.network(),
        of.lesson().train(),
        of.lesson().test(),
        CloneSettings.DEFAULT.withSizes(sizes).withDraws(i < chunked ? draws : 1, fits),
        new Seed(family.seed() + i).child("chunks"));
  }

  /// A row of the ensemble, with its errors and no other numbers.
  private List<Object> together(List<Trained> networks) {
    var lesson = networks.getFirst().lesson();
    var row = new ArrayList<>(axes(networks.size(), family.seed()));
    row.add(family.width());
    for (String column : ClonePoint.COLUMNS.subList(1, ClonePoint.COLUMNS.size())) {
      switch (column) {
        case "test_error" ->
            row.add(error(Family.ensemble(networks, lesson.test()), lesson.testLabels()));
        case "train_error" ->
            row.add(error(Family.ensemble(networks, lesson.train()), lesson.labels()));
        default -> row.add(CloneRows.NONE);
      }
    }
    return row;
  }

  private static double error(ReadoutEnsemble of, Indices labels) {
    return of.error(labels, Rule.SUM_LOGITS);
  }
}
