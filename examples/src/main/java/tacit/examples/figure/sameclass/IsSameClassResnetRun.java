// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.sameclass;

import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.examples.Backend;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.examples.train.FaultlessEpochs;
import tacit.examples.train.ShippedArch;
import tacit.nn.Network;
import tacit.nn.data.DataSets;
import tacit.nn.data.IsSameClass;
import tacit.nn.data.IsSameClassTask;
import tacit.nn.locality.ChangeScore;
import tacit.nn.locality.InputGradientChange;
import tacit.nn.loss.Logistic;
import tacit.nn.optim.Sgd;
import tacit.nn.train.Batch;
import tacit.nn.train.Recipe;
import tacit.nn.train.Samples;
import tacit.nn.train.Stop;
import tacit.nn.train.Trainer;

/// A ResNet18 learns from pairs of CIFAR-10 images on 224 × 224 pixels, as published: logistic
/// loss, gradient descent at 0.01 with momentum 0.9, at most so many epochs, and an end once the
/// batches of 21 epochs in a row were without an error. One row, of the last epoch.
///
/// @param lambda weight of the penalty; with 0 the change is only watched
/// @param trainPairs the first of the 5,000; `testPairs` the first of the 10,000
/// @param threads how many work on a step; they change the last bits
record IsSameClassResnetRun(
    String data,
    int distance,
    double lambda,
    long seed,
    int trainPairs,
    int testPairs,
    int batchSize,
    int epochs,
    int threads)
    implements Run {
  private static final long serialVersionUID = 1;
  private static final String ARCH = "resnet18.json";
  private static final int FAULTLESS = 21;

  @Override
  public Table rows() {
    var task = IsSameClassTask.published(DataSets.load(data), distance, new Seed(seed));
    var train = new First(task.train(), trainPairs);
    var network = new Network(ShippedArch.read(ARCH), train.inputShape());
    var engine = Backend.engine(threads);
    var trainer = new Trainer(engine, network, recipe(task.train()), train);
    var end = new FaultlessEpochs(FAULTLESS);
    var progress = trainer.run(end).progress();
    var test = trainer.score(progress, new First(task.test(), testPairs));
    return Table.of(
            "distance",
            "lambda",
            "seed",
            "train_pairs",
            "epochs",
            "loss",
            "train_accuracy",
            "test_accuracy",
            "gradient_change")
        .row(
            distance,
            lambda,
            seed,
            trainPairs,
            progress.epoch(),
            end.report().batches().loss(),
            end.report().batches().accuracy().orElseThrow(),
            test.accuracy().orElseThrow(),
            end.report().gradientChange().map(ChangeScore::change).orElseThrow());
  }

  private Recipe recipe(IsSameClass pairs) {
    var patches = IsSameClassRun.patches(pairs.geometry());
    return Recipe.of(
            new Logistic(), Sgd.of(0.01, 0.9), batchSize, Stop.after(epochs), new Seed(seed))
        .with(InputGradientChange.of(lambda, patches));
  }

  /// The first of some pairs; canvases are painted batch by batch.
  private record First(Samples all, int size) implements Samples {
    First(IsSameClass pairs, int size) {
      this(Samples.of(pairs), size);
    }

    @Override
    public Shape inputShape() {
      return all.inputShape();
    }

    @Override
    public Batch batch(DType dtype, int... index) {
      return all.batch(dtype, index);
    }
  }
}
