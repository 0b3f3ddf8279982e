// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.pathfinder;

import java.io.Serializable;
import tacit.autodiff.Seed;
import tacit.examples.Backend;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.examples.train.FaultlessEpochs;
import tacit.examples.train.ShippedArch;
import tacit.nn.Network;
import tacit.nn.data.PathfinderSet;
import tacit.nn.data.Split;
import tacit.nn.data.Standardization;
import tacit.nn.data.pathfinder.PathfinderParams;
import tacit.nn.locality.ChangeScore;
import tacit.nn.locality.InputGradientChange;
import tacit.nn.locality.PatchPairs.RandomSquares;
import tacit.nn.loss.Logistic;
import tacit.nn.optim.Sgd;
import tacit.nn.train.Listener;
import tacit.nn.train.Recipe;
import tacit.nn.train.Samples;
import tacit.nn.train.Stop;
import tacit.nn.train.Trainer;

/// A ResNet18 learns Pathfinder pictures of 150 × 150 pixels, as published: logistic loss, gradient
/// descent at 0.01 with momentum 0.9, patches of 2 × 2 pixels anywhere, at most so many epochs, and
/// an end once the batches of 21 epochs in a row were without an error. One row, of the last epoch.
///
/// @param length paddles of a path
/// @param lambda weight of the penalty; with 0 the change is only watched
/// @param sizes how much there is of everything
/// @param threads how many work on a step; they change the last bits
record ResnetRun(int length, double lambda, long seed, Sizes sizes, int threads) implements Run {
  private static final long serialVersionUID = 1;
  private static final String ARCH = "resnet18.json";
  private static final int FAULTLESS = 21;

  /// @param train pictures to learn from
  /// @param test pictures to be tested on
  /// @param batch pictures a step
  /// @param epochs the most
  record Sizes(int train, int test, int batch, int epochs) implements Serializable {
    private static final long serialVersionUID = 1;
    static final Sizes PUBLISHED = new Sizes(10_000, 10_000, 64, 150);
    static final Sizes SLICE = new Sizes(4, 4, 2, 1);
  }

  @Override
  public Table rows() {
    var params = PathfinderParams.published(length);
    var root = new Seed(seed);
    Split split =
        new PathfinderSet(params, sizes.train(), sizes.test(), root.child("data"))
            .draw(threads, _ -> {});
    var by = Standardization.overall(split.train());
    var network = new Network(ShippedArch.read(ARCH), split.train().inputShape());
    var engine = Backend.engine(threads);
    var train = Samples.of(split.train().standardized(by));
    var trainer = new Trainer(engine, network, recipe(root), train);
    var end = new FaultlessEpochs(FAULTLESS);
    var progress = trainer.run(end).progress();
    var test = trainer.score(progress, Samples.of(split.test().standardized(by)));
    return row(progress.epoch(), end.report(), test.accuracy().orElseThrow());
  }

  private Recipe recipe(Seed root) {
    return Recipe.of(
            new Logistic(), Sgd.of(0.01, 0.9), sizes.batch(), Stop.after(sizes.epochs()), root)
        .with(InputGradientChange.of(lambda, RandomSquares.standard()));
  }

  private Table row(int epochs, Listener.EpochReport last, double accuracy) {
    return Table.of(
            "length",
            "lambda",
            "seed",
            "train_images",
            "epochs",
            "loss",
            "train_accuracy",
            "test_accuracy",
            "gradient_change")
        .row(
            length,
            lambda,
            seed,
            sizes.train(),
            epochs,
            last.batches().loss(),
            last.batches().accuracy().orElseThrow(),
            accuracy,
            last.gradientChange().map(ChangeScore::change).orElseThrow());
  }
}
