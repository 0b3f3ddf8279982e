// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.sameclass;

import tacit.autodiff.Seed;
import tacit.examples.Backend;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.examples.train.ShippedArch;
import tacit.nn.Network;
import tacit.nn.data.DataSets;
import tacit.nn.data.IsSameClass;
import tacit.nn.data.IsSameClassTask;
import tacit.nn.data.PairGeometry;
import tacit.nn.locality.ChangeScore;
import tacit.nn.locality.InputGradientChange;
import tacit.nn.locality.Patch;
import tacit.nn.locality.PatchPairs;
import tacit.nn.loss.Logistic;
import tacit.nn.optim.Sgd;
import tacit.nn.train.Listener;
import tacit.nn.train.Progress;
import tacit.nn.train.Recipe;
import tacit.nn.train.Samples;
import tacit.nn.train.Stop;
import tacit.nn.train.Trainer;

/// A network of six convolutions learns from 500 pairs whether two images of 7 × 7 pixels are of
/// one class: logistic loss, batches of 32, gradient descent at 0.01 with momentum 0.9, one thread.
/// The patches of the penalty are the two images.
///
/// A row every ten epochs: the loss and the share of right answers over the last epoch's batches,
/// the share of 1,000 test pairs, the mean gradient change over the epochs since the row before,
/// and the effective rank of the outputs for left images against right ones.
///
/// @param distance pixels between the two images
/// @param lambda weight of the penalty; with 0 the change is only watched
record IsSameClassRun(String data, int distance, double lambda, long seed, int epochs)
    implements Run {
  private static final long serialVersionUID = 1;
  static final int EVERY = 10;
  private static final int BATCH = 32;
  private static final String ARCH = "is-same-class.json";

  @Override
  public Table rows() {
    var task = IsSameClassTask.small(DataSets.load(data), distance, new Seed(seed));
    var train = Samples.of(task.train());
    var network = new Network(ShippedArch.read(ARCH), train.inputShape());
    var engine = Backend.engine(1);
    var trainer = new Trainer(engine, network, recipe(task.train()), train);
    var rows = new Rows(trainer, task.test());
    trainer.run(rows);
    return rows.table;
  }

  private Recipe recipe(IsSameClass pairs) {
    return Recipe.of(new Logistic(), Sgd.of(0.01, 0.9), BATCH, Stop.after(epochs), new Seed(seed))
        .with(InputGradientChange.of(lambda, patches(pairs.geometry())));
  }

  /// The two images.
  static PatchPairs patches(PairGeometry at) {
    return new PatchPairs.TwoPatches(
        Patch.square(at.top(), at.lefts().get(0), at.size()),
        Patch.square(at.top(), at.lefts().get(1), at.size()));
  }

  /// Collects the rows of one training.
  private final class Rows implements Listener {
    private final Trainer trainer;
    private final IsSameClass test;
    private Table table =
        Table.of(
            "distance",
            "lambda",
            "seed",
            "epoch",
            "loss",
            "train_accuracy",
            "test_accuracy",
            "gradient_change",
            "effective_rank");
    private double changes;
    private int since;

    Rows(Trainer trainer, IsSameClass test) {
      this.trainer = trainer;
      this.test = test;
    }

    @Override
    public void epoch(EpochReport report, Progress at) {
      changes += report.gradientChange().map(ChangeScore::change).orElseThrow();
      since++;
      if (report.epoch() % EVERY != 0 && report.epoch() != epochs) return;
      table =
          table.row(
              distance,
              lambda,
              seed,
              report.epoch(),
              report.batches().loss(),
              report.batches().accuracy().orElseThrow(),
              trainer.score(at, Samples.of(test)).accuracy().orElseThrow(),
              changes / since,
              new SideBySide(test).effectiveRank(trainer.evaluator(at)));
      changes = 0;
      since = 0;
    }
  }
}
