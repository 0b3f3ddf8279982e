// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.List;
import java.util.Locale;
import tacit.examples.train.EpochRow;
import tacit.examples.train.ModelFolder;
import tacit.examples.train.TrainingRecord;
import tacit.examples.train.TrainingRun;
import tacit.nn.train.Checkpoint;
import tacit.nn.train.Listener;

/// Follows a training on the command line: shows how far it is, keeps a checkpoint after every
/// epoch, and ends it on Ctrl-C.
final class TrainWatch implements TrainingRun.Watcher, AutoCloseable {
  /// Makes the record of a training that is so far.
  @FunctionalInterface
  interface Records {
    TrainingRecord of(TrainingRun run, List<EpochRow> rows, String ended);
  }

  private final TrainingRun run;
  private final ModelFolder folder;
  private final Records records;
  private final Checkpoint checkpoint;
  private final Interruption interruption;
  private final tacit.nn.train.Progress from;
  private final Progress progress;
  private double loss = Double.NaN;

  TrainWatch(
      TrainingRun run,
      ModelFolder folder,
      boolean resume,
      Progress.Screen screen,
      Records records,
      Interruption interruption) {
    this.run = run;
    this.folder = folder;
    this.records = records;
    this.interruption = interruption;
    this.checkpoint = new Checkpoint(run.network(), run.recipe(), run.split().train().size());
    this.from = resume ? checkpoint() : run.start();
    long steps = run.stepsAnEpoch() * run.recipe().stop().epochs();
    var unit = Progress.Unit.of("steps");
    this.progress = screen.show(new Progress.Work("train", unit, steps, from.steps()));
  }

  private tacit.nn.train.Progress checkpoint() {
    if (folder.hasCheckpoint()) return checkpoint.read(folder.checkpoint());
    throw new UserError(
        "--resume: there is no " + folder.checkpoint() + "; leave --resume out to start anew");
  }

  TrainingRun.Result run() {
    return run.run(from, from.epoch() == 0 ? List.of() : folder.epochs(from.epoch()), this);
  }

  @Override
  public void step(Listener.StepReport report) {
    interruption.check();
    double batch = report.batch().loss();
    loss = Double.isNaN(loss) ? batch : 0.98 * loss + 0.02 * batch;
    progress.at(report.step(), String.format(Locale.ROOT, "loss %.3f", loss));
  }

  @Override
  public void epoch(List<EpochRow> rows, tacit.nn.train.Progress at) {
    folder.write(checkpoint, at, records.of(run, rows, "running"));
    var row = rows.getLast();
    progress.say(
        String.format(
            Locale.ROOT,
            "epoch %d of %d: loss %.4f, right on %.2f %%%s; test: loss %.4f, right on %.2f %%; %s",
            row.epoch(),
            run.recipe().stop().epochs(),
            row.trainLoss(),
            100 * row.trainAccuracy(),
            change(row),
            row.testLoss(),
            100 * row.testAccuracy(),
            Durations.words(row.seconds())));
  }

  private static String change(EpochRow row) {
    if (row.gradientChange().isEmpty()) return "";
    double change = row.gradientChange().getAsDouble();
    return String.format(Locale.ROOT, ", gradient change %.4f", change);
  }

  @Override
  public void close() {
    progress.close();
  }
}
