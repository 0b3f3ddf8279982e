// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.evolution;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Table;
import tacit.examples.figure.intraclass.SyntheticSweep;
import tacit.examples.sweep.Axis;
import tacit.examples.sweep.Lesson;
import tacit.examples.sweep.Model;
import tacit.examples.sweep.Task;
import tacit.examples.sweep.TrainedModel;
import tacit.nn.train.Evaluator;
import tacit.nn.train.Listener;
import tacit.nn.train.Progress;
import tacit.nn.train.Score;

/// A network while it learns, a row at the start and after some of the epochs.
///
/// @param neurons that count for `c₁` and `c₃`
/// @param looks epochs done when it is measured, 0 before the first step
record TrainingRun(
    Taught network, Task task, Model model, int neurons, List<Integer> looks, long seed)
    implements Run {
  private static final long serialVersionUID = 1;
  private static final List<Integer> MANY =
      List.of(
          0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 25, 26, 28, 30, 33, 36, 37, 38,
          40, 45, 50, 55, 56, 57, 58, 60);
  private static final List<Integer> FEW = List.of(0, 1, 2, 3, 5, 10, 20, 30, 40, 60);

  static TrainingRun usual(Taught network, Scale scale, String data, long seed) {
    var looks = scale == Scale.QUICK ? FEW : MANY;
    if (!network.clothes())
      return new TrainingRun(network, SyntheticSweep.TASK, model(network), 1, looks, seed);
    var clothes = Clothes.usual(data);
    var model = clothes.model(network.rate());
    return new TrainingRun(network, clothes.task(), model, Clothes.NEURONS, looks, seed);
  }

  /// One of the networks of `intraclass/synthetic`, wide and taught in small batches.
  static Model model(Taught network) {
    return SyntheticSweep.grid()
        .models()
        .getFirst()
        .with(Axis.WIDTH, "200")
        .with(Axis.BATCH, "50")
        .with(Axis.RATE, Double.toString(network.rate()))
        .with(Axis.INPUT_DROPOUT, Double.toString(network.inputDropout()));
  }

  /// No rows yet.
  static Table table() {
    return Table.of(
        "network",
        "rate",
        "input_dropout",
        "seed",
        "epoch",
        "train_loss",
        "train_accuracy",
        "test_accuracy",
        "c1",
        "c2",
        "c3",
        "c4");
  }

  @Override
  public Table rows() {
    var root = new Seed(seed);
    Lesson lesson = task.draw(root.child("data"));
    var training = new TrainedModel.Training(model, lesson, root);
    var rows = new Rows(lesson, training);
    rows.add(0, training.before());
    training.run(rows);
    return rows.table;
  }

  private final class Rows implements Listener {
    private final Lesson lesson;
    private final TrainedModel.Training training;
    private Table table = table();

    Rows(Lesson lesson, TrainedModel.Training training) {
      this.lesson = lesson;
      this.training = training;
    }

    @Override
    public void epoch(EpochReport report, Progress at) {
      if (looks.contains(at.epoch())) add(at.epoch(), training.at(at));
    }

    void add(int epoch, Evaluator now) {
      Score train = now.score(model.network().head().loss(), lesson.toldTrain());
      Score test = now.score(model.network().head().loss(), lesson.toldTest());
      var row = new ArrayList<Object>(List.of(network.word(), network.rate()));
      row.addAll(List.of(network.inputDropout(), seed, epoch, train.loss()));
      row.addAll(List.of(train.accuracy().orElseThrow(), test.accuracy().orElseThrow()));
      row.addAll(Looked.at(now, lesson).values(neurons));
      table = table.row(row.toArray());
    }
  }
}
