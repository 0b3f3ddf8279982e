// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.evolution;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.examples.sweep.Lesson;
import tacit.examples.sweep.TrainedModel;

/// A network of [Clothes] after its training, a row a hidden layer.
record LayersRun(Clothes clothes, double rate, long seed) implements Run {
  private static final long serialVersionUID = 1;

  static LayersRun usual(String data, double rate, long seed) {
    return new LayersRun(Clothes.usual(data), rate, seed);
  }

  /// No rows yet.
  static Table table() {
    return Table.of(
        "rate", "seed", "layer", "c1", "c2", "c3", "c4", "train_accuracy", "test_accuracy");
  }

  @Override
  public Table rows() {
    var root = new Seed(seed);
    Lesson lesson = clothes.task().draw(root.child("data"));
    var trained = TrainedModel.of(clothes.model(rate), lesson, root);
    var looked = Looked.at(trained.end(), lesson);
    var accuracies =
        List.of(
            trained.trainScore().accuracy().orElseThrow(),
            trained.testScore().accuracy().orElseThrow());
    Table rows = table();
    for (int layer = 0; layer < trained.model().network().depth(); layer++) {
      var row = new ArrayList<Object>(List.of(rate, seed, layer + 1));
      row.addAll(looked.values(Clothes.NEURONS, layer));
      row.addAll(accuracies);
      rows = rows.row(row.toArray());
    }
    return rows;
  }
}
