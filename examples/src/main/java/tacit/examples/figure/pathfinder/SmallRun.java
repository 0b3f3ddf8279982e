// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.pathfinder;

import tacit.autodiff.Seed;
import tacit.examples.Backend;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.examples.train.ShippedArch;
import tacit.nn.Network;
import tacit.nn.data.Augmentation;
import tacit.nn.data.PathfinderSet;
import tacit.nn.data.Split;
import tacit.nn.data.Standardization;
import tacit.nn.data.pathfinder.PathfinderParams;
import tacit.nn.loss.Logistic;
import tacit.nn.optim.Sgd;
import tacit.nn.train.Listener;
import tacit.nn.train.Progress;
import tacit.nn.train.Recipe;
import tacit.nn.train.Samples;
import tacit.nn.train.Stop;
import tacit.nn.train.Trainer;

/// A convolutional network learns Pathfinder pictures of 40 × 40 pixels: six times `conv 3 × 3,
/// batch norm, ReLU` with strides 1, 2, 1, 2, 1, 2, then the mean over pixels and one number. Each
/// output of the last convolution sees 29 × 29 pixels. Start values are as wide as PyTorch's usual
/// ones, `1/(3 fanIn)`.
///
/// @param length paddles of a path
/// @param images how many to learn from
/// @param tests how many to be tested on
record SmallRun(int length, int images, int tests, int epochs, long seed) implements Run {
  private static final long serialVersionUID = 1;
  private static final String ARCH = "pathfinder.json";
  private static final int THREADS = 1;

  @Override
  public Table rows() {
    var root = new Seed(seed);
    var params = PathfinderParams.lite40(length);
    Split split =
        new PathfinderSet(params, images, tests, root.child("data")).draw(THREADS, _ -> {});
    var by = Standardization.perChannel(split.train());
    var train = Samples.of(split.train().standardized(by));
    var test = Samples.of(split.test().standardized(by));
    var engine = Backend.engine(THREADS);
    var network = new Network(ShippedArch.read(ARCH), split.train().inputShape());
    var trainer = new Trainer(engine, network, recipe(root), train);
    var rows = new Rows(trainer, test);
    trainer.run(rows);
    return rows.table;
  }

  private Recipe recipe(Seed root) {
    return Recipe.of(new Logistic(), Sgd.of(0.02, 0.9), 64, Stop.after(epochs), root)
        .with(new Augmentation.SquareSymmetry());
  }

  /// One row an epoch.
  private final class Rows implements Listener {
    private final Trainer trainer;
    private final Samples test;
    private Table table =
        Table.of("length", "seed", "epoch", "loss", "train_accuracy", "test_accuracy", "seconds");

    Rows(Trainer trainer, Samples test) {
      this.trainer = trainer;
      this.test = test;
    }

    @Override
    public void epoch(EpochReport report, Progress progress) {
      double accuracy = trainer.score(progress, test).accuracy().orElseThrow();
      var seen = report.batches();
      table =
          table.row(
              length,
              seed,
              report.epoch(),
              seen.loss(),
              seen.accuracy().orElseThrow(),
              accuracy,
              report.timeSeconds());
    }
  }
}
