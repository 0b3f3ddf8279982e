// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tacit.autodiff.Seed;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.measures.margin.MarginDistribution;
import tacit.nn.loss.SoftmaxCrossEntropy;
import tacit.nn.optim.Sgd;
import tacit.nn.train.Listener;
import tacit.nn.train.Progress;
import tacit.nn.train.Recipe;
import tacit.nn.train.Stop;
import tacit.nn.train.Trainer;

/// Normalized margins of training and test images while a network of [Perceptron] learns, with
/// batches of 64 at the rate 0.1; a row at the start and after every few epochs.
///
/// @param noise share of the training labels that are replaced; training margins are by these
record EpochsRun(
    String data, int images, int tests, int width, double noise, int epochs, int every, long seed)
    implements Run {
  private static final long serialVersionUID = 1;
  static final List<Integer> PERCENTS = List.of(5, 25, 50, 75, 95);

  @Override
  public Table rows() {
    var root = new Seed(seed);
    var lesson =
        Lesson.drawn(data, images, tests, root.child("data")).withNoise(noise, root.child("noise"));
    var network = Perceptron.of(lesson.inputs().shape().size(1), width, 1);
    var recipe =
        Recipe.of(
            new SoftmaxCrossEntropy(), Sgd.of(0.1, 0), 64, Stop.after(epochs), root.child("run"));
    var trainer = new Trainer(Teaching.engine(), network, recipe, lesson.train());
    var rows = new Rows(lesson, trainer);
    Progress start = trainer.start();
    rows.add(start);
    trainer.run(start, rows);
    return rows.table;
  }

  static List<String> names(String set) {
    return PERCENTS.stream().map(percent -> set + "_q" + percent).toList();
  }

  /// Collects the rows of one training.
  private final class Rows implements Listener {
    private final Lesson lesson;
    private final Trainer trainer;
    private Table table =
        new Table(
            Stream.of(
                    List.of("width", "noise", "seed", "epoch", "train_error", "test_error"),
                    List.of("log_scale", "area"),
                    names("train"),
                    names("test"))
                .flatMap(List::stream)
                .toList(),
            List.of());

    Rows(Lesson lesson, Trainer trainer) {
      this.lesson = lesson;
      this.trainer = trainer;
    }

    @Override
    public void epoch(EpochReport report, Progress at) {
      if (report.epoch() % every == 0) add(at);
    }

    void add(Progress at) {
      var now = new Trained(lesson, trainer.evaluator(at), at.epoch());
      double logScale = now.scale().logScale();
      var train = Trained.normalized(logScale, now.outputMargins());
      var test = Trained.normalized(logScale, now.testOutputMargins());
      var row = new ArrayList<Object>(List.of(width, noise, seed, at.epoch()));
      row.addAll(List.of(now.trainError(), now.testError(), logScale, train.area()));
      row.addAll(quantiles(train));
      row.addAll(quantiles(test));
      table = table.row(row.toArray());
    }

    private static List<Double> quantiles(MarginDistribution margins) {
      return PERCENTS.stream().map(percent -> margins.quantile(percent / 100.0)).toList();
    }
  }
}
