// SPDX-License-Identifier: Apache-2.0
package tacit.examples.train;

import java.util.ArrayList;
import java.util.List;
import tacit.nn.Network;
import tacit.nn.data.ImageSet;
import tacit.nn.data.Split;
import tacit.nn.data.Standardization;
import tacit.nn.locality.ChangeScore;
import tacit.nn.train.Engine;
import tacit.nn.train.Listener;
import tacit.nn.train.Progress;
import tacit.nn.train.Recipe;
import tacit.nn.train.Samples;
import tacit.nn.train.Score;
import tacit.nn.train.Stop;
import tacit.nn.train.Trainer;

/// One training with a test after every epoch.
///
/// @param split images to learn from and to be tested on
public record TrainingRun(Engine engine, Network network, Recipe recipe, Split split) {
  /// Who follows a training.
  public interface Watcher {
    /// After every step.
    void step(Listener.StepReport report);

    /// After every epoch and its test; `rows` are all so far.
    void epoch(List<EpochRow> rows, Progress progress);
  }

  /// How it ended.
  public record Result(Progress progress, List<EpochRow> rows, Stop.Reason reason) {}

  /// By what both sets are standardized: the numbers of the training set.
  public Standardization standardization() {
    return Standardization.perChannel(split.train());
  }

  public long stepsAnEpoch() {
    return Math.ceilDiv(split.train().size(), recipe.batchSize());
  }

  /// The start of a new training.
  public Progress start() {
    return trainer().start();
  }

  /// From a progress, with the rows of the epochs before it, to the recipe's end.
  public Result run(Progress from, List<EpochRow> before, Watcher watcher) {
    var trainer = trainer();
    var test = samples(split.test());
    var rows = new ArrayList<>(before);
    var trained =
        trainer.run(
            from,
            new Listener() {
              @Override
              public void step(StepReport report) {
                watcher.step(report);
              }

              @Override
              public void epoch(EpochReport report, Progress progress) {
                rows.add(row(report, trainer.score(progress, test)));
                watcher.epoch(List.copyOf(rows), progress);
              }
            });
    return new Result(trained.progress(), rows, trained.reason());
  }

  private Trainer trainer() {
    return new Trainer(engine, network, recipe, samples(split.train()));
  }

  private Samples samples(ImageSet images) {
    return Samples.of(images.standardized(standardization()));
  }

  private EpochRow row(Listener.EpochReport report, Score test) {
    var change = report.gradientChange();
    return new EpochRow(
        report.epoch(),
        report.batches().loss(),
        report.batches().accuracy().orElse(Double.NaN),
        test.loss(),
        test.accuracy().orElse(Double.NaN),
        report.learningRate(),
        report.timeSeconds(),
        engine.on().describe(),
        change.stream().mapToDouble(ChangeScore::change).findFirst(),
        change.stream().mapToInt(ChangeScore::dead).findFirst());
  }
}
